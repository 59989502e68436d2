/** What is in a course of Moodle: its activities, with due dates and grades as far as the token may ask for them. */
import { z } from 'zod';
import type { InventoryEntry } from '../../tagging';
import { isProblem } from '../problems';
import type { CallMoodle, MoodleAccess, MoodleCall } from './client';
import { type Details, moduleSchema, moodleEntries, secondsSchema } from './entries';
import { CONTENTS, readingFunctions } from './functions';

const contents = z.array(z.object({ modules: z.array(moduleSchema).default([]) }));

const assignments = z.object({
  courses: z.array(z.object({ assignments: z.array(z.object({ cmid: z.int(), duedate: secondsSchema })) })),
});
const quizzes = z.object({ quizzes: z.array(z.object({ coursemodule: z.int(), timeclose: secondsSchema })) });
const ltis = z.object({ ltis: z.array(z.object({ coursemodule: z.int(), grade: z.number().default(0) })) });

/** @throws what calling throws */
export async function readMoodleCourse(
  callMoodle: CallMoodle,
  access: MoodleAccess,
  courseId: string,
  signal?: AbortSignal,
): Promise<InventoryEntry[]> {
  const call = <T>(asked: MoodleCall<T>) => callMoodle(access, asked, signal);
  const sections = await call({ name: CONTENTS, params: { courseid: courseId }, answer: contents });
  const params = { 'courseids[0]': courseId };
  const details: Details = { dueAt: new Map(), graded: new Map() };

  const assigned = await unlessForbidden(
    call({
      name: readingFunctions.assignments,
      params: { ...params, includenotenrolledcourses: 1 },
      answer: assignments,
    }),
  );
  for (const { cmid, duedate } of assigned?.courses.flatMap((course) => course.assignments) ?? []) {
    details.dueAt.set(cmid, duedate);
  }
  const quizzed = await unlessForbidden(call({ name: readingFunctions.quizzes, params, answer: quizzes }));
  for (const { coursemodule, timeclose } of quizzed?.quizzes ?? [])
    details.dueAt.set(coursemodule, timeclose);

  const linked = await unlessForbidden(call({ name: readingFunctions.ltis, params, answer: ltis }));
  for (const { coursemodule, grade } of linked?.ltis ?? []) details.graded.set(coursemodule, grade !== 0);

  return moodleEntries(
    sections.flatMap(({ modules }) => modules),
    details,
  );
}

/** These functions only add to the list: null when the token may not call one. */
async function unlessForbidden<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isProblem(error, 'web_api.function_missing') || isProblem(error, 'web_api.not_allowed')) return null;
    throw error;
  }
}
