import type { Item } from '../../../src/framework/model/types';
import { pagesOf } from './support/app';
import { coursework, courseworkId, visit, vitalSignsLab } from './support/course';
import { headingsOf, linksOf, textOf, wellOrdered } from './support/html';

const show = (view = vitalSignsLab, changes: Partial<typeof visit> = {}) =>
  pagesOf({ view }).coursework({ ...visit, ...changes }, courseworkId);

const withItem = (change: (item: Item) => Item) => ({
  ...vitalSignsLab,
  groups: vitalSignsLab.groups.map((group) => ({
    ...group,
    item: change(group.item),
    cluster: change(group.cluster),
    statements: group.statements.map(({ item, relation }) => ({ item: change(item), relation })),
  })),
});

describe("a student's coursework", () => {
  test('says in one sentence what it builds', async () => {
    expect(textOf(await show())).toContain(
      'This assignment builds four skills that people use every day in health care.',
    );
  });

  test.each([
    [
      { 'HL.THR.01': 'teaches' },
      'Quiz',
      'This quiz builds one skill that people use every day in health care.',
    ],
    [
      { 'HL.THR.01': 'teaches', 'HL.THR.08': 'teaches' },
      'Link',
      'This activity covers two things that people in health care know and use every day.',
    ],
  ] as const)('counts and names what there is', async (statements, type, sentence) => {
    expect(textOf(await show(coursework([['HL.THR', statements]], { type })))).toContain(sentence);
  });

  test('names every field of work once', async () => {
    const view = coursework([
      ['HL.THR', { 'HL.THR.01': 'teaches' }],
      ['HL', { 'HL.COM.2': 'teaches' }],
      ['IT.WEB', { 'IT.WEB.01': 'teaches' }],
    ]);
    expect(textOf(await show(view))).toContain('every day in health care and information technology.');
  });

  test('lists statements in student words under their pathways, with what happens to them here', async () => {
    const html = await show();
    expect(headingsOf(html)).toEqual([
      [1, 'Vital signs lab'],
      [2, 'Therapeutic Services'],
      [2, 'All of Health Science'],
      [2, 'Where this leads'],
    ]);
    const text = textOf(html);
    expect(text).toMatch(
      /Part of Health Science You take a pulse.*correctly\. You are assessed on this here/,
    );
    expect(text).toMatch(/You keep germs from spreading.* You practice this here/);
    expect(text).toContain('Shared by every pathway in Health Science');
  });

  test('tells where this leads and how to go on', async () => {
    const html = await show();
    expect(textOf(html)).toContain(
      'People in Therapeutic Services work as nursing assistants, respiratory therapists, dental hygienists, athletic trainers and paramedics, among others.',
    );
    expect(linksOf(html)).toMatchObject({
      'Introduction to Patient Care': 'https://canvas.example/courses/1',
      'Explore Therapeutic Services': '/explore/HL.THR',
      'See the map of this course': `/student/map?course=${visit.viewer.courseId}&lang=en`,
      Español: `/student/coursework/${courseworkId}?course=${visit.viewer.courseId}&lang=es`,
    });
  });

  test('leads to the cluster where only shared statements are tagged', async () => {
    const html = await show(coursework([['HL', { 'HL.COM.2': 'teaches' }]]));
    expect(linksOf(html)).toHaveProperty('Explore Health Science', '/explore/HL');
  });

  test('without tags says so kindly, and that nothing follows from it', async () => {
    const html = await show(coursework([], { title: 'Guest speaker notes' }));
    expect(textOf(html)).toContain(
      'Your teacher has not linked this one to a pathway yet. That changes nothing about your work or your grade.',
    );
    expect(headingsOf(html)).toEqual([
      [1, 'Guest speaker notes'],
      [2, 'Meanwhile'],
    ]);
    expect(linksOf(html)).toHaveProperty('Explore all 16 career clusters', '/explore');
  });

  test('speaks to teachers about students', async () => {
    const teacher = { ...visit.viewer, roles: ['teacher' as const] };
    expect(textOf(await show(coursework([]), { viewer: teacher }))).toContain('This one has no tags yet.');
  });

  test('has no way back where the launch named none, or one that no browser may follow', async () => {
    for (const returnUrl of [null, '', 'javascript:alert(1)', 'data:text/html,x', 'not a url']) {
      const html = await show(vitalSignsLab, { returnUrl });
      expect(html).not.toContain('back-link');
      expect(html).not.toContain('javascript:');
    }
  });

  test('shows hostile titles and statements as text', async () => {
    const hostile = '</title><script>alert("1")</script><img src=x onerror=alert(1)>';
    const view = withItem((item) => ({ ...item, text: hostile, student: hostile, occupations: [hostile] }));
    const html = await show({
      ...view,
      course: { ...view.course, title: hostile },
      coursework: { ...view.coursework, title: hostile },
    });
    expect(html).not.toMatch(/<script(?! defer="" src=)|<img/);
    expect(textOf(html)).toContain(hostile);
  });

  test('holds nothing inline', async () => {
    expect(await show()).not.toMatch(/\sstyle=|<style|<script(?! defer="" src=)|\son\w+=/);
  });
});

