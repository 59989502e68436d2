/** GET /api/copies and what a teacher answers: POST /api/copies/confirm, dismiss, undo. */
import type { AuditEvent, TagSet } from '../../../src/tagging/model/types';
import { describeRefusals, expectError, send, stored } from '../support/guards';
import { idOf, manyIds, snapshot, snapshotWithout } from '../support/snapshot';
import { type TestCourse, useTagging } from '../support/world';
import { copied, meet, note, put, tag } from './support';

const world = useTagging();
const anId = 'A'.repeat(22);
const aPair = { originTargetId: anId, targetId: anId };

afterEach(() => {
  world.framework.snapshot = snapshot;
});

const proposed = async (course: TestCourse, viewer = course.teacher) =>
  (await send(world, 'get', '/api/copies', viewer)).body;
const post = (course: TestCourse, what: string, body: object, viewer = course.teacher) =>
  send(world, 'post', `/api/copies/${what}`, viewer, body);
const tagset = (id: string) => world.connection.collection<TagSet>('tagsets').findOne({ _id: id });
const codes = (tags: { code: string }[]) => tags.map(({ code }) => code);
const tagsHere = async (id: string) => (await tagset(id))?.tags.map(({ itemId }) => itemId) ?? [];

describe('GET /api/copies', () => {
  describeRefusals(world, { method: 'get', path: () => '/api/copies' });

  test('proposes nothing for a course that was not copied', async () => {
    expect(await proposed(await world.newCourse())).toEqual({ origin: null, proposals: [], notMatched: [] });
  });

  test('proposes the tags of the origin, with the reason, and tells of what has no partner', async () => {
    const { copy, there, here } = await copied(world);
    const body = await proposed(copy);
    expect(body.origin).toEqual({
      title: 'Introduction to Patient Care',
      label: 'IPC',
      lastUsed: expect.stringMatching(/^2026-11-24T/),
    });
    const seen = body.proposals.map((one: { targetId: string; by: string; tags: { code: string }[] }) => [
      one.targetId,
      one.by,
      codes(one.tags),
    ]);
    expect(seen).toEqual([
      [copy.courseId, 'course', ['HL.COM.1']],
      [here.quiz, 'link', ['HL.THR.02']],
      [here.lab, 'history', ['HL.THR.01', 'HL.THR.02']],
    ]);
    expect(body.notMatched).toEqual([
      expect.objectContaining({
        originTargetId: there.poster,
        originTitle: 'Poster',
        kind: 'coursework',
        tags: [expect.objectContaining({ code: 'HL.DIA.01', relation: 'teaches' })],
        leftOut: [],
      }),
    ]);
  });

  test('says nothing of the people of the origin', async () => {
    const { copy, origin } = await copied(world);
    const text = JSON.stringify(await proposed(copy));
    expect(text).not.toContain('Ada Reyes');
    expect(text).not.toContain(origin.teacher.personId);
  });

  test('proposes for coursework that is met later, and not for what has tags of its own', async () => {
    const { copy, here, there } = await copied(world);
    await tag(world, copy, here.lab, 'IT.WEB.01');
    const poster = await meet(world, copy, 'poster', ['rl:13']);
    const { proposals, notMatched } = await proposed(copy);
    expect(proposals.map(({ targetId }: { targetId: string }) => targetId)).toEqual([
      copy.courseId,
      poster,
      here.quiz,
    ]);
    expect(proposals[1]).toMatchObject({ by: 'title', originTargetId: there.poster });
    expect(notMatched).toEqual([]);
  });

  test('a copy of a copy takes from the newest that has tags', async () => {
    const { copy, origin, there } = await copied(world);
    const third = await world.newCourse(origin.tenantId);
    const lab = await meet(world, third, 'Lab', ['rl:21'], ['rl:11', 'rl:1']);
    await note(world, third, [copy, origin]);
    expect((await proposed(third)).proposals).toContainEqual(
      expect.objectContaining({ targetId: lab, originTargetId: there.lab, by: 'history' }),
    );
    // Once the course in between has tags, it is the newest.
    const between = (await proposed(copy)).proposals[2];
    await post(copy, 'confirm', {
      pairs: [{ originTargetId: between.originTargetId, targetId: between.targetId }],
    });
    expect((await proposed(third)).proposals).toEqual([
      expect.objectContaining({ targetId: lab, originTargetId: between.targetId }),
    ]);
  });

  test('an origin that nobody has opened yet counts as soon as it has tags', async () => {
    const copy = await world.newCourse();
    const origin = await world.newCourse(copy.tenantId);
    await note(world, copy, [origin]);
    expect((await proposed(copy)).origin).toBeNull();
    await tag(world, origin, origin.courseId, 'HL.COM.2');
    expect(codes((await proposed(copy)).proposals[0].tags)).toEqual(['HL.COM.2']);
  });

  test("another tenant's course of the same context id is nobody's origin", async () => {
    const { origin } = await copied(world);
    const stranger = await world.newCourse();
    await note(world, stranger, [origin]);
    expect(await proposed(stranger)).toEqual({ origin: null, proposals: [], notMatched: [] });
  });

  test('leaves out statements that have left the framework, and says so', async () => {
    const { copy, here } = await copied(world);
    world.framework.snapshot = snapshotWithout('HL.THR.02');
    const { proposals } = await proposed(copy);
    const lab = proposals.find(({ targetId }: { targetId: string }) => targetId === here.lab);
    expect(codes(lab.tags)).toEqual(['HL.THR.01']);
    expect(lab.leftOut).toEqual([
      { itemId: idOf('HL.THR.02'), label: 'A retired statement', reason: 'retired' },
    ]);
  });

  test('students see nothing of it', async () => {
    const { copy, here } = await copied(world);
    const page = await world.tagging.studentCoursework(copy.student, here.lab);
    expect(JSON.stringify(page)).not.toContain('Vital signs well');
    expect((await world.tagging.courseMap(copy.student)).trails).toEqual([]);
  });
});

