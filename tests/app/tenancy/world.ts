/**
 * One Waymark, three institutions: two deployments of one client id behind one issuer, as in Canvas' cloud, and another LMS whose ids
 * happen to be the same. Each has a course full of things that nobody else may see; every text of theirs holds their own mark.
 */
import request from 'supertest';
import { createApp, type Waymark } from '../../../src/app/http/app';
import { loadFramework } from '../../../src/framework';
import { createPlatforms } from '../../../src/lti';
import { hashOf } from '../../../src/shared/hash';
import type { Role, Viewer } from '../../../src/shared/viewer';
import { moodleCartridge } from '../../lms/support/cartridges';
import { zipOf } from '../../lms/support/zip';
import { appParts, APP_SECRET as SECRET } from '../../support/app-parts';
import { useTestDatabase } from '../../support/database';

export const snapshot = loadFramework();
/** Ids of nothing. */
const NOTHING = 'x'.repeat(22);
const NO_UUID = '00000000-0000-4000-8000-000000000000';
export const courseExport = zipOf(moodleCartridge());
export const statementId = (code: string): string => snapshot.byCode.get(code)?.id ?? '';
const PUBLIC_URL = 'http://localhost:3000';

const lmses = {
  north: ['https://canvas.instructure.com', '10000000000042', '7:north', 'canvas'],
  south: ['https://canvas.instructure.com', '10000000000042', '8:south', 'canvas'],
  river: ['https://moodle.river.example', '10000000000042', '7:north', 'moodle'],
} as const;
export const institutions = Object.keys(lmses) as Institution[];
export type Institution = keyof typeof lmses;

/** Everything of an institution that a request could name. */
export interface Estate {
  institution: Institution;
  mark: string;
  viewer: Viewer;
  courseId: string;
  courseworkIds: string[];
  /** Typed in by its teacher. */
  handMadeId: string;
  /** Tags that wait to be taken over from the course before. */
  pair: { originTargetId: string; targetId: string };
  uploadId: string;
  planId: string;
  runId: string;
}

export function useTenants() {
  const database = useTestDatabase();
  let waymark: Waymark;
  const estates = new Map<Institution, Estate>();
  const platformIds = new Map<Institution, string>();

  beforeAll(async () => {
    waymark = await createApp(
      appParts(database.connection(), { snapshot, publicUrl: PUBLIC_URL, secret: SECRET }),
    );
    const platforms = createPlatforms({
      connection: database.connection(),
      secret: SECRET,
      publicUrl: PUBLIC_URL,
    });
    for (const institution of institutions) {
      platformIds.set(institution, (await platforms.ensure(platformOf(institution))).id);
      estates.set(institution, await settle(waymark, institution));
    }
    for (const institution of institutions) {
      const estate = estates.get(institution) as Estate;
      Object.assign(estate, await furnish(waymark, estate, await signIn(institution, ['teacher'])));
    }
  });

  /** A session of somebody of this institution, in its course. */
  async function signIn(institution: Institution, roles: Role[]): Promise<string> {
    const { viewer } = estates.get(institution) as Estate;
    const platformId = platformIds.get(institution) ?? '';
    const { token } = await waymark.sessions.open({
      viewer: { ...viewer, roles },
      platformId,
      courseTitle: 'Patient Care',
      courseLabel: null,
      returnUrl: null,
      deepLink: {
        platformId,
        deploymentId: lmses[institution][2],
        returnUrl: `${lmses[institution][0]}/return`,
        data: null,
        acceptTypes: ['ltiResourceLink'],
        acceptMultiple: true,
        placement: 'editor_button',
        coursework: null,
      },
    });
    return token;
  }

  return {
    waymark: () => waymark,
    connection: database.connection,
    estate: (institution: Institution) => estates.get(institution) as Estate,
    signIn,
    /** Waits for uploads that are read behind the answer: what that writes is nobody else's doing. */
    async untilRead(): Promise<void> {
      const uploads = database.connection().collection('course_uploads');
      const inWork = { state: { $in: ['waiting', 'reading'] } };
      while (await uploads.findOne(inWork)) await new Promise((resolve) => setTimeout(resolve, 10));
    },
    /** All that the database holds of an institution, but for who is signed in. */
    async holdings(institution: Institution): Promise<string[]> {
      const { viewer } = estates.get(institution) as Estate;
      const collections = await database.connection().listCollections();
      const documents = await Promise.all(
        collections
          .map(({ name }) => name)
          .filter((name) => !name.startsWith('session'))
          .map(async (name) => {
            const found = await database.connection().collection(name).find().toArray();
            return found
              .map((document) => `${name}: ${JSON.stringify(document)}`)
              .filter((text) => text.includes(viewer.tenantId));
          }),
      );
      return documents.flat().sort();
    },
  };
}

