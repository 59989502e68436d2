/** Servers measured in turn, in short rounds, so that whatever else the machine does meets all of them alike. */
import { load } from './load.mjs';
import { forServer } from './workloads.mjs';

const ROUNDS = 9;
const WARM_UP_SECONDS = 0.3;
/** Enough to keep a server busy; a few for bodies that fill the line by themselves. */
const connectionsFor = (bytes) => (bytes > 1_000_000 ? 2 : 8);

/**
 * @param {import('./workloads.mjs').Workload} workload
 * @param {Record<string, { port: number, cpu?: () => Promise<number> }>} servers by name; `ours` among them
 * @param {number} seconds of load for each server, in all rounds together
 * @returns {Promise<Measured>}
 * @typedef {{ name: string, bytes: number, rates: Record<string, number>, cpu: Record<string, number>, ratios: Record<string, number> }} Measured
 *   medians: requests a second; processor milliseconds a request where a server tells; our rate by that of each other server in the
 *   same round
 */
export async function measure(workload, servers, seconds) {
  const { name, bytes, status } = workload;
  const contestants = await Promise.all(
    Object.entries(servers).map(async ([server, { port, cpu }]) => ({
      server,
      port,
      cpu,
      requests: await forServer(port, server === 'ours' ? workload.ours : workload.others),
      rates: [],
      spent: [],
    })),
  );
  const run = ({ port, requests }, time) =>
    load(port, requests, { seconds: time, connections: connectionsFor(bytes), status });

  for (const contestant of contestants) await run(contestant, WARM_UP_SECONDS);
  for (let round = 0; round < ROUNDS; round++) {
    // Another one begins each round.
    const first = round % contestants.length;
    for (const contestant of [...contestants.slice(first), ...contestants.slice(0, first)]) {
      const before = await contestant.cpu?.();
      const done = await run(contestant, seconds / ROUNDS);
      contestant.rates.push(done.requests / done.seconds);
      if (contestant.cpu) contestant.spent.push(((await contestant.cpu()) - before) / done.requests);
    }
  }

  const ours = contestants.find(({ server }) => server === 'ours');
  const others = contestants.filter((contestant) => contestant !== ours);
  return {
    name,
    bytes,
    rates: byServer(contestants, ({ rates }) => median(rates)),
    cpu: byServer(
      contestants.filter(({ cpu }) => cpu),
      ({ spent }) => median(spent),
    ),
    ratios: byServer(others, ({ rates }) => median(rates.map((rate, round) => ours.rates[round] / rate))),
  };
}

const byServer = (contestants, value) =>
  Object.fromEntries(contestants.map((contestant) => [contestant.server, value(contestant)]));

/** @param {number[]} numbers at least one */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
