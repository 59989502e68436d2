import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { createClosedConnection } from '../../src/app/database/connection';
import { createCaseApi, createStoredVersions } from '../../src/case-api';
import { createStoredVersionStore } from '../../src/case-api/stored/stored-version.store';
import { writeCase } from '../../src/exporters/case';
import { createVersions, loadFramework, type Snapshot, translatedSnapshot } from '../../src/framework';
import { snapshotOf } from '../../src/framework/model/snapshot';
import { asVersion, versionIdOf } from '../../src/framework/versions/version';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';
import { useTestDatabase } from '../support/database';

const database = useTestDatabase();
const publicUrl = 'https://waymark.school.example';
const loaded = loadFramework(writeFiles(filesOf(smallFramework())));
const small = snapshotOf({ ...loaded.document, translations: { es: { title: 'Un marco pequeño' } } }, [
  ...loaded.items,
]);
const gone = small.items.find(({ type }) => type === 'statement') as Snapshot['items'][number];

const without = (version: string, id: string): Snapshot =>
  snapshotOf(
    { ...small.document, version },
    small.items.filter((item) => item.id !== id),
  );
/** The version that is current and served from memory: a statement of the first has left it. */
const second = without('2', gone.id);
const other = snapshotOf(
  { ...small.document, id: '6f9619ff-8b86-4011-b42d-00c04fc964ff', title: 'Another framework' },
  small.items.filter(({ code }) => code === small.items[0]?.code),
);
const firstId = versionIdOf(small.document);

/** Waymark with the second version current, as it is after a start with it. */
async function served(budget: number) {
  const connection = database.connection();
  const versions = createVersions({ connection });
  const stored = createStoredVersions({
    connection,
    publicUrl,
    published: async () =>
      (await versions.list()).map(({ id, frameworkId, publishedAt, current }) => ({
        id,
        publishedAt,
        listed: current && frameworkId !== second.document.id,
      })),
    budget,
  });
  const { router } = createCaseApi({ snapshot: () => second, publicUrl, stored: stored.shelf });
  const app = express().use(router);
  app.use((_req, res) => void res.status(404).type('html').send('<p>no such page</p>'));
  return {
    versions,
    stored,
    get: (path: string) => request(app).get(path),
    head: (path: string) => request(app).head(path),
  };
}

beforeAll(async () => {
  const { versions, stored } = await served(0);
  for (const snapshot of [small, second, other]) await versions.publish(snapshot, stored.store);
});

// With room for everything, and with none: then packages are streamed.
describe.each([10_000_000, 0])('an older version, with %d bytes of memory', (budget) => {
  const package11 = `/ims/case/v1p1/CFPackages/${firstId}`;

  it('is read by its own identifier, and the current one by that of the framework', async () => {
    const { get } = await served(budget);
    const [older, current] = await Promise.all([
      get(package11).buffer(true),
      get(`/ims/case/v1p1/CFPackages/${small.document.id}`).buffer(true),
    ]);
    expect(older.text).toBe(String(writeCase(asVersion(small), { version: '1.1', baseUrl: publicUrl })));
    expect(current.text).toBe(String(writeCase(second, { version: '1.1', baseUrl: publicUrl })));
  });

  it('is the same in every encoding, with a strong ETag of each', async () => {
    const { get } = await served(budget);
    const tags = new Set<string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const res = await get(package11).set('Accept-Encoding', encoding);
      expect(res.headers['content-encoding'] ?? 'identity').toBe(encoding);
      expect(res.body.CFItems).toHaveLength(small.items.length);
      expect(res.headers.etag).toMatch(/^"/);
      tags.add(res.headers.etag as string);
      const again = await get(package11)
        .set('Accept-Encoding', encoding)
        .set('If-None-Match', res.headers.etag as string);
      expect([again.status, again.text]).toEqual([304, '']);
    }
    expect(tags.size).toBe(3);
  });

  it('answers HEAD with the length and nothing else', async () => {
    const { head, get } = await served(budget);
    const plain = { 'Accept-Encoding': 'identity' };
    const [{ headers, text }, whole] = await Promise.all([
      head(package11).set(plain),
      get(package11).set(plain).buffer(true),
    ]);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(whole.text)));
    expect(text ?? '').toBe('');
  });

  it('has its compat package, its 1.0 and its translation', async () => {
    const { get } = await served(budget);
    const compat = await get(`${package11}?profile=compat`);
    expect(compat.body.CFDocument.CFPackageURI.identifier).toBe(firstId);
    const in10 = await get(`/ims/case/v1p0/CFPackages/${firstId}`);
    expect(in10.body.CFDocument).not.toHaveProperty('caseVersion');
    const spanish = translatedSnapshot(asVersion(small), 'es').document;
    const { body } = await get(`/ims/case/v1p1/CFPackages/${spanish.id}`);
    expect(body.CFDocument).toMatchObject({ identifier: spanish.id, language: 'es' });
  });

  it('still answers for a statement that has left the framework, and not before the current one', async () => {
    const { get } = await served(budget);
    const left = await get(`/ims/case/v1p1/CFItems/${gone.id}`);
    expect(left.body).toMatchObject({
      humanCodingScheme: gone.code,
      CFDocumentURI: { identifier: firstId },
    });
    expect((await get(`/uri/${gone.id}`).set('Accept', 'application/json')).body.identifier).toBe(gone.id);
    const stayed = second.items.at(-1);
    const { body } = await get(`/ims/case/v1p1/CFItems/${stayed?.id}`);
    expect(body.CFDocumentURI.identifier).toBe(second.document.id);
  });

  it('is named as the one that knows the statement, and the newest as the one that knows the others', async () => {
    const { stored } = await served(budget);
    expect(await stored.versionWith(gone.id)).toBe(firstId);
    expect(await stored.versionWith(second.items.at(-1)?.id ?? '')).toBe(versionIdOf(second.document));
    expect(await stored.versionWith('00000000-0000-4000-8000-000000000000')).toBeUndefined();
  });

  it('is not in the list, where each framework stands once in its current version', async () => {
    const { get } = await served(budget);
    const { body, headers } = await get('/ims/case/v1p1/CFDocuments');
    const ids = body.CFDocuments.map(({ identifier }: { identifier: string }) => identifier);
    const [english, spanish] = [second, translatedSnapshot(second, 'es')].map(({ document }) => document.id);
    const otherVersion = versionIdOf(other.document);
    expect(ids).toEqual([
      english,
      spanish,
      otherVersion,
      translatedSnapshot(asVersion(other), 'es').document.id,
    ]);
    expect(headers['x-total-count']).toBe('4');
  });
});

