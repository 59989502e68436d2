/** Taking in what another source says is in a course. */
import type { Inventory, InventoryEntry } from '../../src/tagging';
import type { Coursework } from '../../src/tagging/model/types';
import { stored } from './support/guards';
import { idOf } from './support/snapshot';
import { type TestCourse, useTagging } from './support/world';

const world = useTagging();

const entry = (id: string, title: string, more: Partial<InventoryEntry> = {}): InventoryEntry => ({
  keys: [`canvas:lti-${id}`, `canvas-id:${id}`],
  title,
  type: 'Assignment',
  dueAt: null,
  ...more,
});

const from = (
  { tenantId, courseId }: TestCourse,
  entries: InventoryEntry[],
  more: Partial<Inventory> = {},
): Inventory => ({ tenantId, courseId, source: 'canvas-api', complete: true, entries, ...more });

const nothing = { added: [], renamed: [], unchanged: 0, merged: [], gone: [], back: [] };
const titles = async (course: TestCourse) =>
  (await world.tagging.board(course.teacher)).coursework.map(({ title }) => title);
const documents = (course: TestCourse) =>
  world.connection.collection<Coursework>('coursework').find({ courseId: course.courseId }).toArray();
const launch = ({ tenantId, courseId }: TestCourse, keys: string[], title = 'Vital signs lab') =>
  world.tagging.meetCoursework({ tenantId, courseId, keys, title, dueAt: null, source: 'launch' });
const tag = (course: TestCourse, targetId: string, code = 'HL.THR.01') =>
  world.tagging.changeTags({
    viewer: course.teacher,
    targetId,
    baseRevision: 0,
    put: [{ itemId: idOf(code), relation: 'teaches' }],
    remove: [],
  });
const codesOf = async (course: TestCourse, id: string) =>
  (await world.tagging.target(course.teacher, id)).target.tags.map(
    ({ code, relation }) => `${code} ${relation}`,
  );

