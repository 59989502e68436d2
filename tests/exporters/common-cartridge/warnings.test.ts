import { commonCartridgeFormats } from '../../../src/exporters/common-cartridge';
import type { Format } from '../../../src/exporters/format';
import { loadFramework } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import { courseOf, courseSource } from '../support/course';
import { changedSnapshot, frameworkSource, narrowed, warned } from '../support/written';

const snapshot = narrowed(loadFramework(), 'HL');
const [v13, , thin] = commonCartridgeFormats as [Format, Format, Format];
const codes = (...asked: Parameters<typeof warned>) => warned(...asked).map(({ code }) => code);
const warning = (code: string, ...asked: Parameters<typeof warned>) =>
  warned(...asked).find((one) => one.code === code);

describe('a framework', () => {
  it('loses what a cartridge has no place for', () => {
    expect(warned(v13, frameworkSource(snapshot))).toEqual([
      expect.objectContaining({ code: 'cartridge.fields_dropped', effect: 'dropped' }),
    ]);
  });

  it.each([
    ['a title that is too long', { text: 'word '.repeat(60) }],
    ['a title of two lines', { text: 'one\ntwo' }],
  ])('is said to have %s', (_what, change) => {
    const source = frameworkSource(changedSnapshot(snapshot, { 'HL.THR.01': change }));
    expect(warning('cartridge.title_shortened', v13, source)).toMatchObject({
      effect: 'changed',
      count: 1,
      examples: ['HL.THR.01'],
    });
    expect(codes(v13, source, { titles: 'label' })).not.toContain('cartridge.title_shortened');
  });

  it.each(['text', 'label', 'definition', 'student'] as const)(
    'is said to have control characters in a %s',
    (field) => {
      const source = frameworkSource(changedSnapshot(snapshot, { 'HL.THR.01': { [field]: 'bell \u0007' } }));
      expect(warning('cartridge.characters_removed', v13, source)).toMatchObject({
        effect: 'changed',
        count: 1,
        examples: ['HL.THR.01'],
      });
    },
  );

  it('is refused with more links than an archive can hold files, but not as a thin cartridge', () => {
    const statement = snapshot.items.find(({ code }) => code === 'HL.THR.01');
    if (!statement) throw new Error('HL.THR.01 is gone');
    const many = Array.from({ length: 65_001 }, (_, index) => ({
      ...statement,
      id: `${statement.id}-${index}`,
      parentId: null,
      clusterId: null,
      pathwayId: null,
    }));
    const source = frameworkSource(snapshotOf({ ...snapshot.document }, many));
    expect(warning('cartridge.too_many_links', v13, source)).toMatchObject({ effect: 'refused' });
    expect(codes(thin, source)).not.toContain('cartridge.too_many_links');
  });
});

describe('a course', () => {
  it('leaves untagged coursework out, by its title', () => {
    expect(warning('cartridge.untagged_coursework', v13, courseSource(snapshot))).toMatchObject({
      effect: 'dropped',
      count: 1,
      examples: ['Reading list'],
    });
  });

  it('is refused when nothing of it is tagged', () => {
    const coursework = courseOf(snapshot).coursework.map((one) => ({ ...one, alignments: [] }));
    const untagged = courseSource(snapshot, { coursework, alignments: [] });
    expect(warning('cartridge.empty', thin, untagged)).toMatchObject({ effect: 'refused', count: 1 });
    expect(codes(thin, courseSource(snapshot, { coursework }))).not.toContain('cartridge.empty');
    expect(codes(thin, courseSource(snapshot))).not.toContain('cartridge.empty');
  });

  it('says what Canvas makes of launches, where there are any', () => {
    expect(codes(v13, courseSource(snapshot))).toContain('cartridge.tools_in_canvas');
    expect(codes(v13, courseSource(snapshot), { linkType: 'web' })).not.toContain(
      'cartridge.tools_in_canvas',
    );
    expect(codes(v13, courseSource(snapshot, { lms: 'moodle' }))).not.toContain('cartridge.tools_in_canvas');
  });

  it('names coursework whose title is changed', () => {
    const [first, ...rest] = courseOf(snapshot).coursework;
    if (!first) throw new Error('no coursework');
    const title = `Lab \u0001 ${'x'.repeat(300)}`;
    const source = courseSource(snapshot, { coursework: [{ ...first, title }, ...rest] });
    for (const code of ['cartridge.title_shortened', 'cartridge.characters_removed']) {
      expect(warning(code, v13, source)).toMatchObject({ count: 1, examples: [title] });
    }
  });

  it('warns of a statement that is shown only where statements are', () => {
    const long = changedSnapshot(snapshot, { 'HL.THR.01': { text: 'word '.repeat(60) } });
    expect(codes(v13, courseSource(long))).not.toContain('cartridge.title_shortened');
    expect(warning('cartridge.title_shortened', v13, courseSource(long), { linkType: 'web' })).toMatchObject({
      examples: ['HL.THR.01'],
    });
  });
});