describe('what nobody may see', () => {
  it('a version that is being written answers to nothing', async () => {
    const { versions, stored, get } = await served(1_000_000);
    const draft = without('3', small.items.at(-1)?.id ?? '');
    const id = versionIdOf(draft.document);
    const seen: number[] = [];
    const publishing = versions.publish(draft, async (version) => {
      await stored.store(version);
      stored.refresh();
      for (const path of [`CFPackages/${id}`, `CFDocuments/${id}`]) {
        seen.push((await get(`/ims/case/v1p1/${path}`)).status);
      }
      throw new Error('stopped');
    });
    await expect(publishing).rejects.toThrow('stopped');
    expect(seen).toEqual([404, 404]);
    stored.refresh();
    expect((await get(`/ims/case/v1p0/CFDocuments/${id}`)).status).toBe(404);
    expect((await get(`/uri/${id}`).set('Accept', 'application/json')).status).toBe(404);
  });
});

describe('without a database', () => {
  const unreachable = createStoredVersionStore(createClosedConnection());
  const stored = createStoredVersions({
    connection: createClosedConnection(),
    publicUrl,
    published: () => unreachable.versions().then(() => []),
    budget: 1_000_000,
  });
  const app = express().use(
    createCaseApi({ snapshot: () => second, publicUrl, stored: stored.shelf }).router,
  );

  it('the current framework is served all the same', async () => {
    const { status } = await request(app).get(`/ims/case/v1p1/CFItems/${second.items[0]?.id}`);
    expect(status).toBe(200);
  });

  it.each([
    ['CFItems/00000000-0000-4000-8000-000000000000', 'v1p1'],
    ['CFDocuments', 'v1p1'],
    ['CFPackages/00000000-0000-4000-8000-000000000000', 'v1p0'],
  ])('%s of %s says when to ask again', async (path, segment) => {
    const { status, body, headers } = await request(app).get(`/ims/case/${segment}/${path}`);
    expect(status).toBe(503);
    expect(headers['retry-after']).toMatch(/^\d+$/);
    expect(body.imsx_codeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue).toBe('server_busy');
  });

  it('says so at /uri too, to people on the page for errors', async () => {
    const uri = '/uri/00000000-0000-4000-8000-000000000000';
    const page: ErrorRequestHandler = (_error, _req, res, _next) => void res.status(503).send('<p>page</p>');
    const withPage = express().use(app, page);
    expect((await request(withPage).get(uri).set('Accept', 'text/html')).text).toBe('<p>page</p>');
    const program = await request(withPage).get(uri).set('Accept', 'application/json');
    expect([program.status, program.body.imsx_codeMajor]).toEqual([503, 'failure']);
  });
});