describe('a list', () => {
  test('makes new coursework known, and says the second time that nothing changes', async () => {
    const course = await world.newCourse();
    const entries = [entry('1', 'Lab 1'), entry('2', 'Lab 2', { dueAt: '2026-12-01T10:00:00Z' })];
    expect(await world.tagging.reconcile(from(course, entries))).toEqual({
      ...nothing,
      added: [{ title: 'Lab 1' }, { title: 'Lab 2' }],
    });
    expect(await titles(course)).toEqual(['Lab 2', 'Lab 1']);
    const before = await stored(world, course.tenantId);
    expect(await world.tagging.reconcile(from(course, entries))).toEqual({ ...nothing, unchanged: 2 });
    expect(await stored(world, course.tenantId)).toEqual(before);
  });

  test('is previewed without writing anything', async () => {
    const course = await world.newCourse();
    await launch(course, ['canvas:lti-1'], 'Lab one');
    const before = await stored(world, course.tenantId);
    const inventory = from(course, [entry('1', 'Lab 1'), entry('2', 'Lab 2')]);
    const changes = await world.tagging.previewReconcile(inventory);
    expect(await stored(world, course.tenantId)).toEqual(before);
    expect(changes.map(({ entry: { title }, change }) => [title, change])).toEqual([
      ['Lab 1', 'here'],
      ['Lab 2', 'new'],
    ]);
    expect(await world.tagging.reconcile(inventory)).toEqual({
      ...nothing,
      unchanged: 1,
      added: [{ title: 'Lab 2' }],
    });
  });

  test('finds what is known by any key, and by a title that is unique on both sides', async () => {
    const course = await world.newCourse();
    const launched = await launch(course, ['canvas:lti-1'], 'Opened');
    const linked = await launch(course, ['rl:9'], 'Vital  Signs lab');
    const twice = [await launch(course, ['rl:7'], 'Quiz'), await launch(course, ['rl:8'], 'Quiz')];
    const report = await world.tagging.reconcile(
      from(course, [entry('1', 'Lab 1'), entry('2', 'Vital signs Lab'), entry('3', 'Quiz')]),
    );
    expect(report).toMatchObject({ added: [{ title: 'Quiz' }] });
    const after = await documents(course);
    expect(after).toHaveLength(5);
    const known = (id: string) => after.find(({ _id }) => _id === id);
    expect(known(launched.id)).toMatchObject({ title: 'Lab 1', sources: ['launch', 'canvas-api'] });
    expect(known(linked.id)?.aliases).toContain(`${course.courseId}|canvas-id:2`);
    for (const { id } of twice) expect(known(id)?.sources).toEqual(['launch']);
  });

  test.each([
    ['another type', { type: 'Quiz' as const }, ['rl:1']],
    ['a key of the same kind', {}, ['canvas-id:77']],
  ])('a namesake of %s is another piece', async (_, more, keys) => {
    const course = await world.newCourse();
    const { tenantId, courseId } = course;
    const facts = { tenantId, courseId, keys, title: 'Lab', dueAt: null, source: 'launch' as const };
    await world.tagging.meetCoursework({ ...facts, type: 'Assignment' });
    expect(await world.tagging.reconcile(from(course, [entry('1', 'Lab', more)]))).toMatchObject({
      added: [{ title: 'Lab' }],
    });
  });

  test('may name two things alike, one thing twice, and anything at great length', async () => {
    const course = await world.newCourse();
    const long = `${'é'.repeat(499)}🙂🙂`;
    const report = await world.tagging.reconcile(
      from(course, [entry('1', 'Lab'), entry('2', 'Lab'), entry('1', 'Lab'), entry('3', long)]),
    );
    expect(report.added).toEqual([{ title: 'Lab' }, { title: 'Lab' }, { title: `${'é'.repeat(499)}🙂` }]);
    expect(await documents(course)).toHaveLength(3);
  });

  test('keeps only addresses of the web', async () => {
    const course = await world.newCourse();
    await world.tagging.reconcile(
      from(course, [
        entry('1', 'Lab 1', { url: 'https://canvas.example/courses/1/assignments/1' }),
        entry('2', 'Lab 2', { url: 'javascript:alert(1)' }),
      ]),
    );
    const { coursework } = await world.tagging.board(course.teacher);
    expect(coursework.map(({ url }) => url)).toEqual([
      'https://canvas.example/courses/1/assignments/1',
      null,
    ]);
  });

  test('belongs to one tenant and one course: equal keys elsewhere are other pieces', async () => {
    const course = await world.newCourse();
    const foreign = await world.newCourse();
    await world.tagging.reconcile(from(foreign, [entry('1', 'Theirs')]));
    const before = await stored(world, foreign.tenantId);
    await world.tagging.reconcile(from(course, [entry('1', 'Ours')]));
    expect(await stored(world, foreign.tenantId)).toEqual(before);
    await expect(
      world.tagging.reconcile({ ...from(course, []), tenantId: foreign.tenantId }),
    ).rejects.toMatchObject({ status: 404, code: 'course.unknown' });
  });

  test('read by ten at once leaves each piece once', async () => {
    const course = await world.newCourse();
    const entries = Array.from({ length: 20 }, (_, index) => entry(String(index), `Lab ${index}`));
    await Promise.all(Array.from({ length: 10 }, () => world.tagging.reconcile(from(course, entries))));
    expect(await documents(course)).toHaveLength(20);
    expect(await titles(course)).toHaveLength(20);
  });

  test('of more than a course can hold is refused and leaves nothing behind', async () => {
    const course = await world.newCourse();
    const entries = Array.from({ length: 2001 }, (_, index) => entry(String(index), `Lab ${index}`));
    await expect(world.tagging.reconcile(from(course, entries))).rejects.toMatchObject({
      status: 409,
      code: 'coursework.too_many',
    });
    expect(await documents(course)).toEqual([]);
  });

  test('of a thousand takes a handful of commands', async () => {
    const course = await world.newCourse();
    const entries = Array.from({ length: 1000 }, (_, index) => entry(String(index), `Lab ${index}`));
    const started: string[] = [];
    const client = world.connection.getClient();
    const count = ({ commandName }: { commandName: string }) => started.push(commandName);
    client.on('commandStarted', count);
    const renamed = entries.map((one) => ({ ...one, title: `${one.title} again` }));
    await world.tagging.reconcile(from(course, entries));
    const report = await world.tagging.reconcile(from(course, renamed));
    client.off('commandStarted', count);
    expect(report.renamed).toHaveLength(1000);
    expect(await titles(course)).toHaveLength(1000);
    expect(started.length).toBeLessThan(20);
  });
});

