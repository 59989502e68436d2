/** Coursework itself: its names, and what its fields mean together. Pure. */
import { hashOf } from '../../shared/hash';
import { isWebApi } from './sources';
import type { Coursework, CourseworkSource, CourseworkType, TagSet } from './types';

/** Keys are unique within a course, never across courses: a copied course brings copied link ids. */
export const aliasOf = (courseId: string, key: string): string => `${courseId}|${key}`;

export const keyOf = (alias: string): string => alias.slice(alias.indexOf('|') + 1);

/** The first key decides, so that everyone who meets the same new thing at once would write the same document. */
export const courseworkIdOf = (tenantId: string, courseId: string, key: string): string =>
  hashOf('coursework', tenantId, courseId, key);

interface NewCoursework {
  tenantId: string;
  courseId: string;
  keys: readonly string[];
  title: string | null;
  type?: CourseworkType | null;
  /** ISO 8601. */
  dueAt: string | null;
  source: CourseworkSource;
  history?: readonly string[];
  url?: string | null;
}

/** A piece of coursework that nobody has known before. */
export const newCoursework = (facts: NewCoursework): Coursework => ({
  _id: courseworkIdOf(facts.tenantId, facts.courseId, facts.keys[0] ?? ''),
  tenantId: facts.tenantId,
  courseId: facts.courseId,
  aliases: [...new Set(facts.keys)].map((key) => aliasOf(facts.courseId, key)),
  title: facts.title || null,
  type: facts.type ?? null,
  dueAt: dateOf(facts.dueAt),
  sources: [facts.source],
  history: [...(facts.history ?? [])],
  url: facts.url ?? null,
  renamed: null,
  missing: [],
  mergedInto: null,
  removedAt: null,
});

/** Null for what is no date, such as a variable that an LMS left unfilled. */
export function dateOf(text: string | null): Date | null {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The LMS says that it is no longer there, and nobody has met it since. */
export const isGone = ({ missing }: Pick<Coursework, 'missing'>): boolean =>
  missing.some(({ source }) => isWebApi(source));

/** What has tags is never hidden, whatever else is said of it. */
export const isShown = (document: Coursework, tagset: Pick<TagSet, 'tags'> | null | undefined): boolean =>
  (tagset?.tags.length ?? 0) > 0 || !(document.mergedInto || document.removedAt || isGone(document));

/** A title without what people do not see: case, kinds of spaces, forms of the same letter. */
export const plainTitle = (title: string | null): string =>
  (title ?? '').normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
