import fc from 'fast-check';
import { canvasCoursePackageFormats } from '../../../src/exporters/canvas-course-package';
import type { Format } from '../../../src/exporters/format';
import { loadFramework } from '../../../src/framework';
import type { Item } from '../../../src/framework/model/types';
import { filesIn } from '../support/archive';
import { courseOf, courseSource } from '../support/course';
import { hostileText } from '../support/hostile';
import { officialXsds, schemaErrors } from '../support/official-xml';
import { changedSnapshot, narrowed, warned, written } from '../support/written';
import { attributesIn, textsIn } from '../support/xml';

const snapshot = narrowed(loadFramework(), 'HL');
const [format] = canvasCoursePackageFormats as [Format];
const item = (code: string) => snapshot.byCode.get(code) as Item;
const source = courseSource(snapshot);

const filesOf = async (...[from = source, options = {}]: [typeof source?, Record<string, string>?]) =>
  filesIn(await written(format, from, options));
const outcomesOf = (files: Map<string, string>) => files.get('course_settings/learning_outcomes.xml') ?? '';
const manifestOf = (files: Map<string, string>) => files.get('imsmanifest.xml') ?? '';

describe('the package', () => {
  it('has the mark by which Canvas knows its own packages', async () => {
    const manifest = manifestOf(await filesOf());
    expect(textsIn(manifest, 'schema')).toEqual(['IMS Common Cartridge']);
    expect(manifest).toMatch(/<resource [^>]*href="course_settings\/canvas_export\.txt"/);
  });

  it('has the files that its manifest names, and no others', async () => {
    const files = await filesOf();
    const named = attributesIn(manifestOf(files), 'href');
    expect(new Set(named)).toEqual(new Set([...files.keys()].filter((name) => name !== 'imsmanifest.xml')));
  });

  it('is the same bytes every time', async () => {
    expect(await written(format, source)).toEqual(await written(format, source));
  });

  it('counts its assignments', () => {
    expect(format.count(source, { aligned: 'all' })).toEqual({ number: 3, of: 'assignments' });
  });
});

describe('assignments', () => {
  const settingsOf = (files: Map<string, string>) =>
    [...files].filter(([name]) => name.endsWith('assignment_settings.xml')).map(([, text]) => text);

  it('are the tagged coursework in its order, unpublished, due at the time in UTC', async () => {
    const settings = settingsOf(await filesOf());
    const read = async (element: string) =>
      (await Promise.all(settings.map((one) => textsIn(one, element)))).map(([text]) => text);
    const tagged = courseOf(snapshot).coursework.filter(({ alignments }) => alignments.length > 0);
    expect(await read('title')).toEqual(tagged.map(({ title }) => title));
    expect(await read('due_at')).toEqual(['2026-10-05T22:59:00', undefined, '2026-11-01T05:30:00']);
    expect(await read('workflow_state')).toEqual(Array(3).fill('unpublished'));
    expect(await read('position')).toEqual(['1', '2', '3']);
  });

  it('say in their description what they teach and assess, as text', async () => {
    const course = courseSource(
      changedSnapshot(snapshot, { 'HL.COM.1': { text: 'Use <script> & "quotes"' } }),
    );
    const pages = [...(await filesOf(course))].filter(([name]) => name.endsWith('.html'));
    const [, essay = ''] = pages[1] ?? [];
    const { id } = item('HL.COM.1');
    expect(essay).toContain('<h3>Teaches</h3>');
    expect(essay).not.toContain('Assesses');
    expect(essay).toContain(
      `<li><a href="https://waymark.example/case/items/${id}">HL.COM.1</a> Use &lt;script&gt; &amp; &quot;quotes&quot;</li>`,
    );
  });
});

describe('outcomes', () => {
  it('are those that are tagged, in the groups they stand in', async () => {
    const titles = textsIn(outcomesOf(await filesOf()), 'title');
    const label = (code: string) => `${code} ${item(code).label}`;
    expect(titles).toEqual([
      snapshot.document.title,
      'HL Health Science',
      label('HL.COM.1'),
      `HL.THR ${item('HL.THR').text}`,
      label('HL.THR.01'),
      label('HL.THR.02'),
    ]);
  });

  it('are aligned to the assignments of the package, once each', async () => {
    const files = await filesOf();
    const outcomes = outcomesOf(files);
    const [lab, essay, quiz] = attributesIn(manifestOf(files), 'identifierref') as [string, string, string];
    expect(textsIn(outcomes, 'content_id')).toEqual([essay, lab, lab, quiz]);
    const identifiers = await Promise.all(
      [...files]
        .filter(([name]) => name.endsWith('assignment_settings.xml'))
        .map(([, text]) => attributesIn(text, 'identifier')),
    );
    expect(identifiers.flat()).toEqual([lab, essay, quiz]);
  });

  it('are aligned only where they are assessed, if that is wanted', async () => {
    const files = await filesOf(source, { aligned: 'assesses' });
    const [lab, , quiz] = attributesIn(manifestOf(files), 'identifierref');
    expect(textsIn(outcomesOf(files), 'content_id')).toEqual([lab, lab, quiz]);
    expect(outcomesOf(files)).not.toContain(item('HL.COM.1').id);
  });

  it('carry statement, student version, identifier with prefix, ratings and calculation', async () => {
    const options = { guidPrefix: 'district.example', ratings: 'three', calculation: 'n_mastery' };
    const outcomes = outcomesOf(await filesOf(source, options));
    const { id, text, student } = item('HL.THR.01');
    const [, outcome = ''] = outcomes.split(`identifier="outcome-${id}"`);
    const one = `<root ${outcome.slice(0, outcome.indexOf('</learningOutcome>'))}</root>`;
    expect(textsIn(one, 'description')).toEqual([`<p>${text}</p>`, 'Meets', 'Nearly meets', 'Not yet']);
    expect(textsIn(one, 'friendly_description')).toEqual([student]);
    expect(textsIn(one, 'vendor_guid')).toEqual([`district.example:${id}`]);
    expect(textsIn(one, 'points')).toEqual(['2', '1', '0']);
    expect(textsIn(one, 'mastery_points')).toEqual(['2']);
    expect(textsIn(one, 'calculation_method')).toEqual(['n_mastery']);
    expect(textsIn(one, 'calculation_int')).toEqual(['5']);
  });
});