describe('names', () => {
  test('a rename is noticed once, shown for 30 days, and forgotten when it is taken back', async () => {
    const course = await world.newCourse();
    const listing = (title: string) => world.tagging.reconcile(from(course, [entry('1', title)]));
    const renamedFrom = async () => (await world.tagging.board(course.teacher)).coursework[0]?.renamedFrom;
    await listing('Lab 1');
    expect((await listing('Lab A')).renamed).toEqual([{ from: 'Lab 1', to: 'Lab A' }]);
    expect((await listing('Lab A')).renamed).toEqual([]);
    expect(await renamedFrom()).toBe('Lab 1');
    world.clock.time += 31 * 24 * 60 * 60 * 1000;
    await listing('Lab A');
    expect(await renamedFrom()).toBeNull();
    await listing('Lab B');
    await listing('Lab A');
    expect(await renamedFrom()).toBeNull();
  });

  test('the web API names what launches and exports call otherwise', async () => {
    const course = await world.newCourse();
    await world.tagging.reconcile(from(course, [entry('1', 'Lab 1', { dueAt: '2026-12-01T10:00:00Z' })]));
    await launch(course, ['canvas:lti-1'], 'Waymark');
    await world.tagging.reconcile(
      from(course, [{ ...entry('1', 'Lab 0'), type: 'Quiz' }], { source: 'package', complete: false }),
    );
    expect((await world.tagging.board(course.teacher)).coursework).toMatchObject([
      { title: 'Lab 1', type: 'Assignment', dueAt: '2026-12-01T10:00:00.000Z', renamedFrom: null },
    ]);
  });

  test.each([
    ['the whole list of a web API', { complete: true }, null],
    ['a part of it', { complete: false }, '2026-12-01T10:00:00.000Z'],
    ['an export', { source: 'package' as const }, '2026-12-01T10:00:00.000Z'],
  ])('no due date in %s', async (_, more, dueAt) => {
    const course = await world.newCourse();
    const { source = 'canvas-api' } = more as Partial<Inventory>;
    await world.tagging.reconcile(
      from(course, [entry('1', 'Lab', { dueAt: '2026-12-01T10:00:00Z' })], { source }),
    );
    await world.tagging.reconcile(from(course, [entry('1', 'Lab', { type: 'Quiz' })], more));
    expect((await world.tagging.board(course.teacher)).coursework).toMatchObject([{ type: 'Quiz', dueAt }]);
  });
});

describe('what is no longer listed', () => {
  test('leaves the list without tags, stays with them, and comes back', async () => {
    const course = await world.newCourse();
    const both = [entry('1', 'Tagged'), entry('2', 'Plain')];
    await world.tagging.reconcile(from(course, both));
    const tagged = (await documents(course)).find(({ title }) => title === 'Tagged');
    await tag(course, tagged?._id ?? '');
    expect(await world.tagging.reconcile(from(course, []))).toEqual({
      ...nothing,
      gone: [
        { title: 'Tagged', tags: 1 },
        { title: 'Plain', tags: 0 },
      ],
    });
    expect(await world.tagging.reconcile(from(course, []))).toEqual(nothing);
    expect((await world.tagging.board(course.teacher)).coursework).toMatchObject([
      { title: 'Tagged', gone: true, tags: [{ code: 'HL.THR.01' }] },
    ]);
    expect((await world.tagging.reconcile(from(course, both))).back).toEqual([
      { title: 'Tagged' },
      { title: 'Plain' },
    ]);
    expect((await world.tagging.board(course.teacher)).coursework).toMatchObject([
      { title: 'Plain', gone: false },
      { title: 'Tagged', gone: false },
    ]);
  });

  test('is back when somebody opens it', async () => {
    const course = await world.newCourse();
    await world.tagging.reconcile(from(course, [entry('1', 'Lab')]));
    await world.tagging.reconcile(from(course, []));
    await launch(course, ['canvas:lti-1'], 'Lab');
    expect((await world.tagging.board(course.teacher)).coursework).toMatchObject([
      { title: 'Lab', gone: false },
    ]);
  });

  test.each([
    ['a part of a list', { complete: false }],
    ['an export', { source: 'package' as const }],
  ])('is not gone because %s lacks it', async (_, more) => {
    const course = await world.newCourse();
    const { source = 'canvas-api' } = more as Partial<Inventory>;
    await world.tagging.reconcile(from(course, [entry('1', 'Lab')], { source }));
    expect(await world.tagging.reconcile(from(course, [], more))).toEqual(nothing);
    expect(await titles(course)).toEqual(['Lab']);
  });

  test('tagging it at the moment it goes keeps it on the list', async () => {
    const course = await world.newCourse();
    await world.tagging.reconcile(from(course, [entry('1', 'Lab')]));
    const [document] = await documents(course);
    await Promise.all([tag(course, document?._id ?? ''), world.tagging.reconcile(from(course, []))]);
    expect(await titles(course)).toEqual(['Lab']);
  });
});