function platformOf(institution: Institution) {
  const [issuer, clientId, , lms] = lmses[institution];
  const [authUrl, tokenUrl, keysetUrl] = ['auth', 'token', 'keys'].map((end) => `${issuer}/${end}`) as [
    string,
    string,
    string,
  ];
  const deploymentIds = institutions
    .map((one) => lmses[one])
    .filter(([other]) => other === issuer)
    .map(([, , deploymentId]) => deploymentId);
  return { name: issuer, issuer, clientId, lms, authUrl, tokenUrl, keysetUrl, deploymentIds };
}

/** Courses and coursework have the same LMS ids everywhere, so that only the tenant tells them apart. */
async function settle({ tagging }: Waymark, institution: Institution): Promise<Estate> {
  const [issuer, clientId, deploymentId, lms] = lmses[institution];
  const tenantId = hashOf('tenant', issuer, clientId, deploymentId);
  const courseId = hashOf('course', tenantId, 'context-1');
  const mark = `only-${institution}`;
  const viewer: Viewer = {
    tenantId,
    personId: hashOf('person', tenantId, 'sub-1'),
    name: `Ms ${mark}`,
    roles: ['teacher'],
    lms,
    locale: 'en',
    courseId,
    courseworkId: null,
  };

  async function course(contextId: string, linkIds: string[]): Promise<string[]> {
    const id = hashOf('course', tenantId, contextId);
    const title = `Patient Care ${mark} ${contextId}`;
    await tagging.meetCourse({ tenantId, id, contextId, title, label: mark, lms });
    const met: string[] = [];
    for (const key of linkIds) {
      const facts = { tenantId, courseId: id, keys: [key], title: `${key} ${mark}`, dueAt: null };
      met.push((await tagging.meetCoursework({ ...facts, source: 'launch' })).id);
    }
    for (const targetId of [id, ...met]) await tag({ ...viewer, courseId: id }, targetId);
    return met;
  }

  async function tag(teacher: Viewer, targetId: string): Promise<void> {
    const put = [{ itemId: statementId('HL.THR.01'), relation: 'teaches' as const }];
    await tagging.changeTags({ viewer: teacher, targetId, baseRevision: 0, put, remove: [] });
  }

  const before = await course('context-0', ['rl:3']);
  const courseworkIds = await course('context-1', ['rl:1', 'rl:2']);
  await tagging.noteCopies({ tenantId, courseId, from: ['context-0'], foundBy: 'history' });
  const { id: waiting } = await tagging.meetCoursework({
    tenantId,
    courseId,
    keys: ['rl:4'],
    history: ['rl:3'],
    title: `rl:3 ${mark}`,
    dueAt: null,
    source: 'launch',
  });
  return {
    institution,
    mark,
    viewer,
    courseId,
    courseworkIds,
    pair: { originTargetId: before[0] ?? '', targetId: waiting },
    handMadeId: NOTHING,
    uploadId: NOTHING,
    planId: NO_UUID,
    runId: NO_UUID,
  };
}

/** What only its teacher can make: coursework, an upload, and (where the LMS is Canvas) a plan and a run. */
async function furnish(waymark: Waymark, { mark, viewer }: Estate, token: string): Promise<Partial<Estate>> {
  const post = (path: string) => request(waymark.app).post(path).set('Authorization', `Bearer ${token}`);
  const handMade = await post('/api/coursework').send({ title: `Typed ${mark}`, type: null });
  const upload = await post('/api/inventory/uploads').type('application/zip').send(courseExport);
  const made = { handMadeId: handMade.body.target.id as string, uploadId: upload.body.id as string };
  if (viewer.lms !== 'canvas') return made;
  const [run, plan] = [await post('/api/push/plan'), await post('/api/push/plan')];
  await post('/api/push/run').send({ planId: run.body.id });
  return { ...made, runId: run.body.id, planId: plan.body.id };
}
