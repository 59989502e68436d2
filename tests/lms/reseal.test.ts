/** Credentials of web APIs after a change of the server's secret. */
import { resealWebApis, WEB_API_SECRETS } from '../../src/lms';
import { type Connection, type Credentials, credentialsSchema } from '../../src/lms/connections/connection';
import { createConnectionStore } from '../../src/lms/connections/connections.store';
import { createSealedConnections } from '../../src/lms/connections/sealed-connections';
import { createSecretBox } from '../../src/shared/secret-box';
import { useTestDatabase } from '../support/database';

const database = useTestDatabase();
const [old, fresh] = ['the old secret, of 32 characters', 'the new secret, of 32 characters'] as const;
const boxOf = (secret: string, previous: string[] = []) =>
  createSecretBox(secret, { purpose: WEB_API_SECRETS, previous });
const store = () => createConnectionStore(database.connection());
const sealedBy = (secret: string) => createSealedConnections(store(), boxOf(secret));
const reseal = (secret: string, previous?: string[]) =>
  resealWebApis(database.connection(), boxOf(secret, previous));

const credentials = (tenantId: string): Credentials =>
  credentialsSchema.parse({ kind: 'moodle', token: `token of ${tenantId}` });

const connectionOf = (tenantId: string): Connection => ({
  _id: tenantId,
  revision: 'r1',
  kind: 'moodle',
  address: 'https://moodle.example',
  credentials: sealedBy(old).seal(tenantId, credentials(tenantId)),
  pending: null,
  state: 'connected',
  checkedAt: null,
  problem: null,
});

beforeEach(async () => {
  await database.connection().collection('web_api_connections').deleteMany({});
  for (const tenantId of ['lakeside', 'hill']) await store().put(connectionOf(tenantId));
});

test('open with the previous one until they are sealed anew, and then with the new one alone', async () => {
  await expect(sealedBy(fresh).find('hill')).rejects.toMatchObject({ code: 'secret.unreadable' });
  expect(await reseal(fresh, ['another one, of 32 characters...', old])).toBe(2);
  for (const tenantId of ['lakeside', 'hill']) {
    expect((await sealedBy(fresh).find(tenantId))?.credentials).toEqual(credentials(tenantId));
  }
  await expect(sealedBy(old).find('hill')).rejects.toMatchObject({ code: 'secret.unreadable' });
  expect(await reseal(fresh, [old])).toBe(0);
});

test('stay as they are while the previous secret is not named', async () => {
  await expect(reseal(fresh)).rejects.toMatchObject({ code: 'secret.unreadable' });
  expect((await sealedBy(old).find('hill'))?.credentials).toEqual(credentials('hill'));
});

test('that were changed in the meantime win', async () => {
  const read = connectionOf('hill');
  const meantime = { kind: 'moodle', token: 'newer' } as const;
  await store().put({ ...read, credentials: sealedBy(fresh).seal('hill', meantime) });
  expect(await store().exchangeSealed(read, sealedBy(fresh).seal('hill', credentials('hill')))).toBe(false);
  expect((await sealedBy(fresh).find('hill'))?.credentials).toEqual(meantime);
});
