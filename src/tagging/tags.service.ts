/** Changing the tags of a target: checked, compared with what others did in the meantime, recorded. */
import { isDuplicateKey } from '../shared/database-errors';
import { badRequest, conflict } from '../shared/errors';
import { authorOf, type Viewer } from '../shared/viewer';
import { findCourse, findTarget } from './find-target';
import type { Merging } from './merging';
import { newCoursework } from './model/coursework';
import { applyChange, checkChange, isSame, type TagChange } from './model/tag-change';
import type { Target } from './model/target';
import type { CopiedFrom, TagLink, TagSet } from './model/types';
import type { TaggingParts } from './parts';
import type { WriteTags } from './tag-writer';
import { type PersonRef, personRef, type TargetView, targetView } from './views/present';

export const maxTitle = 255;

export interface ChangeTags extends TagChange {
  viewer: Viewer;
  targetId: string;
  /** The revision that the viewer saw; 0 for a target that never had tags. */
  baseRevision: number;
  /** Set where a teacher takes over tags of another course. */
  copiedFrom?: CopiedFrom;
}

export interface TaggedLink {
  viewer: Viewer;
  /** A fresh id of ours: the link carries it as a custom parameter and is known by the key `link:<id>`. */
  linkId: string;
  title: string;
  tags: TagLink[];
}

export function createTagService(parts: TaggingParts, writeTags: WriteTags, merging: Merging) {
  const { courses, coursework, tagsets, snapshot, log, now } = parts;

  /**
   * Adds, changes and removes tags of one target. A change that changes nothing is answered with the target as it is, whatever its
   * base, so a request can be repeated. When the target has become part of another one, the answer is about that one.
   *
   * @throws WaymarkError 404 `tags.target_unknown`, 404 `tags.item_unknown`, 400 `tags.item_not_taggable`, 400 `tags.item_twice`,
   *   400 `tags.too_many`, 409 `tags.conflict` with data {current, changedBy, changedAt}
   */
  async function changeTags(change: ChangeTags): Promise<{ target: TargetView }> {
    const { viewer, targetId } = change;
    const target = await findTarget(parts, viewer, targetId);
    checkChange(snapshot(), change);
    // Nobody has seen a revision of what the target became part of meanwhile.
    const baseRevision = target.id === targetId ? change.baseRevision : 0;
    const written = await write({ ...change, baseRevision }, target);
    const place = { tenantId: viewer.tenantId, courseId: target.courseId };
    if ((await settled(place, target)) === target.id) return { target: written };
    return changeTags({ ...change, put: [], remove: [] });
  }

  /** The piece that the target is part of now. What is saved is saved: a failure is put off, as a crash would, until the next meeting. */
  async function settled(place: { tenantId: string; courseId: string }, target: Target): Promise<string> {
    if (target.kind === 'course') return target.id;
    try {
      return await merging.settle(place, target.id);
    } catch (error) {
      log.warn(
        { err: error, targetId: target.id },
        'tags may wait on coursework that became part of another',
      );
      return target.id;
    }
  }

  async function write(change: ChangeTags, target: Target & { courseId: string }): Promise<TargetView> {
    const { viewer, baseRevision } = change;
    const { tenantId } = viewer;
    const { courseId, id: targetId } = target;
    const current = await tagsets.find(tenantId, courseId, targetId);
    const at = now();
    const tags = applyChange(current?.tags ?? [], change, authorOf(viewer), at);
    if (isSame(current?.tags ?? [], tags)) return targetView(snapshot(), viewer, target, current);
    if (baseRevision !== (current?.revision ?? 0)) throw changedMeanwhile(viewer, target, current);
    const next = await writeTags(
      { tenantId, courseId, targetId },
      current,
      tags,
      authorOf(viewer),
      at,
      change.copiedFrom,
    );
    // Somebody was faster by a moment: compare again with what they wrote.
    return next ? targetView(snapshot(), viewer, target, next) : write(change, target);
  }

  function changedMeanwhile(viewer: Viewer, target: Target, current: TagSet | null) {
    const data: { current: TargetView; changedBy: PersonRef | null; changedAt: string | null } = {
      current: targetView(snapshot(), viewer, target, current),
      changedBy: current && personRef(viewer, current.changedBy),
      changedAt: current?.changedAt.toISOString() ?? null,
    };
    return conflict({
      code: 'tags.conflict',
      message: 'Somebody else changed these tags in the meantime.',
      help: 'Nothing is lost. Look at both versions and choose what to keep.',
      data,
    });
  }

  /**
   * Makes the coursework of a new deep link known together with its tags. The tags are written first and the course lists the
   * coursework last, so that at no moment half of it can be seen.
   *
   * @throws WaymarkError as `changeTags`, and 400 `link.title_invalid`, 409 `link.exists`
   */
  async function createTaggedLink(link: TaggedLink): Promise<{ courseworkId: string }> {
    const { viewer, tags: put } = link;
    const { tenantId } = viewer;
    const title = checkTitle(link.title);
    const courseId = (await findCourse(parts, viewer))._id;
    const change = { put, remove: [] };
    checkChange(snapshot(), change);

    const document = newCoursework({
      tenantId,
      courseId,
      keys: [`link:${link.linkId}`],
      title,
      type: 'Link',
      dueAt: null,
      source: 'deep-link',
    });
    const { _id: targetId, aliases } = document;
    if ((await coursework.findByAliases(tenantId, courseId, aliases)).length > 0) throw linkExists();

    const at = now();
    const by = authorOf(viewer);
    const tags = applyChange([], change, by, at);
    const target = { tenantId, courseId, targetId };
    if (tags.length > 0 && !(await writeTags(target, null, tags, by, at))) throw linkExists();
    await coursework.insert(document).catch((error: unknown) => {
      throw isDuplicateKey(error) ? linkExists() : error;
    });
    await courses.list(tenantId, courseId, [targetId], at);
    return { courseworkId: targetId };
  }

  return { changeTags, createTaggedLink };
}

const linkExists = () =>
  conflict({
    code: 'link.exists',
    message: 'This link has been created already.',
    help: 'Start again from your course to add another link.',
  });

function checkTitle(text: string): string {
  const title = text.trim();
  if (title.length > 0 && title.length <= maxTitle) return title;
  throw badRequest({
    code: 'link.title_invalid',
    message: 'The link needs a name.',
    help: `Give it between 1 and ${maxTitle} characters.`,
  });
}