describe('POST /api/copies/confirm', () => {
  describeRefusals(world, {
    method: 'post',
    path: () => '/api/copies/confirm',
    body: () => ({ pairs: [aPair] }),
    badBodies: {
      'an id that is none': () => ({ pairs: [{ ...aPair, targetId: 'x' }] }),
      'an operator as id': () => ({ pairs: [{ ...aPair, originTargetId: { $ne: '' } }] }),
      'a path as id': () => ({ pairs: [{ ...aPair, originTargetId: 'a.b' }] }),
      'half a pair': () => ({ pairs: [{ targetId: anId }] }),
      'too many pairs': () => ({ pairs: Array.from({ length: 101 }, () => aPair) }),
    },
  });

  test('writes the tags as the teacher’s, with where they came from, and asks no more', async () => {
    const { copy, origin, there, here, pair, coursePair } = await copied(world);
    const pairs = [coursePair, pair('lab', 'lab'), pair('quiz', 'quiz')];
    const { status, body } = await post(copy, 'confirm', { pairs }, copy.colleague);
    expect(status).toBe(200);
    expect(body.outcomes).toMatchObject(pairs.map((one) => ({ ...one, result: 'confirmed' })));
    expect(codes(body.outcomes[1].target.tags)).toEqual(['HL.THR.01', 'HL.THR.02']);
    const event = await world.connection
      .collection<AuditEvent>('audit_events')
      .findOne({ targetId: here.lab });
    expect(event).toMatchObject({
      by: { name: 'Ms Lee' },
      before: [],
      after: [put('HL.THR.01'), put('HL.THR.02')],
      copiedFrom: { courseId: origin.courseId, targetId: there.lab },
    });
    const left = await proposed(copy);
    expect(left.proposals).toEqual([]);
    expect(left.notMatched).toHaveLength(1);
    // The origin is as it was.
    expect((await tagset(there.lab))?.revision).toBe(1);
  });

  test('can be repeated: the same answer, nothing written twice', async () => {
    const { copy, pair } = await copied(world);
    const body = { pairs: [pair('lab', 'lab')] };
    const first = await post(copy, 'confirm', body);
    const before = await stored(world, copy.tenantId);
    const again = await post(copy, 'confirm', body);
    expect(again.body).toEqual(first.body);
    expect(await stored(world, copy.tenantId)).toEqual(before);
  });

  test('two teachers at once write it once', async () => {
    const { copy, here, pair } = await copied(world);
    const body = { pairs: [pair('lab', 'lab'), pair('quiz', 'quiz')] };
    const both = await Promise.all([
      post(copy, 'confirm', body),
      post(copy, 'confirm', body, copy.colleague),
    ]);
    for (const { body: answer } of both) {
      expect(answer.outcomes.map(({ result }: { result: string }) => result)).toEqual([
        'confirmed',
        'confirmed',
      ]);
    }
    expect((await tagset(here.lab))?.revision).toBe(1);
  });

  test('leaves alone what another teacher has tagged meanwhile, and says so', async () => {
    const { copy, here, pair } = await copied(world);
    await tag(world, copy, here.lab, 'IT.WEB.01');
    const { body } = await post(copy, 'confirm', { pairs: [pair('lab', 'lab'), pair('quiz', 'quiz')] });
    expect(body.outcomes).toMatchObject([
      { result: 'changed', target: { tags: [{ code: 'IT.WEB.01' }] } },
      { result: 'confirmed' },
    ]);
    expect(await tagsHere(here.lab)).toEqual([idOf('IT.WEB.01')]);
  });

  test('never mixes with a change at the same moment', async () => {
    const { copy, here, pair } = await copied(world);
    const [confirmed, own] = await Promise.allSettled([
      post(copy, 'confirm', { pairs: [pair('lab', 'lab')] }),
      tag(world, copy, here.lab, 'IT.WEB.01'),
    ]);
    const tags = await tagsHere(here.lab);
    const whole = [idOf('HL.THR.01'), idOf('HL.THR.02')];
    expect(own.status === 'fulfilled' ? [idOf('IT.WEB.01')] : whole).toEqual(tags);
    expect(confirmed).toMatchObject({
      value: {
        body: { outcomes: [{ result: own.status === 'fulfilled' ? 'changed' : 'confirmed' }] },
      },
    });
  });

  test('gives a piece without a partner the one that the teacher chooses', async () => {
    const { copy, here, pair } = await copied(world);
    const { body } = await post(copy, 'confirm', { pairs: [pair('poster', 'essay')] });
    expect(body.outcomes).toMatchObject([{ result: 'confirmed' }]);
    expect(await tagsHere(here.essay)).toEqual([idOf('HL.DIA.01')]);
    expect((await proposed(copy)).notMatched).toEqual([]);
  });

  test('writes only statements that are still in the framework', async () => {
    const { copy, here, pair } = await copied(world);
    world.framework.snapshot = snapshotWithout('HL.THR.02');
    await post(copy, 'confirm', { pairs: [pair('lab', 'lab'), pair('quiz', 'quiz')] });
    expect(await tagsHere(here.lab)).toEqual([idOf('HL.THR.01')]);
    // Nothing of the quiz is left to take over, and nobody is asked again.
    expect(await tagset(here.quiz)).toBeNull();
    expect((await proposed(copy)).proposals).toMatchObject([{ targetId: copy.courseId }]);
  });

  test('answers “gone” for ids of nowhere, of other courses and of other tenants', async () => {
    const { copy, there, here } = await copied(world);
    const sibling = await world.newCourse(copy.tenantId);
    const foreign = await copied(world);
    const pairs = [
      { originTargetId: there.lab, targetId: anId },
      { originTargetId: anId, targetId: here.lab },
      { originTargetId: there.lab, targetId: sibling.courseId },
      { originTargetId: foreign.there.lab, targetId: here.lab },
      { originTargetId: there.lab, targetId: foreign.here.lab },
    ];
    const { body } = await post(copy, 'confirm', { pairs });
    expect(body.outcomes).toEqual(pairs.map((one) => ({ ...one, result: 'gone', target: null })));
    expect(await tagset(here.lab)).toBeNull();
    expect(await tagset(foreign.here.lab)).toBeNull();
    expect((await post(await world.newCourse(), 'confirm', { pairs })).body.outcomes).toHaveLength(5);
  });

  test('after a crash between tags and answer, the target has its tags and is not asked about', async () => {
    const { copy, here, pair } = await copied(world);
    await post(copy, 'confirm', { pairs: [pair('lab', 'lab')] });
    await world.connection
      .collection<{ _id: string }>('course_copies')
      .updateOne({ _id: copy.courseId }, { $set: { answers: {} } });
    const { proposals } = await proposed(copy);
    expect(proposals.map(({ targetId }: { targetId: string }) => targetId)).not.toContain(here.lab);
    const { body } = await post(copy, 'confirm', { pairs: [pair('lab', 'lab')] });
    expect(body.outcomes).toMatchObject([{ result: 'confirmed' }]);
  });
});

