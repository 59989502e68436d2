/** Coursework itself: its names, and what its fields mean together. Pure. */
import { hashOf } from '../../shared/hash';
import type { Coursework, CourseworkSource } from './types';

/** Keys are unique within a course, never across courses: a copied course brings copied link ids. */
export const aliasOf = (courseId: string, key: string): string => `${courseId}|${key}`;

/** The first key decides, so that everyone who meets the same new thing at once would write the same document. */
export const courseworkIdOf = (tenantId: string, courseId: string, key: string): string =>
  hashOf('coursework', tenantId, courseId, key);

type Facts = Pick<Coursework, 'tenantId' | 'courseId' | 'title' | 'type' | 'dueAt'> &
  Partial<Pick<Coursework, 'history' | 'url'>> & { keys: readonly string[]; source: CourseworkSource };

/** A piece of coursework that nobody has known before. */
export function newCoursework({ keys, source, history = [], url = null, ...facts }: Facts): Coursework {
  return {
    _id: courseworkIdOf(facts.tenantId, facts.courseId, keys[0] ?? ''),
    aliases: [...new Set(keys)].map((key) => aliasOf(facts.courseId, key)),
    ...facts,
    sources: [source],
    history,
    url,
    renamed: null,
    missing: [],
    mergedInto: null,
    removedAt: null,
  };
}