describe('an entry with the keys of two', () => {
  test('makes them one, with the tags of both, an event on both, and the relation of the one that stays', async () => {
    const course = await world.newCourse();
    const link = await launch(course, ['rl:9'], 'Linked');
    const canvas = await launch(course, ['canvas:lti-1'], 'Opened');
    await tag(course, link.id, 'HL.THR.01');
    await world.tagging.changeTags({
      viewer: course.colleague,
      targetId: link.id,
      baseRevision: 1,
      put: [{ itemId: idOf('HL.THR.02'), relation: 'teaches' }],
      remove: [],
    });
    await world.tagging.changeTags({
      viewer: course.teacher,
      targetId: canvas.id,
      baseRevision: 0,
      put: [{ itemId: idOf('HL.THR.01'), relation: 'assesses' }],
      remove: [],
    });
    const both = entry('1', 'Lab', { keys: ['canvas:lti-1', 'rl:9'] });
    expect((await world.tagging.reconcile(from(course, [both]))).merged).toEqual([{ title: 'Lab' }]);
    expect(await titles(course)).toEqual(['Lab']);
    expect(await codesOf(course, link.id)).toEqual(['HL.THR.01 assesses', 'HL.THR.02 teaches']);
    const { changes } = await world.tagging.recentChanges(course.teacher);
    expect(changes.slice(0, 2)).toMatchObject([
      { targetId: link.id, targetTitle: 'Linked', by: { name: 'Waymark' }, removed: [{}, {}] },
      { targetId: canvas.id, by: { name: 'Waymark' }, added: [{ itemId: idOf('HL.THR.02') }] },
    ]);
    // Whoever still has the page of the one that left open is shown the one that stayed, and loses nothing.
    await expect(tag(course, link.id, 'HL.DIA.01')).rejects.toMatchObject({
      code: 'tags.conflict',
      data: { current: { id: canvas.id, revision: 2 } },
    });
    expect(await launch(course, ['rl:9'], 'Linked')).toEqual(canvas);
  });

  test('leaves two that the LMS tells apart as they are', async () => {
    const course = await world.newCourse();
    await world.tagging.reconcile(from(course, [entry('1', 'Lab 1'), entry('2', 'Lab 2')]));
    const odd = entry('1', 'Lab 1', { keys: ['canvas-id:1', 'canvas-id:2'] });
    await world.tagging.reconcile(from(course, [odd], { complete: false }));
    expect(await titles(course)).toEqual(['Lab 1', 'Lab 2']);
  });

  test('what a crash left half merged shows its tags, and the next one carries them over', async () => {
    const course = await world.newCourse();
    const link = await launch(course, ['rl:9'], 'Linked');
    const canvas = await launch(course, ['canvas:lti-1'], 'Opened');
    await tag(course, link.id);
    // The state in which a crash after the mark leaves the database.
    await world.connection
      .collection<Coursework>('coursework')
      .updateOne({ _id: link.id }, { $set: { mergedInto: canvas.id } });
    expect(await titles(course)).toEqual(['Linked', 'Opened']);
    await world.tagging.reconcile(from(course, []));
    expect(await titles(course)).toEqual(['Opened']);
    expect(await codesOf(course, canvas.id)).toEqual(['HL.THR.01 teaches']);
  });
});
