import fc from 'fast-check';
import { commonCartridgeFormats } from '../../../src/exporters/common-cartridge';
import type { ExportSource, Format } from '../../../src/exporters/format';
import { xmlText } from '../../../src/exporters/shared/text';
import { loadFramework } from '../../../src/framework';
import { filesIn } from '../support/archive';
import { courseOf, courseSource } from '../support/course';
import { hostileText } from '../support/hostile';
import { officialXsds, schemaErrors } from '../support/official-xml';
import { changedSnapshot, frameworkSource, narrowed, written } from '../support/written';
import { textsIn } from '../support/xml';

const snapshot = narrowed(loadFramework(), 'HL');
const statements = snapshot.items.filter(({ type }) => type === 'statement').slice(0, 40);
const asRead = (text: string) => xmlText(text).replace(/\r\n?/g, '\n');

const samples = fc.sample(hostileText, { numRuns: statements.length * 4, seed: 11 });
const sample = (index: number) => samples[index % samples.length] ?? '';

const hostile = changedSnapshot(
  snapshot,
  Object.fromEntries(
    statements.map(({ code }, index) => [
      code,
      {
        text: sample(index * 4),
        label: sample(index * 4 + 1),
        student: sample(index * 4 + 2),
        keywords: [sample(index * 4 + 3)],
      },
    ]),
  ),
);

const hostileCourse = (options: Partial<ReturnType<typeof courseOf>> = {}): ExportSource =>
  courseSource(hostile, {
    title: sample(1),
    coursework: courseOf(hostile).coursework.map((one, index) => ({
      ...one,
      id: sample(index),
      title: sample(index + 10),
    })),
    ...options,
  });

const sources: [what: string, source: ExportSource, options: Record<string, string>][] = [
  ['a framework', frameworkSource(hostile), {}],
  ['a framework by its labels', frameworkSource(hostile), { titles: 'label' }],
  ['a course of launches', hostileCourse(), {}],
  ['a course of web pages', hostileCourse(), { linkType: 'web' }],
];

const cases = commonCartridgeFormats.flatMap((format) =>
  sources.map(([what, source, options]) => [format.id, what, format, source, options] as const),
);

(officialXsds ? it : it.skip).each(cases)(
  '%s of %s with hostile text is valid',
  async (id, _what, format, source, options) => {
    const files = Object.fromEntries(filesIn(await written(format, source, options)));
    expect(await schemaErrors(id.endsWith('1.4') ? 'cc 1.4' : 'cc 1.3', files)).toEqual([]);
  },
);

it('statements, student versions and keywords survive in the metadata', async () => {
  const [format] = commonCartridgeFormats as [Format];
  const files = filesIn(await written(format, frameworkSource(hostile)));
  const texts = textsIn(files.get('imsmanifest.xml') ?? '', 'lomr:string');
  for (const { code } of statements) {
    const item = hostile.byCode.get(code);
    for (const text of [item?.text, item?.student, ...(item?.keywords ?? [])]) {
      expect(texts).toContain(asRead(text ?? ''));
    }
  }
});
