/** Tagging: courses, coursework, tags and their history. Everything that the other rooms may use. */
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import type { Snapshot } from '../framework/model/types';
import type { CollectionIndex } from '../shared/collection-index';
import { routerOf } from '../shared/http-route';
import type { Viewer } from '../shared/viewer';
import { copyRoutes } from './copies/copies.routes';
import { createCopyService } from './copies/copies.service';
import { courseCopyIndexes, createCourseCopyStore } from './copies/copies.store';
import { createCourseService } from './courses.service';
import { createCourseworkService } from './coursework.service';
import { keepLinks } from './exported-links';
import { handMadeRoutes } from './hand-made.routes';
import { createHandMadeService } from './hand-made.service';
import { knownCoursework, linkTo } from './links';
import { createMerging } from './merging';
import { checkChange } from './model/tag-change';
import type { TagLink } from './model/types';
import { createOutbox } from './outbox';
import type { TaggingParts } from './parts';
import { createReconcileService } from './reconcile.service';
import { auditEventIndexes, createAuditEventStore } from './stores/audit-events.store';
import { courseIndexes, createCourseStore } from './stores/courses.store';
import { courseworkIndexes, createCourseworkStore } from './stores/coursework.store';
import { createPeopleStore, peopleIndexes } from './stores/people.store';
import { createTagSetStore, tagSetIndexes } from './stores/tagsets.store';
import { createTagWriter } from './tag-writer';
import { taggingRoutes } from './tagging.routes';
import { createTagService } from './tags.service';
import { tagBadge } from './views/badge.view';
import { boardView } from './views/board.view';
import { recentChanges } from './views/changes.view';
import { courseAlignments } from './views/course-alignments.view';
import { courseCounts, courseList, everyCourse } from './views/course-list.view';
import { courseMap } from './views/course-map.view';
import { lmsNames } from './views/lms-names.view';
import { studentCoursework } from './views/student.view';
import { targetPanel } from './views/target.view';

export type { CourseworkFacts } from './coursework.service';
export type { EntryChange, Inventory, InventoryEntry, InventoryReport } from './model/inventory';
export type { CourseworkType, Relation } from './model/types';
export { taggedLinkBody } from './tagging.routes';
export type { TagBadge } from './views/badge.view';
export type { CourseSummary } from './views/course-list.view';
export type { CourseMap, Stop, Trail } from './views/course-map.view';
export type { GroupHead, StatementGroup } from './views/groups';
export type { TargetView } from './views/present';
export type { StudentCoursework } from './views/student.view';

export const taggingIndexes: CollectionIndex[] = [
  ...courseIndexes,
  ...courseworkIndexes,
  ...tagSetIndexes,
  ...auditEventIndexes,
  ...peopleIndexes,
  ...courseCopyIndexes,
];

export interface TaggingOptions {
  /** Open; `taggingIndexes` have been created on it. */
  connection: Connection;
  /** The framework as it is now; asked anew for every request. */
  snapshot: () => Snapshot;
  log: Logger;
  now?: () => Date;
}

export function createTagging({ connection, snapshot, log, now = () => new Date() }: TaggingOptions) {
  const parts: TaggingParts = {
    courses: createCourseStore(connection),
    coursework: createCourseworkStore(connection),
    tagsets: createTagSetStore(connection),
    events: createAuditEventStore(connection),
    people: createPeopleStore(connection),
    snapshot,
    log,
    now,
  };
  const outbox = createOutbox(parts);
  const writeTags = createTagWriter(parts, outbox);
  const merging = createMerging(parts, writeTags);
  const tags = createTagService(parts, writeTags, merging);
  const copies = createCourseCopyStore(connection);
  const service = {
    ...createCourseService(parts),
    ...createCourseworkService(parts, merging),
    ...tags,
    ...createCopyService({ ...parts, copies, changeTags: tags.changeTags }),
    ...createReconcileService(parts, merging),
    ...createHandMadeService(parts, writeTags),
    /** To be called once at start: moves audit events that a crash left behind; answers how many. */
    sweepOutbox: outbox.sweepOutbox,
    /** Keeps what a person has chosen for themself, at this tenant. */
    async setPreference(
      { tenantId, personId }: Viewer,
      preference: { hideFirstVisit: boolean },
    ): Promise<void> {
      await parts.people.save({ _id: personId, tenantId, ...preference });
    },
    board: (viewer: Viewer) => boardView(parts, viewer),
    target: (viewer: Viewer, targetId: string) => targetPanel(parts, viewer, targetId),
    recentChanges: (viewer: Viewer) => recentChanges(parts, viewer),
    studentCoursework: (viewer: Viewer, courseworkId: string) =>
      studentCoursework(parts, viewer, courseworkId),
    tagBadge: (viewer: Viewer, targetId: string) => tagBadge(parts, viewer, targetId),
    /** Throws what `changeTags` would throw of tags that are no statements, before anything is written. */
    checkTags: (put: TagLink[]) => checkChange(snapshot(), { put, remove: [] }),
    knownCoursework: (at: Parameters<typeof knownCoursework>[1]) => knownCoursework(parts, at),
    linkTo: (viewer: Viewer, targetId: string, linkId: string) => linkTo(parts, viewer, targetId, linkId),
    courseMap: (viewer: Viewer, at: Date = now()) => courseMap(parts, viewer, at),
    /** The courses of an institution, by title. */
    courses: (tenantId: string) => courseList(parts, tenantId),
    /** The courses of every institution: for commands, never for a request. */
    everyCourse: () => everyCourse(parts),
    /** How many courses each institution has, by tenant. */
    courseCounts: () => courseCounts(parts),
    /** A course's tags as data, for exports. */
    alignments: (tenantId: string, courseId: string) => courseAlignments(parts, tenantId, courseId),
    /** How the LMS itself names the course and its coursework. */
    lmsNames: (tenantId: string, courseId: string) => lmsNames(parts, tenantId, courseId),
    /** Once those are a file: makes its links lead back. */
    keepLinks: (tenantId: string, course: Parameters<typeof keepLinks>[2]) =>
      keepLinks(parts, tenantId, course),
  };
  return {
    router: routerOf([...taggingRoutes(service), ...handMadeRoutes(service), ...copyRoutes(service)]),
    ...service,
  };
}

export type Tagging = ReturnType<typeof createTagging>;
