import type { CourseMap } from '../../../src/tagging';
import { pagesOf } from './support/app';
import { courseMap, headOf, itemOf, patientCare, trail, visit } from './support/course';
import { headingsOf, linksOf, textOf, wellOrdered } from './support/html';

const show = (map: CourseMap = patientCare, changes: Partial<typeof visit> = {}) =>
  pagesOf({ map }).map({ ...visit, ...changes });
const mainText = async (map: CourseMap) => textOf(await show(map));

describe('the map of a course', () => {
  test('says where the course goes and how far it has come', async () => {
    const html = await show();
    expect(headingsOf(html)).toEqual([
      [1, 'Where Introduction to Patient Care takes you'],
      [2, 'Therapeutic Services'],
      [2, 'Diagnostic Services'],
      [2, 'All of Health Science'],
      [2, 'Explore all 16 career clusters'],
    ]);
    expect(textOf(html)).toContain(
      'This course follows two pathways in Health Science. Seven stops are behind you; eight are ahead.',
    );
    expect(textOf(html)).toContain('3 stops behind you, 3 to come');
  });

  test.each([
    [[['HL.THR.01', 'Lab', '2026-10-01']], 'Its one stop is behind you.', '1 stop behind you'],
    [[['HL.THR.01', 'Lab', '2026-12-01']], 'One stop is ahead of you.', '1 stop to come'],
    [
      [
        ['HL.THR.01', 'Lab', '2026-10-01'],
        ['HL.THR.02', 'Lab', '2026-12-01'],
      ],
      'One stop is behind you; one is ahead.',
      '1 stop behind you, 1 to come',
    ],
    [
      [
        ['HL.THR.01', 'Lab', '2026-12-01'],
        ['HL.THR.02', 'Lab', null],
      ],
      'Two stops are ahead of you.',
      '2 stops to come',
    ],
  ] as [Parameters<typeof trail>[1], string, string][])(
    'counts stops in words: %j',
    async (stops, lead, meta) => {
      const text = await mainText(courseMap([trail('HL.THR', stops)]));
      expect(text).toContain(`This course follows one pathway in Health Science. ${lead}`);
      expect(text).toContain(meta);
    },
  );

  test('says what is shared when no pathway is tagged', async () => {
    const text = await mainText(courseMap([trail('HL', [['HL.COM.2', 'Lab', null]])]));
    expect(text).toContain('This course follows what every pathway in Health Science shares.');
  });

  test('tells dates for what is behind, due dates for what is to come, and what has none', async () => {
    const text = await mainText(
      courseMap([
        trail('HL.THR', [
          ['HL.THR.01', 'Vital signs lab', '2026-10-07'],
          ['HL.THR.02', 'Mock interview', '2026-10-28'],
          ['HL.THR.03', 'Portfolio', null],
        ]),
      ]),
    );
    expect(text).toContain('Vital signs lab, Oct 7');
    expect(text).toContain('Mock interview, due Oct 28');
    expect(text).toContain('Portfolio, no due date');
  });

  test('says for each stop whether it is behind, not by its shape alone', async () => {
    const text = await mainText(patientCare);
    expect(text).toContain('Behind you: You take a pulse');
    expect(text).toContain('Still to come: You explain a procedure');
  });

  test('folds what comes later, and what is long past', async () => {
    const long = trail(
      'HL.THR',
      Array.from({ length: 9 }, (_, index) => [
        `HL.THR.0${index + 1}`,
        'Lab',
        `2026-0${Math.min(index + 2, 9)}-01`,
      ]),
    );
    const html = await show(courseMap([long]));
    expect(html).toContain('<summary>6 earlier</summary>');
    expect(await show()).toContain('<summary>2 more to come</summary>');
  });

  test('draws a picture that has a title, a description and no inline style', async () => {
    const html = await show();
    const svg = /<svg class="map-picture".*?<\/svg>/s.exec(html)?.[0] ?? '';
    expect(svg).toContain('role="img" aria-labelledby="map-title map-description"');
    expect(svg).toContain(
      'From Sep 9 to Dec 12; today is Oct 17. Therapeutic Services: 3 stops behind you, 3 to come.',
    );
    expect(svg).not.toContain('style=');
    for (const label of ['Sep', 'Oct', 'Nov', 'Dec', 'Today', 'Behind you', 'Still to come']) {
      expect(svg).toContain(`>${label}</text>`);
    }
  });

  test('lists what the course as a whole is tagged with', async () => {
    const group = {
      ...headOf('HL'),
      statements: [{ item: itemOf('HL.COM.2'), relation: 'teaches' as const }],
    };
    const html = await show(courseMap([], [group]));
    expect(textOf(html)).toContain('The whole course covers one thing from the framework.');
    expect(headingsOf(html)).toContainEqual([3, 'All of Health Science']);
    expect(wellOrdered(headingsOf(html))).toBe(true);
    expect(html).not.toContain('map-picture');
  });

  test('of a course without tags says so, and still shows all clusters', async () => {
    const html = await show(courseMap([]));
    expect(textOf(html)).toContain('Your teacher has not linked this course to a pathway yet.');
    expect(Object.values(linksOf(html)).filter((href) => href.startsWith('/explore/'))).toHaveLength(16);
    expect(html).not.toContain('map-picture');
  });

  test('carries the tabs of the app for teachers, and for them alone', async () => {
    const teacher = { ...visit, viewer: { ...visit.viewer, roles: ['teacher' as const] } };
    const html = await show(patientCare, teacher);
    expect(linksOf(html)).toMatchObject({
      Coursework: `/app?course=${visit.viewer.courseId}`,
      Pathways: '/explore',
    });
    expect(html).toMatch(/class="tab" aria-current="page">Course map/);
    expect(await show()).not.toContain('class="tabs"');
  });

  test('of a course with hostile names shows them as text', async () => {
    const hostile = '"><script>alert(1)</script>';
    const html = await show({
      ...courseMap([trail('HL.THR', [['HL.THR.01', hostile, '2026-10-07']])]),
      course: { id: patientCare.course.id, title: hostile },
    });
    expect(html).not.toMatch(/<script(?! defer="" src=)/);
    expect(textOf(html)).toContain(`Where ${hostile} takes you`);
  });

  test('is in Spanish when asked', async () => {
    const html = await show(patientCare, { lang: 'es' });
    const text = textOf(html);
    expect(text).toContain(
      'Este curso sigue dos rutas de Ciencias de la Salud. Ya pasaste siete paradas; te faltan ocho.',
    );
    expect(text).toContain('Mock patient interview, para el 28 oct');
    expect(html).toContain('>Hoy</text>');
  });

  test('outside a course is refused with a reason', async () => {
    const outside = { ...visit.viewer, courseId: null };
    await expect(show(patientCare, { viewer: outside })).rejects.toMatchObject({
      code: 'permission.no_course',
    });
  });
});
