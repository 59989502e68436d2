/** The HTTP API of exports: who may, what is refused, the look before, the file, and the history. */
import { createHash } from 'node:crypto';
import { createHistoryStore } from '../../../src/app/exports/history.store';
import {
  type ExportOrder,
  type Format,
  formatById,
  formats,
  optionsOf,
  runExport,
} from '../../../src/exporters';
import { shortened } from '../../../src/exporters/shared/text';
import { narrowedTo } from '../../../src/framework/model/narrow';
import { ltiEndpoints } from '../../../src/lti';
import { chromium } from '../../support/chromium.cjs';
import {
  current,
  download,
  expectError,
  get,
  newTenant,
  older,
  person,
  post,
  publicUrl,
  taggedCourse,
  useExports,
} from './support/world';

const world = useExports();
const everything = { format: 'case-1.1', scope: { kind: 'all' } };
const endpoints = [
  { method: 'get', path: '/api/exports' },
  { method: 'get', path: '/api/exports/history' },
  { method: 'post', path: '/api/exports/preview' },
  { method: 'post', path: '/api/exports/download' },
] as const;
const courseId = 'c'.repeat(22);

/** The bytes that exporters write for an order, by themselves. */
async function bytesOf(order: Omit<ExportOrder, 'format'> & { format: string }): Promise<Buffer> {
  const format = formatById(order.format);
  if (!format) throw new Error(order.format);
  const chunks: Uint8Array[] = [];
  const noPrinter = () => Promise.reject(new Error('nothing is printed here'));
  for await (const chunk of runExport({ ...order, format }, noPrinter)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const history = async (tenantId: string) =>
  (await get(world, '/api/exports/history', person('director', tenantId))).body;

describe.each(endpoints)('$method $path', ({ method, path }) => {
  const ask = (viewer: ReturnType<typeof person> | null, body: unknown = everything, query = '') =>
    method === 'get' ? get(world, path + query, viewer) : post(world, path + query, viewer, body);

  test('401 without a session', async () => {
    expectError(await ask(null), 401, 'session.missing');
  });
  test.each(['teacher', 'student', 'observer'] as const)('403 for a %s', async (role) => {
    expectError(await ask(person(role, newTenant())), 403, 'permission.missing');
  });
  test.each(['?x=1', '?before[$ne]=1', '?before=1'])('400 for the question %s', async (query) => {
    expectError(await ask(person('director', newTenant()), everything, query), 400, 'request.invalid');
  });

  if (method === 'get') return;
  const bad: Record<string, unknown> = {
    'a list': [],
    'no fields': {},
    'an unknown format': { ...everything, format: 'case-2.0' },
    'no scope': { format: 'case-1.1' },
    'an unknown kind of scope': { ...everything, scope: { kind: 'some' } },
    'no codes': { ...everything, scope: { kind: 'parts', codes: [] } },
    'an operator for a code': { ...everything, scope: { kind: 'parts', codes: [{ $ne: '' }] } },
    'an operator for a course': { ...everything, scope: { kind: 'course', courseId: { $ne: '' } } },
    'a version that is no identifier': { ...everything, version: '2026.1' },
    'a version for a course': {
      format: 'alignment-csv',
      version: current.document.id,
      scope: { kind: 'course', courseId },
    },
    'an option that is a list': { ...everything, options: { language: ['en'] } },
    'an unknown field': { ...everything, tenantId: 'another' },
  };
  test.each(Object.entries(bad))('400 for %s', async (_, body) => {
    expectError(await ask(person('director', newTenant()), body), 400, 'request.invalid');
  });
  test.each([
    ['an option that the format has not', { options: { paper: 'a4' } }, 400, 'export.option_unknown'],
    ['a value that the option has not', { options: { language: 'tlh' } }, 400, 'export.option_invalid'],
    ['a code of nothing', { scope: { kind: 'parts', codes: ['XX'] } }, 400, 'export.part_unknown'],
    ['a course that is unknown', { scope: { kind: 'course', courseId } }, 404, 'course.unknown'],
    ['a version that is unknown', { version: current.document.id }, 404, 'export.version_unknown'],
    ['a format of courses without one', { format: 'alignment-csv' }, 400, 'export.scope'],
  ])('%s', async (_, change, status, code) => {
    const tenantId = newTenant();
    expectError(await ask(person('director', tenantId), { ...everything, ...change }), status, code);
    expect(await history(tenantId)).toEqual({ exports: [], more: false });
  });
  test('a course of another institution is unknown', async () => {
    const scope = { kind: 'course', courseId: await taggedCourse(world, newTenant()) };
    const answer = await ask(person('director', newTenant()), { format: 'alignment-csv', scope });
    expectError(answer, 404, 'course.unknown');
  });
});

describe('what there is to choose', () => {
  it('is every format with its options, every version, and the courses of this institution only', async () => {
    const tenantId = newTenant();
    const course = await taggedCourse(world, tenantId);
    await taggedCourse(world, newTenant());
    const { body } = await get(world, '/api/exports', person('director', tenantId));
    expect(body.formats.map(({ id }: { id: string }) => id)).toEqual(formats.map(({ id }) => id));
    expect(body.versions).toEqual([
      expect.objectContaining({ version: current.document.version, current: true }),
      expect.objectContaining({ id: world.olderId, version: 'earlier', current: false }),
    ]);
    expect(body.courses).toEqual([{ id: course, title: 'Patient Care', label: 'IPC' }]);
  });

  it('has patterns of options that a browser reads as they are meant', async () => {
    const { body } = await get(world, '/api/exports', person('director', newTenant()));
    const texts = body.formats.flatMap(({ options }: { options: { kind: string }[] }) =>
      options.filter(({ kind }) => kind === 'text'),
    );
    expect(texts.length).toBeGreaterThan(4);
    for (const option of texts) {
      expect(new RegExp(option.pattern, 'u').test(option.default)).toBe(true);
    }
  });
});

describe('a look before', () => {
  it('says the first lines, the size, the count, the losses and what it is of', async () => {
    const scope = { kind: 'parts', codes: ['HL.THR', 'IT'] };
    const body = { format: 'moodle-competencies', scope };
    const answer = await post(world, '/api/exports/preview', person('director', newTenant()), body);
    const snapshot = narrowedTo(current, scope.codes);
    const bytes = await bytesOf({
      format: body.format,
      source: { snapshot, course: null, baseUrl: publicUrl },
      options: optionsOf(formatById(body.format) as Format, {}),
    });
    expect(answer.body).toMatchObject({
      more: true,
      length: bytes.length,
      count: { of: 'competencies' },
      contents: { clusters: 2, statements: snapshot.items.filter(({ type }) => type === 'statement').length },
      fileName: 'illinois-career-clusters.hl.thr-it.moodle-competencies.csv',
    });
    const first = String(bytes).split('\r\n')[1] ?? '';
    expect(answer.body.lines[1]).toBe(shortened(first, 240));
    expect(answer.body.warnings).toContainEqual(
      expect.objectContaining({ code: 'moodle.details_dropped', effect: 'dropped' }),
    );
  });

  it('leaves no trace in the history', async () => {
    const tenantId = newTenant();
    await post(world, '/api/exports/preview', person('director', tenantId), everything);
    expect((await history(tenantId)).exports).toEqual([]);
  });
});

describe('a download', () => {
  it('is the file that exporters write, and the history then has its SHA-256', async () => {
    const tenantId = newTenant();
    const body = { ...everything, options: { language: 'es' } };
    const answer = await download(world, person('director', tenantId), body);
    const expected = await bytesOf({
      format: 'case-1.1',
      source: { snapshot: current, course: null, baseUrl: publicUrl },
      options: { language: 'es' },
    });
    expect(answer.body.equals(expected)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': 'attachment; filename="illinois-career-clusters.es.case-1.1.json"',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(await history(tenantId)).toEqual({
      more: false,
      exports: [
        {
          id: expect.any(String),
          at: expect.any(String),
          by: { you: true, name: 'Dr Ortiz' },
          format: 'case-1.1',
          version: { id: expect.any(String), version: current.document.version },
          scope: { kind: 'all' },
          options: { language: 'es' },
          fileName: 'illinois-career-clusters.es.case-1.1.json',
          length: expected.length,
          sha256: sha256(expected),
        },
      ],
    });
  });

  it('of an older version is of that version', async () => {
    const tenantId = newTenant();
    const order = { format: 'csv', scope: { kind: 'all' } };
    const director = person('director', tenantId);
    const old = await download(world, director, { ...order, version: world.olderId });
    const now = await download(world, director, order);
    const gone = current.items.at(-1)?.code ?? '';
    expect([String(old.body).includes(gone), String(now.body).includes(gone)]).toEqual([false, true]);
    const versions = (await history(tenantId)).exports.map(
      ({ version }: { version: { version: string } }) => version.version,
    );
    expect(versions).toEqual([current.document.version, older.document.version]);
  });

  it('of a course has its tags, with the address of launches', async () => {
    const tenantId = newTenant();
    const courseId = await taggedCourse(world, tenantId);
    const body = { format: 'common-cartridge-1.3', scope: { kind: 'course', courseId } };
    const look = await post(world, '/api/exports/preview', person('director', tenantId), body);
    expect(look.body).toMatchObject({ count: { number: 1 }, contents: null });
    await download(world, person('director', tenantId), body);
    const report = { format: 'alignment-csv', scope: body.scope };
    const { body: csv } = await download(world, person('director', tenantId), report);
    expect(String(csv)).toContain('Vital signs lab');
    expect((await history(tenantId)).exports.map(({ scope }: { scope: object }) => scope)).toEqual([
      { kind: 'course', courseId, title: 'Patient Care' },
      { kind: 'course', courseId, title: 'Patient Care' },
    ]);
    const launches = await download(world, person('director', tenantId), {
      ...body,
      format: 'lti-resource-search',
    });
    expect(String(launches.body)).toContain(ltiEndpoints(publicUrl).launch);
  });

  it('of a course makes its links lead back, which a look and a refusal do not', async () => {
    const tenantId = newTenant();
    const courseId = await taggedCourse(world, tenantId);
    const director = person('director', tenantId);
    const scope = { kind: 'course', courseId };
    const links = async () => {
      const coursework = await world.connection.collection('coursework').findOne({ courseId });
      return coursework?.aliases.filter((alias: string) => alias.startsWith(`${courseId}|link:`)).length;
    };
    await post(world, '/api/exports/preview', director, { format: 'common-cartridge-1.3', scope });
    await download(world, director, { format: 'case-1.1', scope });
    expect(await links()).toBe(0);
    for (const format of ['common-cartridge-1.3', 'lti-resource-search']) {
      await download(world, director, { format, scope });
      expect(await links()).toBe(1);
    }
  });

  it('that the target would refuse is 422 with the reasons, and not in the history', async () => {
    const tenantId = newTenant();
    const courseId = 'd'.repeat(22);
    await world.tagging.meetCourse({
      ...{ tenantId, id: courseId, contextId: tenantId, title: 'Untagged', label: null, lms: 'moodle' },
    });
    const body = { format: 'common-cartridge-1.3', scope: { kind: 'course', courseId } };
    const answer = await download(world, person('director', tenantId), body);
    expectError(answer, 422, 'export.refused');
    expect((await history(tenantId)).exports).toEqual([]);
  });

  it('of a PDF without Chromium is 501 and says what to do, and not in the history', async () => {
    const tenantId = newTenant();
    const body = { format: 'booklet-pdf', scope: { kind: 'parts', codes: ['HL.THR'] } };
    expectError(await download(world, person('director', tenantId), body), 501, 'export.no_chromium');
    expect((await history(tenantId)).exports).toEqual([]);
  });
});

describe('the history', () => {
  it('is of one institution, newest first, in pages of 50', async () => {
    const tenantId = newTenant();
    const store = createHistoryStore(world.connection);
    for (let number = 1; number <= 52; number += 1) {
      await store.add({
        ...{ tenantId, at: new Date(), by: { personId: 'somebody', name: null }, format: 'csv' },
        ...{ version: { id: 'v', version: '1' }, scope: { kind: 'all' }, options: {} },
        ...{ fileName: `${number}.csv`, length: number, sha256: '00' },
      });
    }
    const names = ({ exports }: { exports: { fileName: string }[] }) =>
      exports.map(({ fileName }) => Number.parseInt(fileName, 10));
    const first = await history(tenantId);
    expect(first.more).toBe(true);
    expect(names(first)).toEqual(Array.from({ length: 50 }, (_, back) => 52 - back));
    expect(first.exports[0].by).toEqual({ you: false, name: null });
    const next = `/api/exports/history?before=${first.exports.at(-1).id}`;
    const second = (await get(world, next, person('director', tenantId))).body;
    expect([names(second), second.more]).toEqual([[2, 1], false]);
    expect((await get(world, next, person('director', newTenant()))).body.exports).toEqual([]);
  });
});

const printing = useExports(chromium);
(chromium ? it : it.skip)(
  'a booklet is printed by the Chromium of the settings',
  async () => {
    const body = { format: 'booklet-pdf', scope: { kind: 'parts', codes: ['HL.THR'] } };
    const { body: pdf, headers } = await download(printing, person('director', newTenant()), body);
    expect(headers['content-type']).toBe('application/pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  },
  120_000,
);
