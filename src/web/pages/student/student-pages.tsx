/** The student's pages as whole HTML documents: for the routes, and for a launch that must show one at once. */
import type { ReactNode } from 'react';
import type { Snapshot } from '../../../framework/model/types';
import { forbidden } from '../../../shared/errors';
import type { Tagging } from '../../../tagging';
import type { Assets } from '../../assets';
import { wordsFor } from '../../words';
import { page, pageTitle } from '../document';
import { clusterCount } from '../explore/framework-words';
import { FRAME_HEIGHT } from '../framed';
import { BadgePage } from './badge-page';
import { CourseworkPage } from './coursework-page';
import { MapPage } from './map-page';
import type { Visit } from './visit';

export interface StudentPagesOptions {
  tagging: Pick<Tagging, 'studentCoursework' | 'courseMap' | 'tagBadge'>;
  /** The framework as it is now. */
  snapshot: () => Snapshot;
  assets: Pick<Assets, 'css'>;
  now?: () => Date;
  /** IANA zone in which due dates are read; the zone of the process when left out. */
  timeZone?: string;
}

export function createStudentPages(options: StudentPagesOptions) {
  const { tagging, snapshot, assets, now = () => new Date(), timeZone } = options;

  /** @throws WaymarkError 404 `tags.target_unknown`, 404 `course.unknown`, 403 `permission.no_course` */
  async function coursework(visit: Visit, courseworkId: string): Promise<string> {
    inCourse(visit);
    const view = await tagging.studentCoursework(visit.viewer, courseworkId);
    const words = wordsFor(visit.lang, timeZone);
    const count = clusterCount(snapshot());
    const body = <CourseworkPage view={view} visit={visit} words={words} clusterCount={count} />;
    return document(visit, view.coursework.title, body);
  }

  /** @throws WaymarkError 404 `course.unknown`, 403 `permission.no_course` */
  async function map(visit: Visit): Promise<string> {
    inCourse(visit);
    const moment = now();
    const view = await tagging.courseMap(visit.viewer, moment);
    const words = wordsFor(visit.lang, timeZone);
    const body = <MapPage view={view} visit={visit} words={words} snapshot={snapshot()} now={moment} />;
    return document(visit, words.t('map.documentTitle', { course: view.course.title }), body);
  }

  /** @throws WaymarkError 404 `tags.target_unknown`, 404 `course.unknown`, 403 `permission.no_course` */
  async function badge(visit: Visit, targetId: string): Promise<string> {
    inCourse(visit);
    const view = await tagging.tagBadge(visit.viewer, targetId);
    const body = <BadgePage view={view} visit={visit} words={wordsFor(visit.lang, timeZone)} />;
    return document(visit, view.target.title, body);
  }

  const document = (visit: Visit, title: string, body: ReactNode) =>
    page({
      title: pageTitle(title),
      lang: visit.lang,
      lms: visit.viewer.lms,
      framed: visit.framed,
      body,
      assets,
      scripts: visit.framed ? [FRAME_HEIGHT] : [],
    });

  return {
    coursework,
    map,
    badge,
    /** The page on which a launch opens: its coursework, else the map of the course. */
    first: (visit: Visit) =>
      visit.viewer.courseworkId ? coursework(visit, visit.viewer.courseworkId) : map(visit),
  };
}

export type StudentPages = ReturnType<typeof createStudentPages>;

function inCourse({ viewer }: Visit): void {
  if (viewer.courseId) return;
  throw forbidden({
    code: 'permission.no_course',
    message: 'This page belongs to a course, and Waymark was opened outside of any.',
    help: 'Open Waymark from a course.',
  });
}
