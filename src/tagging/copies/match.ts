/**
 * Which target of a copied course is which target of its origin. Pure. Signs are tried from the strongest to the weakest, and one
 * counts only where it names one target on either side: what is not clear is left for the teacher to say.
 */
import { plainTitle } from '../model/coursework';
import type { CourseworkType } from '../model/types';

/** Why two targets are taken for the same. */
export type MatchedBy =
  /** Both are the course as a whole. */
  | 'course'
  /** A link that Waymark made carries its id into every copy. */
  | 'link'
  /** The LMS says so (`$ResourceLink.id.history`; LTI 1.3 core, appendix D). */
  | 'history'
  /** Another id of the LMS or of a course export that has come along. */
  | 'id'
  | 'title';

/** What matching looks at. */
export interface Matchable {
  id: string;
  kind: 'course' | 'coursework';
  title: string | null;
  type: CourseworkType | null;
  keys: readonly string[];
  /** Keys that it had in earlier courses, newest first. */
  history: readonly string[];
}

export interface Match {
  /** Of the copy. */
  targetId: string;
  originTargetId: string;
  by: MatchedBy;
}

interface Sign {
  by: MatchedBy;
  /** By what a target of the copy may know its origin, best first. */
  sought: (target: Matchable) => readonly string[];
  /** What a target of the origin is known by. */
  held: (target: Matchable) => readonly string[];
}

const sameOnBothSides = (by: MatchedBy, names: Sign['held']): Sign => ({ by, sought: names, held: names });

const signs: readonly Sign[] = [
  sameOnBothSides('course', ({ kind }) => (kind === 'course' ? [kind] : [])),
  sameOnBothSides('link', ({ keys }) => keys.filter((key) => key.startsWith('link:'))),
  { by: 'history', sought: ({ history }) => history, held: ({ keys }) => keys },
  sameOnBothSides('id', ({ keys }) => keys),
  sameOnBothSides('title', ({ title, type }) => titled(title).map((plain) => JSON.stringify([plain, type]))),
  // A launch often cannot say of what type a thing is, and a quiz is an assignment to some.
  sameOnBothSides('title', ({ title }) => titled(title)),
];

function titled(title: string | null): string[] {
  const plain = plainTitle(title);
  return plain === '' ? [] : [plain];
}

/** Each target of either side is in one match at most; the order of the targets makes no difference to what is matched. */
export function matchTargets(copy: readonly Matchable[], origin: readonly Matchable[]): Match[] {
  const matches = new Map<string, Match>();
  const taken = new Set<string>();
  for (const sign of signs) {
    for (const { targetId, originTargetId } of pairsBy(sign, copy, origin)) {
      if (matches.has(targetId) || taken.has(originTargetId)) continue;
      matches.set(targetId, { targetId, originTargetId, by: sign.by });
      taken.add(originTargetId);
    }
  }
  return [...matches.values()];
}

function pairsBy({ sought, held }: Sign, copy: readonly Matchable[], origin: readonly Matchable[]) {
  const holder = onlyHolders(origin.map((target) => [target.id, held(target)]));
  const claims = copy.flatMap((target) => {
    const name = sought(target).find((wanted) => holder.has(wanted));
    return name === undefined ? [] : [{ targetId: target.id, originTargetId: holder.get(name) ?? '' }];
  });
  const claimant = onlyHolders(claims.map(({ targetId, originTargetId }) => [targetId, [originTargetId]]));
  return claims.filter(({ targetId, originTargetId }) => claimant.get(originTargetId) === targetId);
}

/** Who holds a name, for names that only one holds. */
function onlyHolders(
  held: readonly (readonly [id: string, names: readonly string[]])[],
): Map<string, string> {
  const holders = new Map<string, string | null>();
  for (const [id, names] of held) {
    for (const name of new Set(names)) holders.set(name, holders.has(name) ? null : id);
  }
  return new Map([...holders].flatMap(([name, id]) => (id === null ? [] : [[name, id] as const])));
}
