/**
 * Measures one format at one size, in a process of its own. Sends { bytes, ms, stringify, own, growth } (own is of CASE only, text of cartridges), or { refused }; with `--list` as its
 * only argument it sends the formats of a framework that are not printed.
 */
import { pathToFileURL } from 'node:url';
import { inProject } from '../../src/cli/bootstrap/project.mjs';
import { syntheticSnapshot } from '../case/synthetic-snapshot.mjs';

const RUNS = 5;
/** From this size on a run takes seconds, and says enough. */
const LARGE = 50_000;
const SAMPLE_BYTES = 1_000_000;

const { default: exporters } = await import(
  pathToFileURL(inProject('dist', 'server', 'exporters', 'index.js')).href
);
const [format, size] = process.argv.slice(2);
const answer = format === '--list' ? listOf(exporters) : await measure(exporters, format, Number(size));
process.send(answer, () => process.exit());

function listOf({ formats }) {
  return formats.filter(({ scopes, finish }) => scopes.includes('framework') && !finish).map(({ id }) => id);
}

async function measure({ formatById, optionsOf, warningsFor }, id, size) {
  const format = formatById(id);
  if (!format) throw new Error(`There is no format ${id}.`);
  const snapshot = syntheticSnapshot(size);
  const { document, items } = snapshot;
  const source = { snapshot, course: null, baseUrl: 'https://waymark.example' };
  const options = optionsOf(format, {});
  const refused = warningsFor({ format, source, options }).find(({ effect }) => effect === 'refused');
  if (refused) return { refused: refused.code };
  const runs = Array.from({ length: size >= LARGE ? 1 : RUNS });
  // Memory first: what stringify needs would hide it.
  globalThis.gc();
  const before = process.memoryUsage.rss();
  const { bytes, peak } = await write(format, source, options);
  const ms = [];
  for (const _ of runs) ms.push(await timed(() => write(format, source, options)));
  const stringify = [];
  for (const _ of [...runs, 1, 1]) stringify.push(await timed(() => JSON.stringify({ document, items })));
  const own = id.startsWith('case-') ? await ownStringify(snapshot) : undefined;
  const text = /cartridge/.test(id) ? await timed(() => read(format.preview(source, options))) : undefined;
  const growth = Math.max(0, peak - before);
  return { bytes, ms: median(ms), stringify: median(stringify), own, text, growth };
}

/** Of the package: CASE says four times what the snapshot does, since every item brings associations. */
async function ownStringify(snapshot) {
  const { casePackage } = await import(
    pathToFileURL(inProject('dist', 'server', 'exporters', 'case', 'index.js')).href
  );
  const body = casePackage(snapshot, { version: '1.1', baseUrl: 'https://waymark.example' });
  return timed(() => JSON.stringify(body));
}

async function write(format, source, options) {
  let bytes = 0;
  let peak = process.memoryUsage.rss();
  let sampled = 0;
  for await (const chunk of format.write(source, options)) {
    bytes += typeof chunk === 'string' ? Buffer.byteLength(chunk) : chunk.length;
    if (bytes - sampled < SAMPLE_BYTES) continue;
    sampled = bytes;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { bytes, peak: Math.max(peak, process.memoryUsage.rss()) };
}

async function read(pieces) {
  let length = 0;
  for await (const piece of pieces) length += piece.length;
  return length;
}

async function timed(work) {
  globalThis.gc();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
