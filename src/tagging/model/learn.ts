/** What a source's word changes about a piece of coursework that is known. Pure. */
import { isDeepStrictEqual } from 'node:util';
import { aliasOf, dateOf, isGone, plainTitle } from './coursework';
import { isCurrent, mayName } from './sources';
import type { Coursework, CourseworkSource, CourseworkType } from './types';

/** How long the former name is remembered, in milliseconds: 30 days. */
const renamedFor = 30 * 24 * 60 * 60 * 1000;

export interface Word {
  source: CourseworkSource;
  title: string | null;
  type?: CourseworkType | null;
  /** ISO 8601. */
  dueAt: string | null;
  url?: string | null;
  history?: readonly string[];
  /** True when no due date means that there is none. */
  clearsDate?: boolean;
}

/** Fields that change in the course of time. */
export type Learned = Partial<Omit<Coursework, '_id' | 'tenantId' | 'courseId' | 'aliases' | 'sources'>>;

/** What is newly known of a document. */
export interface CourseworkUpdate {
  fields: Learned;
  aliases: string[];
  sources: CourseworkSource[];
}

/** The fields that change. What is not said never erases what is known. */
export function learn(known: Coursework, word: Word, now: Date): Learned {
  const { title, type, url, history } = word;
  const may = mayName(word.source, known.sources);
  const dueAt = dateOf(word.dueAt);
  const missing = known.missing.filter(({ source }) => source !== word.source && !isCurrent(word.source));
  const said: Learned = {
    renamed: fresh(known.renamed, now),
    ...(title && (may || !known.title) && { title, renamed: renamed(known, word.source, title, now) }),
    ...(type && (may || !known.type) && { type }),
    ...(dueAt && (may || !known.dueAt) && { dueAt }),
    ...(word.dueAt === null && word.clearsDate && may && { dueAt }),
    ...(url && { url }),
    ...(history?.length && { history: [...history] }),
    missing,
    // Whoever took it off the list did so because it was gone.
    ...(!isGone({ missing }) && { removedAt: null }),
  };
  return Object.fromEntries(
    Object.entries(said).filter(([field, value]) => !isDeepStrictEqual(Reflect.get(known, field), value)),
  );
}

/** Null when there is nothing to write. */
export function updateOf(
  { courseId, sources }: Coursework,
  source: CourseworkSource,
  keys: readonly string[],
  fields: Learned,
): CourseworkUpdate | null {
  const nothing = Object.keys(fields).length === 0 && keys.length === 0 && sources.includes(source);
  return nothing ? null : { fields, aliases: keys.map((key) => aliasOf(courseId, key)), sources: [source] };
}

const fresh = (mark: Coursework['renamed'], now: Date): Coursework['renamed'] =>
  mark && now.getTime() - mark.at.getTime() < renamedFor ? mark : null;

/** A new title is a new name only where the same source called it something else before. */
function renamed(
  known: Coursework,
  source: CourseworkSource,
  title: string,
  at: Date,
): Coursework['renamed'] {
  if (!known.title || plainTitle(title) === plainTitle(known.title)) return fresh(known.renamed, at);
  if (!known.sources.includes(source) || title === known.renamed?.from) return null;
  return { from: known.title, at };
}

/** What a document becomes when another one becomes part of it. */
export function absorb(stays: Coursework, leaves: Coursework): Coursework {
  const inOrder = leaves.sources.some((source) => mayName(source, stays.sources))
    ? [leaves, stays]
    : [stays, leaves];
  const first = <T>(read: (document: Coursework) => T | null): T | null =>
    inOrder.map(read).find((value) => value !== null) ?? null;
  return {
    ...stays,
    title: first(({ title }) => title),
    type: first(({ type }) => type),
    dueAt: first(({ dueAt }) => dueAt),
    url: first(({ url }) => url),
    history: [...new Set([...stays.history, ...leaves.history])],
    sources: [...new Set([...stays.sources, ...leaves.sources])],
  };
}
