/** Waymark started with a newer framework than the last time: whatever /uri knows, of every version and language, has a page. */
import type { Express } from 'express';
import request from 'supertest';
import { validate as isUuid } from 'uuid';
import { createApp } from '../../../src/app/http/app';
import { createStoredVersions } from '../../../src/case-api';
import { createVersions, loadFramework, translatedSnapshot } from '../../../src/framework';
import { snapshotOf } from '../../../src/framework/model/snapshot';
import { asVersion } from '../../../src/framework/versions/version';
import { filesOf, smallFramework, writeFiles } from '../../framework/support/small-framework';
import { appParts } from '../../support/app-parts';
import { useTestDatabase } from '../../support/database';

const database = useTestDatabase();
const loaded = loadFramework(writeFiles(filesOf(smallFramework())));
const first = snapshotOf({ ...loaded.document, translations: { es: { title: 'Un marco pequeño' } } }, [
  ...loaded.items,
]);
const gone = first.items.find(({ levels }) => levels.length > 0);
const second = snapshotOf(
  { ...first.document, version: '2' },
  first.items.filter((item) => item !== gone),
);

let app: Express;
beforeAll(async () => {
  const connection = database.connection();
  const publicUrl = 'http://localhost:3000';
  const stored = createStoredVersions({ connection, publicUrl, published: async () => [], budget: 0 });
  await createVersions({ connection }).publish(first, stored.store);
  const waymark = await createApp(appParts(connection, { snapshot: second, publicUrl }));
  await waymark.publish();
  app = waymark.app;
});

/** Every identifier that stands anywhere in a package; codes of occupations are somebody else's. */
function identifiersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'identifier' && typeof part === 'string' ? [part] : identifiersIn(part),
  );
}

const documents = [second, asVersion(first), asVersion(second)].flatMap((snapshot) => [
  snapshot,
  translatedSnapshot(snapshot, 'es'),
]);

it.each(documents.map(({ document: { id, version, language } }) => [id, version, language]))(
  'everything in document %s, version %s in %s, has a page',
  async (id) => {
    const { body } = await request(app).get(`/ims/case/v1p1/CFPackages/${id}`);
    const identifiers = new Set(identifiersIn(body).filter((identifier) => isUuid(identifier)));
    expect(identifiers.size).toBeGreaterThan(30);
    for (const identifier of identifiers) {
      const { status, type } = await request(app)
        .get(`/uri/${identifier}`)
        .set('Accept', 'text/html')
        .redirects(5);
      expect([identifier, status, type]).toEqual([identifier, 200, 'text/html']);
    }
  },
  60_000,
);

it('what has left the framework says of which version it is', async () => {
  const { text } = await request(app).get(`/uri/${gone?.id}`).set('Accept', 'text/html').redirects(1);
  expect(text).toContain('This is version 1, published');
  expect(text).toContain(`href="/case/${second.document.id}"`);
});
