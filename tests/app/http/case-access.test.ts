/** The settings of the CASE API over the whole of Waymark: closed or open, and whose word counts about addresses. */
import request from 'supertest';
import { createApp } from '../../../src/app/http/app';
import type { RoomParts } from '../../../src/app/rooms';
import { loadFramework } from '../../../src/framework';
import { appParts } from '../../support/app-parts';
import { useTestDatabase } from '../../support/database';

const snapshot = loadFramework();
const { id } = snapshot.document;
const item = snapshot.byCode.get('HL.THR.01')?.id ?? '';

/** Inside a describe: Waymark on a database of its own. */
function waymarkWith(parts: Partial<RoomParts>) {
  const database = useTestDatabase();
  let app: Awaited<ReturnType<typeof createApp>>['app'];
  beforeAll(async () => {
    const created = await createApp(appParts(database.connection(), { snapshot, ...parts }));
    app = created.app;
  });
  return {
    page: (path: string) => request(app).get(path).set('Accept', 'text/html'),
    json: (path: string, forwardedFor = '') => request(app).get(path).set('X-Forwarded-For', forwardedFor),
  };
}

describe('closed, with no proxy in front', () => {
  const share = 20;
  const waymark = waymarkWith({ caseAccess: 'closed', caseRequestsPerMinute: share });

  it('programs need a token', async () => {
    expect((await waymark.json(`/ims/case/v1p1/CFPackages/${id}`)).status).toBe(401);
    expect((await waymark.json('/ims/case/token')).status).toBe(405);
  });

  it('the pages about the documents are as any unknown address', async () => {
    const unknown = await waymark.page('/nothing-here');
    const words = (html: string) =>
      html.replace(/\d\d:\d\d:\d\d UTC|<code>[0-9a-z]{4}-[0-9a-z]{4}<\/code>/g, '');
    for (const path of ['/case', `/case/${id}`, `/case/items/${item}`, '/case/HL.THR.01', `/uri/${item}`]) {
      const { status, text } = await waymark.page(path);
      expect([path, status, words(text)]).toEqual([path, 404, words(unknown.text)]);
    }
  });

  it('no page leads to what is closed', async () => {
    for (const path of ['/', '/explore', '/explore/HL', '/explore/HL.THR', '/help/cookies']) {
      const { status, text } = await waymark.page(path);
      expect([path, status, /\/(ims\/case|case|uri)\b/.test(text)]).toEqual([path, 200, false]);
    }
  });

  it('an address in a header counts for nothing', async () => {
    const statuses = new Set<number>();
    for (let host = 0; host <= share; host += 1) {
      statuses.add((await waymark.json('/ims/case/v1p1/CFDocuments', `192.0.2.${host}`)).status);
    }
    expect([...statuses]).toEqual([401, 429]);
  });
});

describe('open, behind a proxy', () => {
  const waymark = waymarkWith({ caseRequestsPerMinute: 1, trustProxy: 1 });

  it('programs and people read, and pages lead there', async () => {
    expect((await waymark.json(`/ims/case/v1p1/CFDocuments/${id}`)).status).toBe(200);
    expect((await waymark.page('/')).text).toContain('href="/case"');
    expect((await waymark.page('/explore')).text).toContain(`/ims/case/v1p0/CFPackages/${id}`);
    expect((await waymark.page(`/case/items/${item}`)).status).toBe(200);
  });

  it('each address behind the proxy has its share, and cannot invent another', async () => {
    expect((await waymark.json('/ims/case/v1p1/CFDocuments', '192.0.2.1')).status).toBe(200);
    expect((await waymark.json('/ims/case/v1p1/CFDocuments', '192.0.2.2')).status).toBe(200);
    expect((await waymark.json('/ims/case/v1p1/CFDocuments', '203.0.113.9, 192.0.2.1')).status).toBe(429);
  });
});
