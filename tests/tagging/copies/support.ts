/** A tagged course and a copy of it, as launches tell of them. */
import type { Relation } from '../../../src/tagging/model/types';
import { idOf } from '../support/snapshot';
import type { TestCourse, World } from '../support/world';

export const put = (code: string, relation: Relation = 'teaches') => ({ itemId: idOf(code), relation });

export async function contextOf(world: World, { courseId }: TestCourse): Promise<string> {
  const course = await world.connection
    .collection<{ _id: string; contextId: string }>('courses')
    .findOne({ _id: courseId });
  return course?.contextId ?? '';
}

/** Meets coursework by its names and answers its id. */
export async function meet(
  world: World,
  { tenantId, courseId }: TestCourse,
  title: string | null,
  keys: string[],
  history: string[] = [],
): Promise<string> {
  const facts = { tenantId, courseId, keys, history, title, dueAt: null, source: 'launch' as const };
  return (await world.tagging.meetCoursework(facts)).id;
}

export async function tag(world: World, course: TestCourse, targetId: string, ...codes: string[]) {
  const tags = codes.map((code) => put(code));
  return world.tagging.changeTags({
    viewer: course.teacher,
    targetId,
    baseRevision: 0,
    put: tags,
    remove: [],
  });
}

export async function note(
  world: World,
  copy: TestCourse,
  origins: TestCourse[],
  foundBy: 'history' | 'notice' = 'history',
): Promise<void> {
  const from = await Promise.all(origins.map((origin) => contextOf(world, origin)));
  await world.tagging.noteCopies({ tenantId: copy.tenantId, courseId: copy.courseId, from, foundBy });
}

/** An origin with tags on the course and two pieces, and one piece that its copy does not have; the copy has another of its own. */
export async function copied(world: World) {
  const origin = await world.newCourse();
  const copy = await world.newCourse(origin.tenantId);
  const there = {
    lab: await meet(world, origin, 'Vital signs lab', ['rl:1']),
    quiz: await meet(world, origin, 'Unit 4 quiz', ['rl:2', 'link:q']),
    poster: await meet(world, origin, 'Poster', ['rl:3']),
  };
  await tag(world, origin, origin.courseId, 'HL.COM.1');
  await tag(world, origin, there.lab, 'HL.THR.01', 'HL.THR.02');
  await tag(world, origin, there.quiz, 'HL.THR.02');
  await tag(world, origin, there.poster, 'HL.DIA.01');
  const here = {
    lab: await meet(world, copy, 'Vital signs, part one', ['rl:11'], ['rl:1']),
    quiz: await meet(world, copy, 'Quiz', ['rl:12', 'link:q']),
    essay: await meet(world, copy, 'Essay', ['rl:14']),
  };
  await note(world, copy, [origin]);
  const pair = (from: keyof typeof there, to: keyof typeof here) => ({
    originTargetId: there[from],
    targetId: here[to],
  });
  const coursePair = { originTargetId: origin.courseId, targetId: copy.courseId };
  return { origin, copy, there, here, pair, coursePair };
}
