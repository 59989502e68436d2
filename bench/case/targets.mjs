/** What must be reached, and whether it was. */
import { median } from './rounds.mjs';

/** Packages and items, by the bare Express handler's throughput. */
const LEAST_RATIO = 0.9;
const HELD_TO_RATIO = new Set(['package', 'package, gzip', 'items']);
/** The first request after a version is published, by one JSON.stringify of the package. */
const MOST_STRINGIFIES = 1.5;
/**
 * Time for a byte of the largest package, by that of the smallest. Where the machine itself is slower with bodies that do not fit its
 * caches, the bare handler is too: then growth like its own, and a tenth, is allowed.
 */
const MOST_GROWTH = 1.25;
const MORE_THAN_BARE = 1.1;

/**
 * @typedef {{ size: number, measured: import('./rounds.mjs').Measured[], first: number[], stringify: number[], publish: number[] }} Result
 * @typedef {{ what: string, target: string, value: string, met: boolean }} Verdict
 * @param {Result[]} results by size, from small to large
 * @returns {Verdict[]}
 */
export function verdictsOn(results) {
  return [...results.flatMap(throughputOf), ...results.map(firstRequestOf), ...growthOf(results)];
}

const throughputOf = ({ size, measured }) =>
  measured
    .filter(({ name }) => HELD_TO_RATIO.has(name))
    .map(({ name, ratios }) => ({
      what: `${size} items, ${name}: throughput by the bare Express handler's`,
      target: `>= ${LEAST_RATIO}`,
      value: ratios.bare.toFixed(2),
      met: ratios.bare >= LEAST_RATIO,
    }));

function firstRequestOf({ size, first, stringify, publish }) {
  const ratio = median(first) / median(stringify);
  return {
    what: `${size} items, first request: ${ms(first)} (prepared in ${ms(publish)}) by one JSON.stringify, ${ms(stringify)}`,
    target: `<= ${MOST_STRINGIFIES}`,
    value: ratio.toFixed(2),
    met: ratio <= MOST_STRINGIFIES,
  };
}

function growthOf(results) {
  if (results.length < 2) return [];
  const [smallest, largest] = [results[0], results.at(-1)].map(({ measured }) =>
    measured.find(({ name }) => name === 'package'),
  );
  const growth = (server) =>
    (smallest.rates[server] * smallest.bytes) / (largest.rates[server] * largest.bytes);
  const most = Math.max(MOST_GROWTH, growth('bare') * MORE_THAN_BARE);
  return [
    {
      what: `time for a byte of a package, ${results.at(-1).size} items by ${results[0].size}`,
      target: `<= ${most.toFixed(2)}`,
      value: `${growth('ours').toFixed(2)} (bare Express: ${growth('bare').toFixed(2)})`,
      met: growth('ours') <= most,
    },
  ];
}

const ms = (times) => `${median(times).toFixed(1)} ms`;
