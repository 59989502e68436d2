/** Coursework as launches, deep links and line items tell of it: one piece, however many names and documents it has. */
import { isDuplicateKey } from '../shared/database-errors';
import { WaymarkError } from '../shared/errors';
import { courseUnknown } from './find-target';
import type { Merging } from './merging';
import { aliasOf, newCoursework } from './model/coursework';
import { learn, updateOf } from './model/learn';
import { byKey, piecesMeant } from './model/pieces';
import type { CourseworkSource, CourseworkType } from './model/types';
import type { TaggingParts } from './parts';

/** Every lost race and every merge ends with a document to be found, so few turns are ever needed. */
export const maxTurns = 8;

export interface CourseworkFacts {
  tenantId: string;
  courseId: string;
  /** Names by which it may be known, most stable first, such as `canvas:…`, `link:…`, `rl:…`; at least one. */
  keys: string[];
  /** Keys that it had in the courses from which this one was copied, newest first. */
  history?: string[];
  title: string | null;
  type?: CourseworkType | null;
  /** ISO 8601; null or unreadable means that the LMS does not say, and leaves a known date alone. */
  dueAt: string | null;
  source: CourseworkSource;
}

export const courseworkBusy = () =>
  new WaymarkError({
    status: 503,
    code: 'coursework.busy',
    message: 'This coursework is being opened by many people at once.',
    help: 'Try again in a moment.',
  });

export function createCourseworkService(
  { courses, coursework, now }: Pick<TaggingParts, 'courses' | 'coursework' | 'now'>,
  merging: Merging,
) {
  /**
   * Finds a piece of coursework by any of its keys and keeps it up to date, or makes it known. Doing it twice, or fifty times at
   * once, leaves one piece. What was known as two is one from now on.
   *
   * @throws WaymarkError 404 `course.unknown`, 503 `coursework.busy`
   */
  async function meetCoursework(facts: CourseworkFacts): Promise<{ id: string }> {
    const course = await courses.find(facts.tenantId, facts.courseId);
    if (!course) throw courseUnknown();
    const id = await findOrInsert(facts);
    // After the document itself: what a course lists can always be read. A crash in between is mended by the next meeting.
    if (!course.courseworkIds.includes(id)) await courses.list(facts.tenantId, facts.courseId, [id], now());
    return { id };
  }

  async function findOrInsert(facts: CourseworkFacts): Promise<string> {
    for (let turn = 0; turn < maxTurns; turn += 1) {
      try {
        const id = await findOnce(facts);
        if (id) return id;
      } catch (error) {
        // Somebody else has just taken one of the names: look again.
        if (!isDuplicateKey(error)) throw error;
      }
    }
    throw courseworkBusy();
  }

  /** @returns null when documents were merged, so that there is something else to be found now */
  async function findOnce(facts: CourseworkFacts): Promise<string | null> {
    const { tenantId, courseId, source } = facts;
    const aliases = facts.keys.map((key) => aliasOf(courseId, key));
    const holderOf = byKey(
      await merging.pieces(facts, await coursework.findByAliases(tenantId, courseId, aliases)),
    );
    const [known, ...same] = piecesMeant(holderOf, facts.keys);
    const keys = facts.keys.filter((key) => !holderOf(key));
    if (!known) {
      const document = newCoursework({ ...facts, keys });
      await coursework.insert(document);
      return document._id;
    }
    if (same.length > 0) {
      await merging.merge(facts, [known.document, ...same.map(({ document }) => document)]);
      return null;
    }
    const update = updateOf(known.document, source, keys, learn(known.document, facts, now()));
    if (update) await coursework.update(tenantId, known.document._id, update);
    return known.document._id;
  }

  return { meetCoursework };
}
