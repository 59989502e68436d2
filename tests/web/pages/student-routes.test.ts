import request from 'supertest';
import { pagesApp } from './support/app';
import { courseId, courseworkId, viewer } from './support/course';
import { textOf } from './support/html';

const coursework = `/student/coursework/${courseworkId}?course=${courseId}`;
const map = `/student/map?course=${courseId}`;
const token = 't'.repeat(43);

describe.each([
  ['coursework', coursework, 'Vital signs lab'],
  ['the map', map, 'Where Introduction to Patient Care takes you'],
])('the page of %s', (_name, address, heading) => {
  test('is refused without a session', async () => {
    const answer = await request(pagesApp({ viewer: null }))
      .get(address)
      .accept('html');
    expect(answer.status).toBe(401);
    expect(textOf(answer.text)).toContain('Your session has ended');
  });

  test('is refused to somebody who has no role in the course', async () => {
    const director = { ...viewer, roles: ['director' as const] };
    const answer = await request(pagesApp({ viewer: director }))
      .get(address)
      .accept('html');
    expect(answer.status).toBe(403);
    expect(textOf(answer.text)).toContain('This page is for someone else');
  });

  test('is refused outside a course', async () => {
    const answer = await request(pagesApp({ viewer: { ...viewer, courseId: null } }))
      .get(address)
      .accept('json');
    expect([answer.status, answer.body.error.code]).toEqual([403, 'permission.no_course']);
  });

  test.each(['student', 'observer', 'teacher'] as const)(
    'is shown to a %s, and kept by no cache',
    async (role) => {
      const answer = await request(pagesApp({ viewer: { ...viewer, roles: [role] } })).get(address);
      expect(answer.status).toBe(200);
      expect(textOf(answer.text)).toContain(heading);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    },
  );

  test('is the same page by POST, where the session comes in a form', async () => {
    const app = pagesApp({ nav: { mode: 'form', token } });
    const answer = await request(app).post(address).type('form').send({ session: token });
    expect(answer.status).toBe(200);
    expect(textOf(answer.text)).toContain(heading);
    expect(answer.text).toContain(`name="session" value="${token}"`);
  });

  test('takes its language from the address, then the form, then the LMS', async () => {
    const spanish = pagesApp({ viewer: { ...viewer, locale: 'es-MX' } });
    const langOf = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1];
    expect(langOf((await request(spanish).get(address)).text)).toBe('es');
    expect(langOf((await request(spanish).get(`${address}&lang=en`)).text)).toBe('en');
    expect(langOf((await request(spanish).post(address).type('form').send({ lang: 'en' })).text)).toBe('en');
    expect(langOf((await request(spanish).get(`${address}&lang=xx`)).text)).toBe('es');
    expect(langOf((await request(spanish).get(`${address}&lang=en&lang=en`)).text)).toBe('es');
  });

  test('is light in a frame and follows the person in a window of its own', async () => {
    const app = pagesApp();
    const inFrame = await request(app).get(address).set('sec-fetch-dest', 'iframe');
    const inWindow = await request(app).get(address).set('sec-fetch-dest', 'document');
    expect(inFrame.text).toContain('<html lang="en" data-lms="canvas">');
    expect(inWindow.text).toContain('<html lang="en" data-lms="canvas" data-scheme="auto">');
    expect((await request(app).get(address)).text).not.toContain('data-scheme');
  });

  test.each(['put', 'patch', 'delete'] as const)('cannot be changed by %s', async (method) => {
    const answer = await request(pagesApp())[method](address).accept('json');
    expect(answer.status).toBe(404);
  });
});

test('an id longer than any id is refused before anything is read', async () => {
  const answer = await request(pagesApp())
    .get(`/student/coursework/${'x'.repeat(101)}`)
    .accept('json');
  expect([answer.status, answer.body.error.code]).toEqual([400, 'request.invalid']);
});