describe("a student's coursework in Spanish", () => {
  test('is in Spanish throughout', async () => {
    const html = await show(vitalSignsLab, { lang: 'es' });
    const text = textOf(html);
    expect(html).toContain('<html lang="es"');
    expect(html).not.toContain('lang="en">You');
    expect(text).toContain(
      'Esta tarea desarrolla cuatro habilidades que se usan todos los días en la atención de la salud.',
    );
    expect(text).toContain(
      'Tomas el pulso, la respiración, la temperatura y la presión arterial, y los anotas correctamente.',
    );
    expect(text).toContain('Aquí se te evalúa');
    expect(text).toContain('Todas las rutas de Ciencias de la Salud');
    expect(text).toContain('En Servicios Terapéuticos trabajan auxiliares de enfermería');
    expect(linksOf(html)).toHaveProperty('Explorar Servicios Terapéuticos', '/explore/HL.THR?lang=es');
  });

  test('falls back to English, marked as English, where a translation is missing', async () => {
    const html = await show(
      withItem((item) => ({ ...item, translations: {} })),
      { lang: 'es' },
    );
    expect(html).toContain('<span lang="en">You take a pulse');
    expect(html).toContain('<span lang="en">Therapeutic Services</span>');
    expect(html).toContain('<p lang="en">People in Therapeutic Services work as');
    expect(wellOrdered(headingsOf(html))).toBe(true);
  });

  test('takes the English name into Spanish sentences where there is no other', async () => {
    const html = await show(
      withItem((item) => ({ ...item, translations: { es: { student: 'Tú.' } } })),
      { lang: 'es' },
    );
    expect(textOf(html)).toContain('Parte de Health Science');
  });
});

describe('a page without cookies', () => {
  const token = 't'.repeat(43);

  test('carries the session in hidden fields, and in no address', async () => {
    const html = await show(vitalSignsLab, { nav: { mode: 'form', token } });
    expect(html).toContain(`action="/student/map?course=${visit.viewer.courseId}&amp;lang=en" method="post"`);
    expect(html.match(/<input type="hidden" name="session"/g)).toHaveLength(2);
    for (const address of [...html.matchAll(/(?:href|action)="([^"]*)"/g)])
      expect(address[1]).not.toContain(token);
  });

  test('opens public pages beside it and says so, since nobody can come back to the answer of a form', async () => {
    const html = await show(vitalSignsLab, { nav: { mode: 'form', token } });
    expect(html).toContain('href="/explore/HL.THR" target="_blank" rel="noopener"');
    expect(textOf(html)).toContain('Explore Therapeutic Services (opens in a new window)');
  });
});
