/** Coursework as launches, deep links and line items tell of it: one document, however many names it has. */
import { isDeepStrictEqual } from 'node:util';
import { isDuplicateKey } from '../shared/database-errors';
import { WaymarkError } from '../shared/errors';
import { courseUnknown } from './find-target';
import { aliasOf, newCoursework } from './model/coursework';
import type { Coursework, CourseworkSource, CourseworkType } from './model/types';
import type { TaggingParts } from './parts';
import type { CourseworkUpdate } from './stores/coursework.store';

/** Every lost race ends with a document of somebody else to be found, so few turns are ever needed. */
const maxTurns = 5;

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

export function createCourseworkService({
  courses,
  coursework,
  now,
}: Pick<TaggingParts, 'courses' | 'coursework' | 'now'>) {
  /**
   * Finds a piece of coursework by any of its keys and keeps it up to date, or makes it known. Doing it twice, or fifty times at
   * once, leaves one document.
   *
   * @throws WaymarkError 404 `course.unknown`
   */
  async function meetCoursework(facts: CourseworkFacts): Promise<{ id: string }> {
    const course = await courses.find(facts.tenantId, facts.courseId);
    if (!course) throw courseUnknown();
    const id = await findOrInsert(facts);
    // After the document itself: what a course lists can always be read. A crash in between is mended by the next meeting.
    if (!course.courseworkIds.includes(id)) await courses.list(facts.tenantId, facts.courseId, id, now());
    return { id };
  }

  async function findOrInsert(facts: CourseworkFacts): Promise<string> {
    const aliases = [...new Set(facts.keys.map((key) => aliasOf(facts.courseId, key)))];
    for (let turn = 0; turn < maxTurns; turn += 1) {
      const found = await coursework.findByAliases(facts.tenantId, facts.courseId, aliases);
      try {
        const known = mostStable(found, aliases);
        if (!known) {
          const document = newFrom(facts);
          await coursework.insert(document);
          return document._id;
        }
        const update = updateOf(known, facts, aliases, found);
        if (update) await coursework.update(facts.tenantId, known._id, update);
        return known._id;
      } catch (error) {
        // Somebody else has just taken one of the names: look again.
        if (!isDuplicateKey(error)) throw error;
      }
    }
    throw new WaymarkError({
      status: 503,
      code: 'coursework.busy',
      message: 'This coursework is being opened by many people at once.',
      help: 'Try again in a moment.',
    });
  }

  return { meetCoursework };
}

/** Two documents may each hold some of the keys; the one that holds the most stable key is the one that is meant. */
const mostStable = (found: Coursework[], aliases: string[]): Coursework | undefined =>
  aliases
    .map((alias) => found.find((document) => document.aliases.includes(alias)))
    .find((document) => document);

function newFrom({ title, type = null, dueAt, ...facts }: CourseworkFacts): Coursework {
  return newCoursework({ ...facts, title: title || null, type, dueAt: dateOf(dueAt) });
}

/** What this meeting says that the document does not hold yet; null when there is nothing. */
function updateOf(
  known: Coursework,
  facts: CourseworkFacts,
  aliases: string[],
  found: Coursework[],
): CourseworkUpdate | null {
  const dueAt = dateOf(facts.dueAt);
  const fields: CourseworkUpdate['fields'] = {
    ...(facts.title && facts.title !== known.title && { title: facts.title }),
    ...(facts.type && facts.type !== known.type && { type: facts.type }),
    ...(dueAt && dueAt.getTime() !== known.dueAt?.getTime() && { dueAt }),
    ...(facts.history?.length &&
      !isDeepStrictEqual(facts.history, known.history) && { history: facts.history }),
  };
  const taken = new Set(found.flatMap((document) => document.aliases));
  const added = aliases.filter((alias) => !taken.has(alias));
  const nothing =
    Object.keys(fields).length === 0 && added.length === 0 && known.sources.includes(facts.source);
  return nothing ? null : { fields, aliases: added, source: facts.source };
}

function dateOf(text: string | null): Date | null {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
