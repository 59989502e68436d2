/** Prints a web page to PDF, by Chromium. */
import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { WaymarkError } from '../../shared/errors';
import { withFixedDates } from './fixed-dates';

const run = promisify(execFile);

/** A framework of a hundred thousand statements takes some minutes. */
const LONGEST = 10 * 60 * 1000;

/** The page is ours, runs no script (its own policy says so) and reaches nothing, so it needs no sandbox, which containers refuse. */
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
];

interface PrintOptions {
  /** Its path (`findChromium`); null where there is none. */
  chromium: string | null;
  /** ISO 8601: the date of the file, so that it depends on the data alone. */
  changed: string;
  /** Aborted when nobody waits for the file any more. */
  signal?: AbortSignal;
}

/**
 * The bytes are the same for the same page, with the same Chromium and the same fonts.
 * @param page HTML that needs nothing else
 * @throws WaymarkError 501 `export.no_chromium`, 500 `export.print_failed`
 */
export async function printPdf(
  page: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  { chromium, changed, signal }: PrintOptions,
): Promise<Buffer> {
  if (!chromium) throw noChromium();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'waymark-print-'));
  try {
    const html = path.join(folder, 'page.html');
    const pdf = path.join(folder, 'page.pdf');
    await pipeline(Readable.from(page), createWriteStream(html));
    await print(chromium, { html, pdf, folder, signal });
    return withFixedDates(await readFile(pdf), changed);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface PrintJob extends Pick<PrintOptions, 'signal'> {
  html: string;
  pdf: string;
  /** For what the browser keeps while it runs. */
  folder: string;
}

async function print(chromium: string, { html, pdf, folder, signal }: PrintJob): Promise<void> {
  const own = [
    `--user-data-dir=${path.join(folder, 'profile')}`,
    `--print-to-pdf=${pdf}`,
    pathToFileURL(html).href,
  ];
  try {
    await run(chromium, [...flags, ...own], { timeout: LONGEST, killSignal: 'SIGKILL', signal });
  } catch (cause) {
    throw new WaymarkError({
      status: 500,
      code: 'export.print_failed',
      message: 'Chromium could not print the page.',
      help: 'Export the booklet as a web page and print it from a browser.',
      cause,
    });
  }
}

const noChromium = () =>
  new WaymarkError({
    status: 501,
    code: 'export.no_chromium',
    message: 'There is no Chromium on this computer, and PDF is printed by it.',
    help: 'Export the booklet as a web page (booklet-html) and print it from a browser, or install Chromium (CHROMIUM_PATH says where it is).',
  });
