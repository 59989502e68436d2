/** What must be reached, and whether it was. */

/** Time by that of one JSON.stringify of the same snapshot. */
const MOST_RATIO = { case: 2, xml: 3 };
const MOST_GROWTH_MIB = 100;
/** Time for an item of the largest framework, by that of the smallest above a thousand items: linear, with room for caches. */
const MOST_PER_ITEM = 1.5;

const familyOf = (format) =>
  format.startsWith('case-') ? 'case' : /cartridge/.test(format) ? 'xml' : 'other';

/**
 * @typedef {{ format: string, size: number, refused?: string, bytes: number, ms: number, stringify: number, own?: number, text?: number, growth: number }} Result
 * @typedef {{ what: string, target: string, value: string, met: boolean }} Verdict
 * @param {Result[]} results
 * @returns {Verdict[]}
 */
export function verdictsOn(results) {
  const written = results.filter(({ refused }) => !refused);
  return [...written.flatMap(ratioOf), ...written.map(memoryOf), ...growthOf(written)];
}

function ratioOf({ format, size, ms, stringify, own, text }) {
  const most = MOST_RATIO[familyOf(format)];
  if (!most) return [];
  const verdict = (of, ratio) => ({
    what: `${format}, ${size} items: time by JSON.stringify of ${of}`,
    target: `<= ${most}`,
    value: ratio.toFixed(2),
    met: ratio <= most,
  });
  // Deflate in JavaScript, which gives the same bytes everywhere, takes most of an archive's time (decision 0082).
  if (text)
    return [
      verdict('the snapshot, its XML', text / stringify),
      verdict('the snapshot, packed', ms / stringify),
    ];
  return [
    verdict('the snapshot', ms / stringify),
    // Two to four times as many bytes as the snapshot has are written: this is the ratio for the same bytes.
    ...(own ? [verdict('the package', ms / own)] : []),
  ];
}

function memoryOf({ format, size, growth }) {
  const mebibytes = growth / 2 ** 20;
  return {
    what: `${format}, ${size} items: growth of memory in MiB`,
    target: `<= ${MOST_GROWTH_MIB}`,
    value: mebibytes.toFixed(0),
    met: mebibytes <= MOST_GROWTH_MIB,
  };
}

function growthOf(results) {
  return [...new Set(results.map(({ format }) => format))].flatMap((format) => {
    const sizes = results.filter((one) => one.format === format && one.size > 1000);
    if (sizes.length < 2) return [];
    const [small, large] = [sizes[0], sizes.at(-1)].map(({ ms, size }) => ms / size);
    const growth = large / small;
    return [
      {
        what: `${format}: time for an item, ${sizes.at(-1).size} by ${sizes[0].size}`,
        target: `<= ${MOST_PER_ITEM}`,
        value: growth.toFixed(2),
        met: growth <= MOST_PER_ITEM,
      },
    ];
  });
}
