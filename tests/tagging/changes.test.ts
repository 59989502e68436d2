/** GET /api/changes, and the way of audit events through the outbox */
import { type Connection, createConnection } from 'mongoose';
import pino from 'pino';
import { createTagging } from '../../src/tagging';
import type { AuditEvent, TagSet } from '../../src/tagging/model/types';
import { testServerUri } from '../support/database';
import { describeRefusals, send } from './support/guards';
import { idOf, manyIds, snapshot, snapshotWithout } from './support/snapshot';
import { type TestCourse, useTagging } from './support/world';

const world = useTagging();
const tagsets = () => world.connection.collection<TagSet>('tagsets');
const events = () => world.connection.collection<AuditEvent>('audit_events');

const tag = (
  course: TestCourse,
  targetId: string,
  baseRevision: number,
  itemId: string,
  viewer = course.teacher,
) =>
  world.tagging.changeTags({
    viewer,
    targetId,
    baseRevision,
    put: [{ itemId, relation: 'teaches' }],
    remove: [],
  });

const changes = async (course: TestCourse) =>
  (await send(world, 'get', '/api/changes', course.teacher)).body.changes;

/** As if the process had died between the change and the moving of its event. */
async function backToOutbox(eventId: string): Promise<void> {
  const event = await events().findOneAndDelete({ _id: eventId });
  if (!event) throw new Error('no such event');
  await tagsets().updateOne({ _id: event.targetId }, { $push: { outbox: event } });
}

/** A connection of its own that is gone as soon as a write to this collection has succeeded. */
async function breakingAfterWriteTo(collection: string): Promise<Connection> {
  const uri = new URL(testServerUri());
  uri.pathname = world.connection.name;
  const connection = await createConnection(uri.href, {
    sanitizeFilter: true,
    monitorCommands: true,
  }).asPromise();
  const client = connection.getClient();
  let write: number | undefined;
  client.on('commandStarted', ({ command, requestId }) => {
    if (command.insert === collection || command.update === collection) write = requestId;
  });
  client.on('commandSucceeded', ({ requestId }) => {
    if (requestId === write) void connection.close(true);
  });
  return connection;
}

describe('GET /api/changes', () => {
  describeRefusals(world, { method: 'get', path: () => '/api/changes' });

  test('is empty in a new course', async () => {
    expect(await changes(await world.newCourse())).toEqual([]);
  });

  test('tells what was added, removed and changed, by whom, newest first', async () => {
    const course = await world.newCourse();
    const lab = await course.coursework('Vital signs lab');
    await tag(course, lab, 0, idOf('HL.THR.01'));
    await tag(course, course.courseId, 0, idOf('HL.COM.1'));
    await world.tagging.changeTags({
      viewer: course.colleague,
      targetId: lab,
      baseRevision: 1,
      put: [
        { itemId: idOf('HL.THR.01'), relation: 'assesses' },
        { itemId: idOf('HL.THR.02'), relation: 'teaches' },
      ],
      remove: [],
    });
    const removal = {
      viewer: course.teacher,
      targetId: lab,
      baseRevision: 2,
      put: [],
      remove: [idOf('HL.THR.01')],
    };
    await world.tagging.changeTags(removal);
    const at = expect.stringMatching(/^2026-11-24T.*Z$/);
    const you = { you: true, name: 'Ada Reyes' };
    const first = { itemId: idOf('HL.THR.01'), label: 'Vital signs' };
    const second = { itemId: idOf('HL.THR.02'), label: 'Infection control', relation: 'teaches' };
    const target = { targetId: lab, targetTitle: 'Vital signs lab' };
    const none = { added: [], removed: [], changed: [] };
    expect(await changes(course)).toEqual([
      { id: `${lab}.3`, at, by: you, ...target, ...none, removed: [{ ...first, relation: 'assesses' }] },
      {
        id: `${lab}.2`,
        at,
        by: { you: false, name: 'Ms Lee' },
        ...target,
        ...none,
        added: [second],
        changed: [{ ...first, from: 'teaches', to: 'assesses' }],
      },
      {
        id: `${course.courseId}.1`,
        at,
        by: you,
        targetId: course.courseId,
        targetTitle: 'Introduction to Patient Care',
        ...none,
        added: [{ itemId: idOf('HL.COM.1'), label: 'Health records', relation: 'teaches' }],
      },
      { id: `${lab}.1`, at, by: you, ...target, ...none, added: [{ ...first, relation: 'teaches' }] },
    ]);
  });

  test('shows the twenty newest of all targets', async () => {
    const course = await world.newCourse();
    const expected: string[] = [];
    const note = (id: string, revision: number) => expected.unshift(`${id}.${revision}`);
    const busy = await course.coursework('Busy');
    for (let revision = 0; revision < 9; revision += 1) {
      await tag(course, busy, revision, manyIds[revision] ?? '');
      note(busy, revision + 1);
    }
    for (let index = 0; index < 22; index += 1) {
      const id = index % 3 === 0 ? busy : await course.coursework(`Lab ${index}`);
      const revision = index % 3 === 0 ? 9 + index / 3 : 0;
      await tag(course, id, revision, manyIds[20 + index] ?? '');
      note(id, revision + 1);
    }
    const found: { id: string }[] = await changes(course);
    expect(found.map(({ id }) => id)).toEqual(expected.slice(0, 20));
  });

  test('shows twenty also when most belong to the target that was changed longest ago', async () => {
    const course = await world.newCourse();
    const busy = await course.coursework('Busy');
    for (const [revision, itemId] of manyIds.slice(0, 18).entries())
      await tag(course, busy, revision, itemId);
    const others = [];
    for (let index = 0; index < 4; index += 1) others.unshift(await course.coursework(`Lab ${index}`));
    for (const id of others.toReversed()) await tag(course, id, 0, idOf('HL.COM.1'));
    const found: { id: string }[] = await changes(course);
    expect(found.map(({ id }) => id)).toEqual([
      ...others.map((id) => `${id}.1`),
      ...Array.from({ length: 16 }, (_, back) => `${busy}.${18 - back}`),
    ]);
  });

  test('names statements that have left the framework', async () => {
    const course = await world.newCourse();
    await tag(course, course.courseId, 0, idOf('HL.THR.01'));
    world.framework.snapshot = snapshotWithout('HL.THR.01');
    try {
      expect(await changes(course)).toMatchObject([{ added: [{ label: 'A retired statement' }] }]);
    } finally {
      world.framework.snapshot = snapshot;
    }
  });

  test('shows nothing of another course or tenant', async () => {
    const course = await world.newCourse();
    const sibling = await world.newCourse(course.tenantId);
    await tag(sibling, sibling.courseId, 0, idOf('HL.THR.01'));
    expect(await changes(course)).toEqual([]);
    expect(await changes(sibling)).toHaveLength(1);
  });

  test('shows an event that still waits in the outbox', async () => {
    const course = await world.newCourse();
    await tag(course, course.courseId, 0, idOf('HL.THR.01'));
    await backToOutbox(`${course.courseId}.1`);
    expect(await changes(course)).toMatchObject([{ id: `${course.courseId}.1` }]);
  });
});

