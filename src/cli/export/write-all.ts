/** All formats of the framework into one folder, with the sums by which anyone can check them. */
import { mkdir, readdir, readFile, rm, writeFile as writeText } from 'node:fs/promises';
import path from 'node:path';
import {
  type ExportOrder,
  type ExportSource,
  fileNameOf,
  formats,
  optionsOf,
  type Written,
} from '../../exporters';
import { writeFile } from './write-file';

/** As `sha256sum` writes and reads it: `sha256sum -c SHA256SUMS`. */
export const SUMS = 'SHA256SUMS';

/**
 * Every format with its defaults, and in Spanish too where it can be. Printed ones are left out: their bytes depend on the Chromium.
 * @returns one entry a file, in the order of the registry
 */
export async function writeAll(
  source: ExportSource,
  folder: string,
): Promise<{ file: string; order: ExportOrder; written: Written }[]> {
  await mkdir(folder, { recursive: true });
  const all: { file: string; order: ExportOrder; written: Written }[] = [];
  for (const order of ordersFor(source)) {
    const file = fileNameOf(order);
    all.push({ file, order, written: await writeFile(order, path.join(folder, file)) });
  }
  await removeOlder(folder, new Set(all.map(({ file }) => file)));
  const sums = all.map(({ file, written }) => `${written.sha256}  ${file}\n`);
  await writeText(path.join(folder, SUMS), sums.join(''));
  return all;
}

function ordersFor(source: ExportSource): ExportOrder[] {
  return formats
    .filter(({ scopes, finish }) => scopes.includes('framework') && !finish)
    .flatMap((format) => {
      const language = format.options.find(({ name }) => name === 'language');
      const languages =
        language?.kind === 'choice' ? language.choices.map(({ value }) => ({ language: value })) : [{}];
      return languages.map((chosen) => ({ format, source, options: optionsOf(format, chosen) }));
    });
}

/** Files of an earlier run that no format writes any more; anything that Waymark did not write stays. */
async function removeOlder(folder: string, current: ReadonlySet<string>): Promise<void> {
  const known = await readFile(path.join(folder, SUMS), 'utf8').catch(() => '');
  const earlier = new Set(known.split('\n').map((line) => line.slice(66)));
  for (const name of await readdir(folder)) {
    if (earlier.has(name) && !current.has(name)) await rm(path.join(folder, name));
  }
}
