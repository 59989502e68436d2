/**
 * A turn of Waymark's keys as an LMS lives through it: launches, and roster and grades by tokens for which the practice LMS verifies our
 * assertion with our published keys. The one clock of the process is set, so that both sides agree on it.
 */
import { decodeProtectedHeader } from 'jose';
import { createLtiAdministration, type LtiAdministration } from '../../src/lti';
import { useTestDatabase } from '../support/database';
import { type PracticeBeside, startPracticeBeside } from './support/practice-lms';
import { SECRET, startWaymark, type TestWaymark } from './support/waymark';

const database = useTestDatabase();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-11-27T10:00:00Z');
const MEMBERSHIPS = 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice';
let waymark: TestWaymark;
let practice: PracticeBeside;
let lti: LtiAdministration;

const at = (milliseconds: number) => jest.setSystemTime(START + milliseconds);

beforeEach(async () => {
  // The date alone stands still: everything that waits goes on waiting as ever.
  jest.useFakeTimers({
    now: START,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
  await database.connection().collection('platforms').deleteMany({});
  waymark = await startWaymark(database.connection());
  practice = await startPracticeBeside(waymark);
  lti = createLtiAdministration({
    connection: database.connection(),
    secret: SECRET,
    publicUrl: waymark.url,
  });
});
afterEach(async () => {
  await practice.close();
  await waymark.close();
  jest.useRealTimers();
});

describe.each([
  ['canvas', 'course_navigation'],
  ['moodle', 'course_link'],
] as const)('in the %s style', (style, placement) => {
  /** A launch, then roster and line items with tokens that are asked for anew; the keys that signed for them. */
  async function use(): Promise<string[]> {
    const path = `/${style}/alvarez/launch?placement=${placement}&course=patient-care`;
    expect((await practice.launch(path)).status).toBe(200);
    const launch = waymark.launches.at(-1);
    const { platform, rawClaims, lineItemsUrl } = launch ?? { platform: { id: '' }, rawClaims: '{}' };
    // A process that has no token yet.
    const fresh = await startWaymark(database.connection());
    const members = await fresh.lti.countMembers(
      platform.id,
      JSON.parse(rawClaims)[MEMBERSHIPS].context_memberships_url,
    );
    const items = await fresh.lti.listLineItems(platform.id, lineItemsUrl ?? '');
    await fresh.close();
    expect(members?.people).toBe(3);
    expect(items.length).toBeGreaterThan(0);
    return [...new Set(practice.assertions.splice(0).map((jwt) => decodeProtectedHeader(jwt).kid ?? ''))];
  }
  const keys = async () =>
    (await lti.keys.list()).filter(({ platformName }) => platformName.toLowerCase().includes(style));

  test('launches and services work before, during and after', async () => {
    const old = (await keys())[0]?.kid;
    expect(await use()).toEqual([old]);

    at(MINUTE);
    await lti.keys.rotate(null);
    expect(await use()).toEqual([old]);
    at(5 * MINUTE);
    expect(await use()).toEqual([old]);

    at(7 * MINUTE);
    const fresh = (await keys())[0]?.kid;
    expect(fresh).not.toBe(old);
    expect(await use()).toEqual([fresh]);

    at(8 * DAY);
    await waymark.lti.sweep();
    expect((await keys()).map(({ kid }) => kid)).toEqual([fresh]);
    expect(await use()).toEqual([fresh]);
  });
});
