import fc from 'fast-check';
import { resourceSearchFormats } from '../../../src/exporters/lti-resource-search';
import { optionsOf } from '../../../src/exporters/shared/options';
import { loadFramework } from '../../../src/framework';
import { componentOfResourceSearch, resourceSearchFile } from '../../conformance/official-schemas';
import { sharedFile } from '../../support/shared-files';
import { courseOf, courseSource } from '../support/course';
import { hostileText } from '../support/hostile';
import { changedSnapshot, warned, written } from '../support/written';

const [format] = resourceSearchFormats as [(typeof resourceSearchFormats)[number]];
const snapshot = loadFramework();
const read = async (source = courseSource(snapshot), chosen = {}) =>
  JSON.parse((await written(format, source, chosen)).toString());
const itemOf = (code: string) => snapshot.byCode.get(code);

const inOfficial = sharedFile(resourceSearchFile) ? describe : describe.skip;

inOfficial('the official OpenAPI text', () => {
  const valid = componentOfResourceSearch('ResourceSet.Type');

  it('accepts the file', async () => {
    valid(await read());
    expect(valid.errors ?? []).toEqual([]);
  });

  it('accepts it whatever people wrote', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const source = courseSource(changedSnapshot(snapshot, { 'HL.THR.01': { text } }), { title: text });
        valid(await read(source));
        expect(valid.errors ?? []).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what is not a resource', () => {
    expect(valid({ resources: [{ name: 'A', learningObjectives: [{ alignmentType: 'trains' }] }] })).toBe(
      false,
    );
  });
});

describe('the resources', () => {
  it('are the tagged course, then its tagged coursework', async () => {
    const { resources } = await read();
    expect(resources.map((one: { name: string }) => one.name)).toEqual([
      'Medical & Health "Basics" <2026> 🩺',
      'Lab: pulse & pressure <90/60 "low" 💓',
      'Essay on confidentiality',
      'Quiz: first aid',
    ]);
    expect(format.count(courseSource(snapshot), {})).toEqual({ number: 4, of: 'resources' });
  });

  it('launch Waymark and say which coursework they are', async () => {
    const { resources } = await read();
    expect(resources[1].ltiLink).toMatchObject({
      custom: { properties: [{ name: 'waymark_link', value: 'link-7f3e9a' }] },
      secure_launch_url: 'https://waymark.example/lti/launch',
    });
    expect(resources[0].ltiLink.custom.properties).toEqual([
      { name: 'placement', value: 'course_navigation' },
    ]);
  });

  it('have a learning objective for each tag, with its CASE item', async () => {
    const { resources } = await read();
    const statement = itemOf('HL.THR.01');
    expect(resources[1].learningObjectives).toHaveLength(3);
    expect(resources[1].learningObjectives[1]).toEqual({
      alignmentType: 'assesses',
      educationalFramework: snapshot.document.title,
      targetName: 'HL.THR.01',
      targetDescription: statement?.text,
      targetURL: `https://waymark.example/case/items/${statement?.id}`,
      caseItemUri: `https://waymark.example/uri/${statement?.id}`,
      caseItemGUID: statement?.id,
    });
  });

  it('name the publisher that was chosen', async () => {
    expect((await read(undefined, { publisher: 'Elm Street Schools' })).resources[0].publisher).toBe(
      'Elm Street Schools',
    );
    expect(() => optionsOf(format, { publisher: ' ' })).toThrow('Publisher');
  });

  it('are none for a course without tags, still a file', async () => {
    expect(await read(courseSource(snapshot, { alignments: [], coursework: [] }))).toEqual({ resources: [] });
  });
});

describe('warnings', () => {
  it('name what is left out or written differently', () => {
    const [first, ...others] = courseOf(snapshot).coursework;
    const source = courseSource(snapshot, {
      coursework: [{ ...first, title: 'Two\nlines' } as typeof first & object, ...others],
    });
    expect(warned(format, source).map(({ code, count, examples }) => [code, count, examples])).toEqual([
      ['resource_search.untagged_left_out', 1, ['Reading list']],
      ['resource_search.line_joined', 1, ['Two\nlines']],
      ['resource_search.due_date_dropped', 2, ['Two\nlines', 'Quiz: first aid']],
    ]);
  });
});
