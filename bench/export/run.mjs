/**
 * `npm run bench:export`: how long every format of the framework takes, and how much memory, beside one JSON.stringify of the same
 * snapshot in the same process. It needs no database.
 *
 *   npm run bench:export -- [--sizes 1000,10000,100000] [--formats case-1.1,csv] [--check] [--as-built]
 *
 *   --sizes     how many items the synthetic frameworks have
 *   --formats   which formats; all that write a framework when left out
 *   --check     ends with exit code 1 when a target is missed; without it the run only reports
 *   --as-built  measures dist/ as it is, instead of building it when the sources have changed
 *
 * Each format and size has a process of its own. Times are medians of some runs, fewer for large sizes; memory is the resident set while
 * writing, above what it was before. The targets are in targets.mjs.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { SetupError } from '../../src/cli/bootstrap/step.mjs';
import { columns, verdictTable } from '../case/table.mjs';
import { optionsOf } from './options.mjs';
import { verdictsOn } from './targets.mjs';

try {
  await main(optionsOf(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function main({ sizes, formats, check, asBuilt }) {
  if (!asBuilt) {
    const { makeReady } = await import('../../src/cli/bootstrap/make-ready.mjs');
    await makeReady({ forceBuild: false });
  }
  const results = [];
  for (const format of formats ?? (await measured('--list'))) {
    for (const size of sizes) {
      console.error(`${format}, ${size} items …`);
      results.push({ format, size, ...(await measured(format, String(size))) });
    }
  }
  const verdicts = verdictsOn(results);
  console.log(`\n${tableOf(results)}\n\n${verdictTable(verdicts)}`);
  const [cpu] = os.cpus();
  console.log(`\nNode.js ${process.version}, ${os.cpus().length} × ${cpu?.model ?? 'processor'}`);
  if (check && verdicts.some(({ met }) => !met)) process.exitCode = 1;
}

/** What the child sends. */
async function measured(...words) {
  const child = fork(path.join(import.meta.dirname, 'child-export.mjs'), words, {
    execArgv: ['--expose-gc'],
  });
  const [[answer]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
  return answer;
}

function tableOf(results) {
  return columns([
    ['format', 'items', 'bytes', 'ms', 'JSON.stringify ms', 'ratio', 'RSS growth MiB'],
    ...results.map(({ format, size, refused, bytes, ms, stringify, growth }) =>
      refused
        ? [format, String(size), refused, '', '', '', '']
        : [
            format,
            String(size),
            String(bytes),
            ms.toFixed(0),
            stringify.toFixed(1),
            (ms / stringify).toFixed(2),
            (growth / 2 ** 20).toFixed(0),
          ],
    ),
  ]);
}
