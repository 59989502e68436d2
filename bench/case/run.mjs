/**
 * `npm run bench:case`: how fast the CASE provider is, side by side with what could at best be expected. It needs no database.
 *
 *   npm run bench:case -- [--sizes 1000,10000,100000] [--seconds 2] [--check] [--as-built]
 *
 *   --sizes     how many items the synthetic frameworks have
 *   --seconds   of load for each server and each kind of answer
 *   --check     ends with exit code 1 when a target is missed; without it the run only reports
 *   --as-built  measures dist/ as it is, instead of building it when the sources have changed
 *
 * For each size, three servers run in processes of their own and send the same bytes:
 *   ours   the CASE router on an Express application
 *   bare   an Express handler that sends preloaded bytes and does nothing else
 *   nginx  the same bytes as files, where nginx is on the PATH
 * They are measured in turn, in short rounds over kept-alive connections. Rates are medians of the rounds; a ratio is the median of the
 * ratios within each round, so that it stands also when the machine is busy. `CPU, ours : bare` compares the processor time a request.
 *
 * In a fourth process, the first request for the package of a newly published version is compared with one JSON.stringify of it. The
 * bodies are prepared as a version is published; how long that took is told beside it.
 *
 * The targets are in targets.mjs: 0.9 of the bare handler's throughput for packages and items, time for a byte that does not grow with
 * the package, and a first request within one and a half times JSON.stringify.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SetupError } from '../../src/cli/bootstrap/step.mjs';
import { startChild } from './children.mjs';
import { startNginx } from './nginx.mjs';
import { optionsOf } from './options.mjs';
import { measure } from './rounds.mjs';
import { tableOf, verdictTable } from './table.mjs';
import { verdictsOn } from './targets.mjs';
import { workloadsOf } from './workloads.mjs';

/** How often a version is published; fewer times where each takes long. */
const publishedTimes = (size) => (size > 20_000 ? 3 : 7);

try {
  await main(optionsOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main({ sizes, seconds, check, asBuilt }) {
  if (!asBuilt) {
    const { makeReady } = await import('../../src/cli/bootstrap/make-ready.mjs');
    await makeReady({ forceBuild: false });
  }
  const results = [];
  for (const size of sizes) results.push(await resultOf(size, seconds));
  const verdicts = verdictsOn(results);
  console.log(`\n${tableOf(results)}\n\n${verdictTable(verdicts)}`);
  const [cpu] = os.cpus();
  console.log(`\nNode.js ${process.version}, ${os.cpus().length} × ${cpu?.model ?? 'processor'}`);
  if (check && verdicts.some(({ met }) => !met)) process.exitCode = 1;
}

async function resultOf(size, seconds) {
  console.error(`${size} items: first request after publishing …`);
  const published = await startChild(
    'child-first-request.mjs',
    [String(size), String(publishedTimes(size))],
    ['--expose-gc'],
  );
  await published.stop();

  console.error(`${size} items: throughput …`);
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-'));
  const files = path.join(scratch, 'files');
  mkdirSync(files);
  const running = [];
  const started = async (starting) => {
    const server = await starting;
    if (server) running.push(server);
    return server;
  };
  try {
    const ours = await started(startChild('child-ours.mjs', [String(size)]));
    const { workloads, notes } = await workloadsOf(ours, files);
    const bare = await started(startChild('child-bare.mjs', [files]));
    const nginx = await started(startNginx(files, path.join(scratch, 'nginx')));
    if (!nginx) notes.push('nginx is not on the PATH: left out.');
    for (const note of notes) console.error(`  ${note}`);
    const measured = [];
    for (const workload of workloads) {
      measured.push(await measure(workload, { ours, bare, ...(nginx && { nginx }) }, seconds));
    }
    const { first, stringify, publish } = published;
    return { size, measured, first, stringify, publish };
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    rmSync(scratch, { recursive: true, force: true });
  }
}