describe('POST /api/copies/dismiss', () => {
  describeRefusals(world, {
    method: 'post',
    path: () => '/api/copies/dismiss',
    body: () => ({ originTargetIds: [anId] }),
    badBodies: {
      'an operator as id': () => ({ originTargetIds: [{ $gt: '' }] }),
      'a path as id': () => ({ originTargetIds: ['answers.x'] }),
      'too many': () => ({ originTargetIds: Array.from({ length: 101 }, () => anId) }),
    },
  });

  test('asks no more, also when coursework that fits is met later', async () => {
    const { copy, there } = await copied(world);
    expect((await post(copy, 'dismiss', { originTargetIds: Object.values(there) })).body).toEqual({});
    await meet(world, copy, 'Poster', ['rl:13']);
    const { proposals, notMatched } = await proposed(copy);
    expect(proposals).toMatchObject([{ by: 'course' }]);
    expect(notMatched).toEqual([]);
  });

  test('keeps nothing for ids that are not the origin’s', async () => {
    const { copy, here } = await copied(world);
    const before = await stored(world, copy.tenantId);
    await post(copy, 'dismiss', { originTargetIds: [anId, here.lab] });
    expect(await stored(world, copy.tenantId)).toEqual(before);
  });
});

describe('POST /api/copies/undo', () => {
  describeRefusals(world, {
    method: 'post',
    path: () => '/api/copies/undo',
    body: () => ({ pairs: [aPair], originTargetIds: [anId] }),
    badBodies: {
      'an operator as id': () => ({ pairs: [], originTargetIds: [{ $gt: '' }] }),
      'pairs that are no list': () => ({ pairs: aPair, originTargetIds: [] }),
    },
  });

  test('takes the tags off again and asks again', async () => {
    const { copy, here, there, pair } = await copied(world);
    const before = await proposed(copy);
    await post(copy, 'confirm', { pairs: [pair('lab', 'lab'), pair('poster', 'essay')] });
    await post(copy, 'dismiss', { originTargetIds: [there.quiz] });
    const { body } = await post(copy, 'undo', {
      pairs: [pair('lab', 'lab'), pair('poster', 'essay')],
      originTargetIds: [there.quiz],
    });
    expect(body.targets).toMatchObject([
      { id: here.lab, tags: [] },
      { id: here.essay, tags: [] },
    ]);
    expect(await proposed(copy)).toEqual(before);
  });

  test('keeps what was added since', async () => {
    const { copy, here, pair } = await copied(world);
    await post(copy, 'confirm', { pairs: [pair('lab', 'lab')] });
    await world.tagging.changeTags({
      viewer: copy.colleague,
      targetId: here.lab,
      baseRevision: 1,
      put: [put('IT.WEB.01')],
      remove: [],
    });
    await post(copy, 'undo', { pairs: [pair('lab', 'lab')], originTargetIds: [] });
    expect(await tagsHere(here.lab)).toEqual([idOf('IT.WEB.01')]);
  });
});

