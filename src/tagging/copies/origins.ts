/** Remembering from which courses a course was copied, as launches and notices tell of it. */
import { hashOf } from '../../shared/hash';
import type { CourseCopyStore } from './copies.store';
import type { CopyOrigin, CourseCopy, FoundBy } from './types';

/** A course that is copied every term reaches this after many years; Canvas tells of up to a thousand. */
export const maxOrigins = 20;

/** What is still not written after so many turns is told again by the next launch. */
const maxTurns = 5;

export interface CopyFacts {
  tenantId: string;
  /** The copy, which need not have been met yet. */
  courseId: string;
  /** The LMS's own ids of the contexts from which it was copied, newest first. */
  from: string[];
  foundBy: FoundBy;
}

/**
 * Remembers the origins of a copied course: at every launch, one read of a document, and a write only for what is new. An origin
 * counts within its tenant only, since its id is made with the tenant's.
 */
export async function rememberOrigins(copies: CourseCopyStore, facts: CopyFacts, at: Date): Promise<void> {
  const told = originsOf(facts, at);
  if (told.length === 0) return;
  for (let turn = 0; turn < maxTurns; turn += 1) {
    const known = await copies.find(facts.tenantId, facts.courseId);
    const origins = known ? merged(known, told) : told;
    // Another launch or notice may be faster by a moment: compare again with what it wrote.
    if (origins === known?.origins || (await copies.advance(facts, known, origins))) return;
  }
}

function originsOf({ tenantId, courseId, from, foundBy }: CopyFacts, at: Date): CopyOrigin[] {
  const ids = new Set(from.map((contextId) => hashOf('course', tenantId, contextId)));
  ids.delete(courseId);
  return [...ids].slice(0, maxOrigins).map((id) => ({ courseId: id, foundBy, at }));
}

/** What was told last is newest; what was known stays as it was found, and what is no longer told stays behind it. */
function merged({ origins }: CourseCopy, told: CopyOrigin[]): CopyOrigin[] {
  const known = new Map(origins.map((origin) => [origin.courseId, origin]));
  if (told.every(({ courseId }) => known.has(courseId))) return origins;
  const first = told.map((origin) => known.get(origin.courseId) ?? origin);
  return [...new Set([...first, ...origins])].slice(0, maxOrigins);
}
