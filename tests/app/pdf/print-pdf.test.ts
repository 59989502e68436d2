import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium, printPdf } from '../../../src/app/pdf';
import { withFixedDates } from '../../../src/app/pdf/fixed-dates';
import { bookletFormats } from '../../../src/exporters/booklet';
import type { Format } from '../../../src/exporters/format';
import { optionsOf } from '../../../src/exporters/shared/options';
import { loadFramework } from '../../../src/framework';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { chromium } from '../../support/chromium.cjs';

const small = loadFramework(writeFiles(filesOf(smallFramework())));
const booklet = bookletFormats.find(({ finish }) => finish === 'print') as Format;
const { changed } = small.document;
const page = (chosen: Record<string, unknown> = {}) =>
  booklet.write(
    { snapshot: small, course: null, baseUrl: 'https://small.example' },
    optionsOf(booklet, chosen),
  );
const inChromium = chromium ? describe : describe.skip;
const print = (chosen: Record<string, unknown> = {}) => printPdf(page(chosen), { chromium, changed });

describe('without Chromium', () => {
  it('the answer is how to get a PDF all the same', async () => {
    await expect(printPdf(page(), { chromium: null, changed })).rejects.toMatchObject({
      status: 501,
      code: 'export.no_chromium',
      help: expect.stringContaining('booklet-html'),
    });
  });

  it('a program that is none fails with a code of ours, and nothing is left behind', async () => {
    const printing = printPdf(page(), { chromium: path.join(os.tmpdir(), 'no-browser'), changed });
    const error = await printing.catch((problem: unknown) => problem);
    expect(error).toMatchObject({ status: 500, code: 'export.print_failed' });
    const { cmd } = (error as { cause: { cmd: string } }).cause;
    const folder = /--user-data-dir=(\S+)/.exec(cmd)?.[1] ?? '';
    expect(path.basename(path.dirname(folder))).toMatch(/^waymark-print-/);
    expect(existsSync(path.dirname(folder))).toBe(false);
  });

  it('a configured path that does not exist is not replaced by another', () => {
    expect(findChromium(path.join(os.tmpdir(), 'no-browser'))).toBeNull();
    expect(findChromium(process.execPath)).toBe(process.execPath);
  });
});

describe('the dates', () => {
  const pdf =
    "1 0 obj <</CreationDate (D:20991231235959-05'00')\n/ModDate (D:20991231235959+09'30')>> \xe9\x00\xff";

  it('become those of the data, in as many bytes', () => {
    const fixed = withFixedDates(Buffer.from(pdf, 'latin1'), '2026-02-01T03:04:05.678Z').toString('latin1');
    expect(fixed).toBe(pdf.replaceAll(/D:[^)]*/g, "D:20260201030405+00'00'"));
    expect(fixed).toHaveLength(pdf.length);
  });
});

inChromium('with Chromium', () => {
  it('the booklet is a PDF whose objects stand where its table says', async () => {
    const pdf = (await print()).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf)?.[1]);
    expect(pdf.slice(table, table + 4)).toBe('xref');
    const offsets = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    expect(offsets.length).toBeGreaterThan(10);
    for (const [index, offset] of offsets.entries())
      expect(pdf.slice(offset, offset + 12)).toMatch(new RegExp(`^${index + 1} 0 obj`));
  });

  it('it carries the date of the data, the title and an outline, and no path of this computer', async () => {
    const pdf = (await print()).toString('latin1');
    expect(pdf).toContain("/CreationDate (D:20260201000000+00'00')");
    expect(pdf).toContain("/ModDate (D:20260201000000+00'00')");
    expect(pdf).toContain('/Title (Small Framework 1)');
    expect(pdf).toContain('/Outlines');
    expect(pdf).not.toContain('waymark-print-');
  });

  it('it is the same file twice', async () => {
    expect((await print()).equals(await print())).toBe(true);
  });

  it.each([
    ['letter', 612, 792],
    ['a4', 594, 841],
  ])('its pages are %s', async (paper, width, height) => {
    const pdf = (await print({ paper })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)[\d.]* (\d+)[\d.]*\]/g)];
    expect(boxes.length).toBeGreaterThan(3);
    for (const box of boxes) expect(box.slice(1).map(Number)).toEqual([width, height]);
  });
});
