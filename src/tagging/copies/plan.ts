/** What a copied course may take over from its origin, as it is at this moment: computed on reading, so that coursework met later has its turn. */
import type { Viewer } from '../../shared/viewer';
import { findCourse } from '../find-target';
import { isShown } from '../model/coursework';
import { type Piece, piecesOf } from '../model/pieces';
import { byDueDate, courseTarget, courseworkTarget, type Target } from '../model/target';
import type { Course, StoredTag, TagSet } from '../model/types';
import type { TaggingParts } from '../parts';
import type { CourseCopyStore } from './copies.store';
import { type Matchable, type MatchedBy, matchTargets } from './match';
import type { CourseCopy } from './types';

export type CopyParts = Pick<TaggingParts, 'courses' | 'coursework' | 'tagsets'> & {
  copies: CourseCopyStore;
};

/** A course with everything of it that can be matched. */
interface Side {
  course: Course;
  targets: (Matchable & { target: Target })[];
  tagsets: ReadonlyMap<string, TagSet>;
}

/** Tags of one target of the origin, about which nobody has decided. */
export interface Offer {
  origin: Target;
  tags: StoredTag[];
}

export interface CopyPlan {
  origin: Course;
  here: Side;
  /** Every tagged target of the origin, decided or not. */
  tagged: ReadonlyMap<string, Offer>;
  /** For targets without tags of their own, by due date; the course first. */
  proposals: (Offer & { target: Target; by: MatchedBy })[];
  /** What has no partner here. */
  notMatched: Offer[];
}

/**
 * Null for a course that was not copied, or not from one that this tenant knows and that has tags.
 *
 * @throws WaymarkError 404 `course.unknown`
 */
export async function readPlan(parts: CopyParts, viewer: Viewer): Promise<CopyPlan | null> {
  const course = await findCourse(parts, viewer);
  const copy = await parts.copies.find(viewer.tenantId, course._id);
  const origin = copy && (await newestTagged(parts, copy));
  return origin && planOf(copy, await readSide(parts, course), origin);
}

async function newestTagged(parts: CopyParts, { tenantId, origins }: CourseCopy): Promise<Side | null> {
  const courses = await Promise.all(origins.map(({ courseId }) => parts.courses.find(tenantId, courseId)));
  for (const course of courses) {
    const side = course && (await readSide(parts, course));
    if (side?.targets.some(({ id }) => hasTags(side, id))) return side;
  }
  return null;
}

async function readSide(parts: CopyParts, course: Course): Promise<Side> {
  const { _id, tenantId, courseworkIds } = course;
  const [coursework, tagsets] = await Promise.all([
    parts.coursework.findMany(tenantId, _id, courseworkIds),
    parts.tagsets.findMany(tenantId, _id, [_id, ...courseworkIds]),
  ]);
  const byId = new Map(tagsets.map((tagset) => [tagset._id, tagset]));
  return {
    course,
    targets: [
      matchableCourse(course),
      ...piecesOf(coursework)
        .filter(({ document }) => isShown(document, byId.get(document._id)))
        .map(matchablePiece)
        .sort((a, b) => byDueDate(a.target, b.target)),
    ],
    tagsets: byId,
  };
}

const matchableCourse = (course: Course) => ({
  id: course._id,
  kind: 'course' as const,
  title: null,
  type: null,
  keys: [],
  history: [],
  target: courseTarget(course),
});

const matchablePiece = ({ document, keys }: Piece) => ({
  id: document._id,
  kind: 'coursework' as const,
  title: document.title,
  type: document.type,
  keys: [...keys],
  history: document.history,
  target: courseworkTarget(document),
});

const hasTags = ({ tagsets }: Side, id: string): boolean => (tagsets.get(id)?.tags.length ?? 0) > 0;

function planOf({ answers }: CourseCopy, here: Side, there: Side): CopyPlan {
  const matches = new Map(matchTargets(here.targets, there.targets).map((match) => [match.targetId, match]));
  const matched = new Set([...matches.values()].map(({ originTargetId }) => originTargetId));
  const tagged = new Map(
    there.targets
      .filter(({ id }) => hasTags(there, id))
      .map(({ id, target }) => [id, { origin: target, tags: there.tagsets.get(id)?.tags ?? [] }]),
  );
  const open = new Map([...tagged].filter(([id]) => !answers[id]));
  return {
    origin: there.course,
    here,
    tagged,
    proposals: here.targets.flatMap(({ id, target }) => {
      const match = matches.get(id);
      const offer = match && open.get(match.originTargetId);
      return offer && !hasTags(here, id) ? [{ ...offer, target, by: match.by }] : [];
    }),
    notMatched: [...open.values()].filter(({ origin }) => !matched.has(origin.id)),
  };
}