describe('warnings', () => {
  const codes = (...asked: Parameters<typeof warned>) => warned(...asked).map(({ code }) => code);

  it('say that assignments are new, what Canvas cannot tell apart, and what is left out', () => {
    expect(warned(format, source)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'canvas_package.new_assignments', effect: 'changed', count: 3 }),
        expect.objectContaining({ code: 'canvas_package.relation_dropped', effect: 'dropped', count: 3 }),
        expect.objectContaining({
          code: 'canvas_package.untagged_coursework',
          effect: 'dropped',
          examples: ['Reading list'],
        }),
      ]),
    );
    expect(codes(format, source)).not.toContain('canvas_package.empty');
  });

  it('refuse a course without tags, and coursework without a title', () => {
    const [first] = courseOf(snapshot).coursework;
    if (!first) throw new Error('no coursework');
    const untagged = courseSource(snapshot, { coursework: [{ ...first, alignments: [] }], alignments: [] });
    expect(codes(format, untagged)).toContain('canvas_package.empty');
    const untitled = courseSource(snapshot, { coursework: [{ ...first, title: ' \n' }] });
    expect(warned(format, untitled).find(({ effect }) => effect === 'refused')?.code).toBe(
      'canvas_package.title_missing',
    );
  });

  it('name titles that are changed, and those of outcomes as for the outcomes file', () => {
    const [first] = courseOf(snapshot).coursework;
    if (!first) throw new Error('no coursework');
    const long = courseSource(changedSnapshot(snapshot, { 'HL.THR.01': { label: 'x'.repeat(300) } }), {
      coursework: [{ ...first, title: 'y'.repeat(300) }],
    });
    expect(codes(format, long)).toEqual(
      expect.arrayContaining(['canvas_package.title_cleaned', 'canvas.title_shortened']),
    );
  });
});

const official = officialXsds ? describe : describe.skip;

official('the official schemas', () => {
  const samples = fc.sample(hostileText, { numRuns: 12, seed: 5 });
  const hostile = courseSource(
    changedSnapshot(snapshot, {
      'HL.THR.01': { text: samples[0] ?? '', label: samples[1] ?? '', student: samples[2] ?? '' },
      'HL.COM.1': { text: samples[3] ?? '', label: samples[4] ?? '', student: samples[5] ?? '' },
    }),
    {
      title: samples[6] ?? '',
      coursework: courseOf(snapshot).coursework.map((one, index) => ({
        ...one,
        id: samples[index] ?? '',
        title: samples[index + 7] ?? '',
      })),
    },
  );

  it.each([
    ['a course', source],
    ['a course with hostile text', hostile],
  ])('accept manifest and outcomes of %s', async (_what, from) => {
    const files = await filesOf(from);
    expect(await schemaErrors('cc 1.1', { 'imsmanifest.xml': manifestOf(files) })).toEqual([]);
    expect(await schemaErrors('canvas outcomes', { 'learning_outcomes.xml': outcomesOf(files) })).toEqual([]);
    for (const [name, text] of files) {
      if (name.endsWith('settings.xml')) expect(textsIn(text, 'position')).toHaveLength(1);
    }
  });

  it.each([
    ['an alignment to nothing', /<content_id>.*<\/content_id>/, ''],
    ['points that are no number', /<points>.*<\/points>/, '<points>many</points>'],
    ['an outcome without an identifier', /<learningOutcome identifier="[^"]*"/, '<learningOutcome'],
  ])('refuse outcomes with %s', async (_what, from, to) => {
    const outcomes = outcomesOf(await filesOf());
    expect(outcomes.replace(from, to)).not.toBe(outcomes);
    expect(await schemaErrors('canvas outcomes', { 'broken.xml': outcomes.replace(from, to) })).not.toEqual(
      [],
    );
  });

  it('refuse a manifest with an unknown type of resource', async () => {
    const manifest = manifestOf(await filesOf()).replace('imscc_xmlv1p1', 'imscc_xmlv9');
    expect(await schemaErrors('cc 1.1', { 'broken.xml': manifest })).not.toEqual([]);
  });
});
