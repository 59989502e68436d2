/** `waymark export`: writes the framework as standards documents, from its files alone. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { caseFileName, writeCase } from '../../exporters/case';
import { loadFramework, standardsFolder } from '../../framework';

export function register(program: Command): void {
  program
    .command('export')
    .description('write the framework as CASE 1.1 and CASE 1.0 files; needs no database')
    .option('--out <dir>', 'folder to write to', path.resolve(standardsFolder(), '../../exports'))
    .action(({ out }: { out: string }) => {
      const snapshot = loadFramework();
      mkdirSync(out, { recursive: true });
      for (const version of ['1.1', '1.0'] as const) {
        const file = path.join(out, caseFileName(snapshot, version));
        const bytes = writeCase(snapshot, { version });
        writeFileSync(file, bytes);
        console.log(
          `${path.relative('', file)}  CASE ${version}, ${Math.ceil(bytes.length / 1000).toLocaleString('en')} kB`,
        );
      }
    });
}