describe('the outbox', () => {
  beforeEach(() => world.tagging.sweepOutbox());

  test('is swept at start: events that a crash left behind are moved, once', async () => {
    const course = await world.newCourse();
    const lab = await course.coursework('Lab');
    await tag(course, lab, 0, idOf('HL.THR.01'));
    await tag(course, lab, 1, idOf('HL.THR.02'));
    const before = await events().find({ targetId: lab }).sort({ revision: 1 }).toArray();
    await backToOutbox(`${lab}.1`);
    await backToOutbox(`${lab}.2`);
    expect(await world.tagging.sweepOutbox()).toBe(2);
    expect(await events().find({ targetId: lab }).sort({ revision: 1 }).toArray()).toEqual(before);
    expect((await tagsets().findOne({ _id: lab }))?.outbox).toEqual([]);
    expect(await world.tagging.sweepOutbox()).toBe(0);
  });

  test.each([
    ['first', 0],
    ['second', 1],
  ])(
    'a connection that breaks right after the %s change of a target leaves its event waiting',
    async (_, revision) => {
      const course = await world.newCourse();
      if (revision > 0) await tag(course, course.courseId, 0, idOf('HL.THR.01'));
      const connection = await breakingAfterWriteTo('tagsets');
      const { changeTags } = createTagging({
        connection,
        snapshot: () => snapshot,
        log: pino({ level: 'silent' }),
      });
      const put = [{ itemId: idOf('HL.THR.02'), relation: 'teaches' as const }];
      const change = {
        viewer: course.teacher,
        targetId: course.courseId,
        baseRevision: revision,
        put,
        remove: [],
      };
      expect((await changeTags(change)).target.revision).toBe(revision + 1);
      const id = `${course.courseId}.${revision + 1}`;
      expect(await events().findOne({ _id: id })).toBeNull();
      expect((await tagsets().findOne({ _id: course.courseId }))?.outbox).toMatchObject([{ _id: id }]);
      await world.tagging.sweepOutbox();
      expect(await events().findOne({ _id: id })).toMatchObject({
        revision: revision + 1,
        by: { name: 'Ada Reyes' },
      });
    },
  );

  test('a crash between moving and clearing leaves no second event', async () => {
    const course = await world.newCourse();
    await tag(course, course.courseId, 0, idOf('HL.THR.01'));
    const event = await events().findOne({ _id: `${course.courseId}.1` });
    await backToOutbox(`${course.courseId}.1`);
    if (event) await events().insertOne(event);
    expect(await world.tagging.sweepOutbox()).toBe(1);
    expect(await events().find({ targetId: course.courseId }).toArray()).toEqual([event]);
  });

  test('the next change takes along what waits', async () => {
    const course = await world.newCourse();
    await tag(course, course.courseId, 0, idOf('HL.THR.01'));
    await backToOutbox(`${course.courseId}.1`);
    await tag(course, course.courseId, 1, idOf('HL.THR.02'));
    expect(await events().countDocuments({ targetId: course.courseId })).toBe(2);
    expect((await tagsets().findOne({ _id: course.courseId }))?.outbox).toEqual([]);
  });

  test('sweeps more than one batch, of every tenant', async () => {
    const courses = [await world.newCourse(), await world.newCourse()];
    const ids: string[] = [];
    for (let index = 0; index < 120; index += 1) {
      const course = courses[index % 2] ?? courses[0];
      const id = `sweep-${index}`;
      ids.push(id);
      const event = {
        _id: `${id}.1`,
        tenantId: course?.tenantId,
        courseId: course?.courseId,
        targetId: id,
        revision: 1,
      };
      const rest = { at: new Date(), by: { personId: 'p', name: null }, before: [], after: [] };
      await tagsets().insertOne({
        ...event,
        _id: id,
        tags: [],
        outbox: [{ ...event, ...rest }],
      } as unknown as TagSet);
    }
    expect(await world.tagging.sweepOutbox()).toBe(120);
    expect(await events().countDocuments({ targetId: { $in: ids } })).toBe(120);
  });
});
