/** Coursework that teachers type in, change and take off the list. Each event is written before what it tells of, and never after. */
import { randomUUID } from 'node:crypto';
import { conflict } from '../shared/errors';
import { authorOf, type Viewer } from '../shared/viewer';
import { findCourse, targetUnknown } from './find-target';
import { dateOf, isGone, newCoursework, plainTitle } from './model/coursework';
import { isHandMade } from './model/sources';
import { courseworkTarget } from './model/target';
import type { Coursework, CourseworkType, HandMade, TagSet } from './model/types';
import type { TaggingParts } from './parts';
import { maxCoursework, tooMuchCoursework } from './reconcile.service';
import type { WriteTags } from './tag-writer';
import { courseContents } from './views/course-contents';
import { type TargetView, targetView } from './views/present';

export interface TypedCoursework {
  title: string;
  type: CourseworkType | null;
  /** ISO 8601. */
  dueAt: string | null;
  /** True when the teacher has been told of a namesake and means another piece. */
  anyway: boolean;
}

const handMade = ({ title, type, dueAt }: HandMade): HandMade => ({ title, type, dueAt });

export function createHandMadeService(parts: TaggingParts, writeTags: WriteTags) {
  const { courses, coursework, tagsets, events, snapshot, now } = parts;

  /** @throws WaymarkError 404 `course.unknown`, 409 `coursework.exists` with data {existing}, 409 `coursework.too_many` */
  async function addCoursework(viewer: Viewer, typed: TypedCoursework): Promise<{ target: TargetView }> {
    const { course } = await checkTitle(viewer, typed, null);
    if (course.courseworkIds.length >= maxCoursework) throw tooMuchCoursework();
    const document = newCoursework({
      tenantId: viewer.tenantId,
      courseId: course._id,
      keys: [`hand:${randomUUID()}`],
      source: 'hand',
      title: typed.title,
      type: typed.type,
      dueAt: typed.dueAt,
    });
    await tell(viewer, document, null, document);
    await coursework.insert(document);
    await courses.list(viewer.tenantId, course._id, [document._id], now());
    return { target: view(viewer, document, null) };
  }

  /**
   * @throws WaymarkError 404 `course.unknown`, 404 `tags.target_unknown`, 409 `coursework.named_by_lms`, 409 `coursework.exists`
   *   with data {existing}
   */
  async function changeCoursework(
    viewer: Viewer,
    id: string,
    typed: TypedCoursework,
  ): Promise<{ target: TargetView }> {
    const { document, tagset } = await find(viewer, id);
    if (!isHandMade(document)) throw namedByLms();
    await checkTitle(viewer, typed, document._id);
    const fields = { title: typed.title, type: typed.type, dueAt: dateOf(typed.dueAt) };
    const changed = { ...document, ...fields };
    await tell(viewer, document, document, changed);
    await coursework.update(viewer.tenantId, document._id, { fields, aliases: [], sources: [] });
    return { target: view(viewer, changed, tagset) };
  }

  /**
   * Takes off the list what was made by hand or is no longer in the LMS. The document stays: its names keep leading to it, it comes
   * back when the LMS lists it again, and tags that somebody adds at this moment keep it on the list.
   *
   * @throws WaymarkError 404 `course.unknown`, 404 `tags.target_unknown`, 409 `coursework.in_lms`, 409 `coursework.tagged` with
   *   data {tags}
   */
  async function removeCoursework(viewer: Viewer, id: string, withTags: boolean): Promise<void> {
    const { document, tagset } = await find(viewer, id);
    if (!isHandMade(document) && !isGone(document)) throw inLms();
    const tags = tagset?.tags.length ?? 0;
    if (tags > 0 && !withTags) throw stillTagged(tags);
    await tell(viewer, document, document, null);
    await clearTags(viewer, document._id);
    const fields = { removedAt: now() };
    await coursework.update(viewer.tenantId, document._id, { fields, aliases: [], sources: [] });
  }

  async function find(viewer: Viewer, id: string): Promise<{ document: Coursework; tagset: TagSet | null }> {
    const { _id: courseId } = await findCourse(parts, viewer);
    const document = await coursework.findLiving(viewer.tenantId, courseId, id);
    if (!document) throw targetUnknown();
    return { document, tagset: await tagsets.find(viewer.tenantId, courseId, document._id) };
  }

  async function checkTitle(viewer: Viewer, { title, anyway }: TypedCoursework, ownId: string | null) {
    const contents = await courseContents(parts, viewer);
    const namesake = contents.coursework.find(
      (target) => target.id !== ownId && plainTitle(target.title) === plainTitle(title),
    );
    if (namesake && !anyway) throw titleExists(namesake);
    return contents;
  }

  async function clearTags(viewer: Viewer, targetId: string): Promise<void> {
    const { tenantId } = viewer;
    const courseId = viewer.courseId ?? '';
    const current = await tagsets.find(tenantId, courseId, targetId);
    if (!current || current.tags.length === 0) return;
    const at = { tenantId, courseId, targetId };
    if (!(await writeTags(at, current, [], authorOf(viewer), now()))) await clearTags(viewer, targetId);
  }

  async function tell(
    viewer: Viewer,
    { _id: targetId, tenantId, courseId }: Coursework,
    before: HandMade | null,
    after: HandMade | null,
  ): Promise<void> {
    await events.add({
      _id: `${targetId}.hand.${randomUUID()}`,
      tenantId,
      courseId,
      targetId,
      // It is no change of tags.
      revision: 0,
      at: now(),
      by: authorOf(viewer),
      before: [],
      after: [],
      coursework: { before: before && handMade(before), after: after && handMade(after) },
    });
  }

  const view = (viewer: Viewer, document: Coursework, tagset: TagSet | null): TargetView =>
    targetView(snapshot(), viewer, courseworkTarget(document), tagset);

  return { addCoursework, changeCoursework, removeCoursework };
}

const titleExists = ({ id, title }: { id: string; title: string }) =>
  conflict({
    code: 'coursework.exists',
    message: `“${title}” is on the list already.`,
    help: 'Tag that one, or add another one of the same name if there are two.',
    data: { existing: { id, title } },
  });

const namedByLms = () =>
  conflict({
    code: 'coursework.named_by_lms',
    message: 'This coursework is in your LMS, which names it.',
    help: 'Change its title, type or due date in the LMS. Waymark follows.',
  });

const inLms = () =>
  conflict({
    code: 'coursework.in_lms',
    message: 'This coursework is in your LMS, so it stays on the list.',
    help: 'Delete it in the LMS, or leave it without tags.',
  });

const stillTagged = (tags: number) =>
  conflict({
    code: 'coursework.tagged',
    message: `This coursework still has ${tags === 1 ? '1 tag' : `${tags} tags`}.`,
    help: 'Remove it together with its tags, or keep it.',
    data: { tags },
  });