describe('a thousand pieces of coursework', () => {
  test('are proposed and confirmed, a hundred a request', async () => {
    const origin = await world.newCourse();
    const copy = await world.newCourse(origin.tenantId);
    for (const { tenantId, courseId } of [origin, copy]) {
      const entries = Array.from({ length: 1000 }, (_, at) => ({
        keys: [`cc:${courseId}-${at}`],
        title: `Piece ${at}`,
        type: null,
        dueAt: null,
      }));
      await world.tagging.reconcile({ tenantId, courseId, source: 'package', complete: true, entries });
    }
    const pieces = (await world.tagging.board(origin.teacher)).coursework;
    const by = { personId: origin.teacher.personId, name: null };
    const changedAt = new Date(world.clock.time);
    await world.connection.collection<TagSet>('tagsets').insertMany(
      pieces.map(({ id }, at) => ({
        _id: id,
        tenantId: origin.tenantId,
        courseId: origin.courseId,
        revision: 1,
        tags: [{ itemId: manyIds[at % 200] ?? '', relation: 'teaches', addedBy: by, addedAt: changedAt }],
        changedBy: by,
        changedAt,
        outbox: [],
      })),
    );
    await note(world, copy, [origin]);
    const { proposals } = await proposed(copy);
    expect(proposals).toHaveLength(1000);
    const pairs = proposals.map(({ originTargetId, targetId }: Record<string, string>) => ({
      originTargetId,
      targetId,
    }));
    const { body } = await post(copy, 'confirm', { pairs: pairs.slice(0, 100) });
    expect(new Set(body.outcomes.map(({ result }: { result: string }) => result))).toEqual(
      new Set(['confirmed']),
    );
    expect((await proposed(copy)).proposals).toHaveLength(900);
    expectError(await post(copy, 'confirm', { pairs }), 400, 'request.invalid');
  }, 120_000);
});
