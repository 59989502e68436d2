/** `waymark standards check`: whether the framework's files can be loaded, and if not, everything that is wrong with them. */
import path from 'node:path';
import type { Command } from 'commander';
import {
  checkFramework,
  frameworkOverview,
  loadFramework,
  problemLine,
  standardsFolder,
} from '../../framework';

export function register(program: Command): void {
  program
    .command('standards')
    .description('look after the framework as files')
    .command('check [dir]')
    .description('check every file of a framework; the shipped one when no folder is named')
    .action((dir: string | undefined) => {
      const folder = path.resolve(dir ?? standardsFolder());
      const shown = `${path.relative('', folder) || '.'}${path.sep}`;
      const problems = checkFramework(folder);
      if (problems.length === 0) {
        console.log(`${shown} has no problems: ${countsOf(folder)}.`);
        return;
      }
      for (const problem of problems) console.error(problemLine(problem, shown));
      console.error(problems.length === 1 ? '\n1 problem.' : `\n${problems.length} problems.`);
      process.exitCode = 1;
    });
}

function countsOf(folder: string): string {
  const { counts } = frameworkOverview(loadFramework(folder));
  return Object.entries(counts)
    .map(([noun, count]) => `${count.toLocaleString('en')} ${noun}`)
    .join(', ');
}
