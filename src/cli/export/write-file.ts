/** Writes an export into a file that appears only when it is whole. */
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { findChromium, printPdf } from '../../app/pdf';
import { type ExportOrder, type Print, runExport, type Written } from '../../exporters';

const print: Print = (page, changed) =>
  printPdf(page, { chromium: findChromium(process.env.CHROMIUM_PATH || null), changed });

/** @throws what `runExport` and the file system throw; the file that was there stays then */
export async function writeFile(order: ExportOrder, file: string): Promise<Written> {
  const unfinished = `${file}.unfinished`;
  let written: Written = { length: 0, sha256: '' };
  await mkdir(path.dirname(file), { recursive: true });
  try {
    const bytes = runExport(order, print, (end) => {
      written = end;
    });
    await pipeline(Readable.from(bytes), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return written;
}
