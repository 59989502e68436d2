/** Results as text, in columns. */

/** @param {import('./targets.mjs').Result[]} results */
export function tableOf(results) {
  const servers = [
    ...new Set(results.flatMap(({ measured }) => measured.flatMap((one) => Object.keys(one.rates)))),
  ];
  const others = servers.filter((server) => server !== 'ours');
  const head = [
    'items',
    'answer',
    'bytes',
    ...servers.map((server) => `${server}/s`),
    ...others.map((server) => `ours : ${server}`),
    'CPU, ours : bare',
  ];
  const rows = results.flatMap(({ size, measured }) =>
    measured.map(({ name, bytes, rates, ratios, cpu }) => [
      String(size),
      name,
      String(bytes),
      ...servers.map((server) => rateText(rates[server])),
      ...others.map((server) => ratios[server].toFixed(2)),
      (cpu.ours / cpu.bare).toFixed(2),
    ]),
  );
  return columns([head, ...rows]);
}

/** @param {import('./targets.mjs').Verdict[]} verdicts */
export const verdictTable = (verdicts) =>
  columns([
    ['target', '', 'is', ''],
    ...verdicts.map(({ what, target, value, met }) => [what, target, value, met ? 'met' : 'MISSED']),
  ]);

const rateText = (rate) => (rate >= 100 ? String(Math.round(rate)) : rate.toPrecision(3));

/** Texts to the left, numbers to the right. */
export function columns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const isNumber = rows[0].map((_, column) => rows.slice(1).every((row) => /^[\d.]+$/.test(row[column])));
  const cell = (text, column) =>
    isNumber[column] ? text.padStart(widths[column]) : text.padEnd(widths[column]);
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n');
}
