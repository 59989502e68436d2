/** Notes about launches: of several processes at once, after one that ended in between, and in memory of a bounded size. */
import pino from 'pino';
import { createLtiAdministration } from '../../src/lti';
import { createActivity, type SeenLaunch } from '../../src/lti/platforms/activity';
import { createNews } from '../../src/lti/platforms/news';
import { tenantIdOf } from '../../src/lti/platforms/tenant';
import { useTestDatabase } from '../support/database';

const database = useTestDatabase();
const silent = pino({ level: 'silent' });
const platform = {
  name: 'River District',
  lms: 'canvas' as const,
  issuer: 'https://canvas.instructure.com',
  clientId: '10000000000001',
  authUrl: 'https://sso.canvaslms.com/api/lti/authorize_redirect',
  tokenUrl: 'https://sso.canvaslms.com/login/oauth2/token',
  keysetUrl: 'https://sso.canvaslms.com/api/lti/security/jwks',
};
const lti = () =>
  createLtiAdministration({
    connection: database.connection(),
    secret: 'a secret of at least 32 characters, for tests',
    publicUrl: 'https://waymark.example',
  });
const count = (name: string, filter: object = {}) =>
  database.connection().collection(name).countDocuments(filter);

let platformId: string;
beforeEach(async () => {
  for (const name of ['platforms', 'lti_activity', 'lti_deployments'])
    await database.connection().collection(name).deleteMany({});
  platformId = (await lti().platforms.add(platform)).id;
});

const launchOf = (deploymentId: string): SeenLaunch => ({
  platformId,
  tenantId: tenantIdOf(platform, deploymentId),
  deploymentId,
  proof: 'cookie',
  issuedAt: null,
  lineItemsUrl: `https://school.instructure.com/api/lti/courses/${deploymentId}/line_items`,
  membershipsUrl: null,
});

async function until(found: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500 && !(await found()); tries += 1) await new Promise(setImmediate);
}

test('several processes that hear the same at once leave one note', async () => {
  const processes = Array.from({ length: 5 }, () => createActivity(database.connection(), silent));
  for (const one of processes) {
    one.began(platformId);
    one.launched(launchOf('1:a'));
    one.launched(launchOf('2:b'));
  }
  await until(async () => (await count('lti_deployments')) === 2);
  await until(async () => (await count('lti_activity', { lastLaunchAt: { $exists: true } })) === 1);
  expect(await count('lti_activity')).toBe(1);
  expect((await lti().institutions()).map(({ deploymentId }) => deploymentId).sort()).toEqual(['1:a', '2:b']);
  expect((await lti().connection(platformId)).state).toBe('on');
});

test.each([
  ['the deployment', 'lti_activity', { state: 'on', lastLaunchAt: null }, 1],
  ['the launch', 'lti_deployments', { state: 'on', lastLaunchAt: expect.any(Date) }, 0],
])(
  'a process that ended after it had noted %s alone does no harm',
  async (_what, lost, seen, institutions) => {
    createActivity(database.connection(), silent).launched(launchOf('1:a'));
    await until(
      async () =>
        (await count('lti_deployments')) === 1 &&
        (await count('lti_activity', { lastLaunchAt: { $exists: true } })) === 1,
    );
    await database.connection().collection(lost).deleteMany({});
    expect(await lti().connection(platformId)).toMatchObject(seen);
    expect(await lti().institutions()).toHaveLength(institutions);

    createActivity(database.connection(), silent).launched(launchOf('1:a'));
    await until(
      async () =>
        (await count('lti_deployments')) === 1 &&
        (await count('lti_activity', { lastLaunchAt: { $exists: true } })) === 1,
    );
    expect(await lti().institutions()).toHaveLength(1);
  },
);

test('news is told once in ten seconds, and a million names fill no memory', () => {
  let at = 0;
  const news = createNews(() => new Date(at));
  expect([news.isNew('a'), news.isNew('a'), news.isNew('b')]).toEqual([true, false, true]);
  at = 9_999;
  expect(news.isNew('a')).toBe(false);
  at = 10_000;
  expect(news.isNew('a')).toBe(true);
  news.forget('a');
  expect(news.isNew('a')).toBe(true);
  for (let index = 0; index < 100_000; index += 1) news.isNew(`deployment ${index}`);
  expect(news.size()).toBeLessThanOrEqual(10_000);
});
