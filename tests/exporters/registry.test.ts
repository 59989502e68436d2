/** What every format promises, whichever it is. */
import fc from 'fast-check';
import type { ExportSource, Format, Warning } from '../../src/exporters/format';
import { formats } from '../../src/exporters/registry';
import { runExport } from '../../src/exporters/run';
import { optionsOf } from '../../src/exporters/shared/options';
import { loadFramework } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';
import { courseSource } from './support/course';
import { hostileText } from './support/hostile';
import { textsOf } from './support/texts';
import { changedSnapshot, frameworkSource, warned, written } from './support/written';

jest.setTimeout(120_000);

const small = loadFramework(writeFiles(filesOf(smallFramework())));
const statement = small.items.find(({ code }) => code === 'BK.BRD.02');

/** The small framework, or a course tagged with its statements, with this as the text of a statement and the title of coursework. */
function sourceWith(scope: 'framework' | 'course', text: string): ExportSource {
  const snapshot = changedSnapshot(small, { 'BK.BRD.02': { text } });
  if (scope === 'framework') return frameworkSource(snapshot);
  const alignments = [{ itemId: statement?.id ?? '', relation: 'teaches' as const }];
  const coursework = { id: 'a1', title: text, type: null, dueAt: null, linkId: 'l1', alignments };
  return courseSource(snapshot, { alignments, coursework: [coursework] });
}

const cases = formats.flatMap((format) => format.scopes.map((scope) => [format.id, scope, format] as const));
/** Readers of HTML, and XML of line ends, tell one white space from another no more. */
const sameSpace = (text: string) => text.replace(/\s+/g, ' ').trim();
const noPrint = async () => Buffer.from('');

describe.each(cases)('%s of a %s', (_id, scope, format) => {
  const usual = sourceWith(scope, 'Work butter in slowly.');
  const counts = (warnings: readonly Warning[]) => new Map(warnings.map(({ code, count }) => [code, count]));
  const usualCounts = counts(warned(format, usual));

  it('writes the same bytes twice, and can be read', async () => {
    const [once, again] = [await written(format, usual), await written(format, usual)];
    expect(once.equals(again)).toBe(true);
    const texts = textsOf(format.extension, once).join('\n');
    expect(texts).toContain('Work butter in slowly.');
    expect(format.count(usual, optionsOf(format, {})).number).toBeGreaterThan(0);
  });

  it('keeps any text, or says that it does not, or refuses it', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const source = sourceWith(scope, text);
        const warnings = warned(format, source);
        if (warnings.some(({ effect }) => effect === 'refused')) return refuses(format, source);
        const texts = textsOf(format.extension, await written(format, source));
        const isSaid = warnings.some(({ code, count }) => usualCounts.get(code) !== count);
        const isKept = texts.some((one) => sameSpace(one).includes(sameSpace(text)));
        expect({ text, kept: isSaid || isKept }).toEqual({
          text,
          kept: true,
        });
      }),
      {
        numRuns: 40,
        examples: [
          ['=HYPERLINK("x")'],
          [']]>'],
          ['\u0000'],
          ['<script>alert(1)</script>'],
          [' a '],
          ['x'.repeat(4096)],
        ],
      },
    );
  });
});

async function refuses(format: Format, source: ExportSource): Promise<void> {
  const run = runExport({ format, source, options: optionsOf(format, {}) }, noPrint);
  await expect(run.next()).rejects.toMatchObject({ status: 422, code: 'export.refused' });
}

describe('the registry', () => {
  it('has one row for each identifier, fit for an address', () => {
    const ids = formats.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
  });

  it('has defaults that its own options take', () => {
    for (const format of formats) {
      const defaults = Object.fromEntries(format.options.map((option) => [option.name, option.default]));
      expect(optionsOf(format, {})).toEqual(optionsOf(format, defaults));
    }
  });
});
