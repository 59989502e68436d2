/**
 * From a verified launch to the first page: meet the course and the coursework, open a session, and show the person the right room.
 * Teachers and directors get the React app, students and observers a page that needs no JavaScript.
 */
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { CourseworkHint, Launch, LtiPort } from '../lti';
import type { Role, Viewer } from '../shared/viewer';
import type { Tagging } from '../tagging';
import type { LaunchNoticeKind } from '../web/pages';
import type { OpenedSession, Sessions } from './sessions/session.service';
import { setSessionCookie } from './sessions/session-cookie';

/** How long a launch waits for the LMS's line items before it goes on without them, in milliseconds. */
const LINE_ITEM_PATIENCE = 3000;
/** How long the reading of them may go on behind it. */
const LINE_ITEM_LIMIT = 60_000;

export interface LaunchPages {
  /** Draws the student's first page at once, for browsers that keep no cookie of ours. */
  showStudentPage: (opened: OpenedSession, req: Request, res: Response) => Promise<void>;
  /** Draws the tags of a target for a frame amid other content. */
  showBadge: (opened: OpenedSession, targetId: string, req: Request, res: Response) => Promise<void>;
  /** Draws what a launch gets that cannot be answered as it was meant. */
  showNotice: (shown: ShownNotice, req: Request, res: Response) => void;
}

export interface LaunchParts extends LaunchPages {
  tagging: Tagging;
  sessions: Sessions;
  lti: () => LtiPort;
  /** Brings a list up to date that is old, in its own time; never fails. */
  refreshInventory: (course: { tenantId: string; courseId: string }) => Promise<void>;
  log: Logger;
}

export interface ShownNotice {
  kind: LaunchNoticeKind;
  launch: Launch;
  opened: OpenedSession;
}

/** Where Canvas opens Waymark on an assignment; if it names none, the course's list would be out of place there. */
const assignmentPlacements: ReadonlyMap<string | null, LaunchNoticeKind> = new Map([
  ['assignment_edit', 'unsaved'],
  ['assignment_view', 'unnamed'],
]);

function noticeFor({ kind, placement, coursework }: Launch): LaunchNoticeKind | null {
  if (kind === 'submission-review') return 'review';
  if (kind === 'other') return 'unknown';
  return coursework ? null : (assignmentPlacements.get(placement) ?? null);
}

const appRoles: readonly Role[] = ['teacher', 'director'];

export function createLaunchHandler(parts: LaunchParts) {
  return async function handleLaunch(launch: Launch, req: Request, res: Response): Promise<void> {
    const courseworkId = await meet(parts, launch);
    const viewer: Viewer = {
      tenantId: launch.tenantId,
      personId: launch.person.id,
      name: launch.person.name,
      roles: launch.roles,
      lms: launch.platform.lms,
      locale: launch.locale,
      courseId: launch.course?.id ?? null,
      courseworkId,
    };
    const opened = await parts.sessions.open({
      viewer,
      platformId: launch.platform.id,
      courseTitle: launch.course?.title ?? null,
      courseLabel: launch.course?.label ?? null,
      returnUrl: launch.returnUrl,
      deepLink: launch.deepLink,
    });
    if (launch.cookiesWork) setSessionCookie(res, viewer.courseId, opened.token);
    res.set('Cache-Control', 'no-store');

    const kind = noticeFor(launch);
    if (kind) return parts.showNotice({ kind, launch, opened }, req, res);

    const shown = courseworkId ?? viewer.courseId;
    if (launch.badge && shown) return parts.showBadge(opened, shown, req, res);

    const course = viewer.courseId ? `?course=${viewer.courseId}` : '';
    if (launch.roles.some((role) => appRoles.includes(role))) {
      // The fragment reaches neither our log nor any referrer; the code works once, for a minute.
      res.redirect(303, `/app${course}#code=${await parts.sessions.issueCode(opened.session)}`);
    } else if (launch.cookiesWork) {
      res.redirect(303, `${courseworkId ? `/student/coursework/${courseworkId}` : '/student/map'}${course}`);
    } else {
      await parts.showStudentPage(opened, req, res);
    }
  };
}

/** Makes the course and the coursework of this launch known; answers our id of the coursework, if the launch names one. */
async function meet(parts: LaunchParts, launch: Launch): Promise<string | null> {
  if (!launch.course) return null;
  const { tenantId, course } = launch;
  await parts.tagging.meetCourse({ tenantId, ...course, lms: launch.platform.lms });
  await parts.tagging.noteCopies({
    tenantId,
    courseId: course.id,
    from: course.copiedFrom,
    foundBy: 'history',
  });
  const courseworkId = launch.coursework
    ? await meetCoursework(parts, launch, course.id, launch.coursework)
    : null;
  if (launch.roles.includes('teacher')) {
    void parts.refreshInventory({ tenantId, courseId: course.id });
    await meetLineItems(parts, launch, course.id);
  }
  return courseworkId;
}

async function meetCoursework(
  { tagging }: LaunchParts,
  { tenantId, kind, badge }: Launch,
  courseId: string,
  hint: CourseworkHint,
): Promise<string | null> {
  const { keys, history, title, dueAt } = hint;
  const known =
    kind === 'deep-link' || badge ? await tagging.knownCoursework({ tenantId, courseId, keys }) : null;
  // An assignment that is being made may never be saved; it is met when its tags are.
  if (kind === 'deep-link' && !title) return known;
  const { id } = await tagging.meetCoursework({
    tenantId,
    courseId,
    keys,
    history,
    // The name of a badge is its own: the coursework may have another one by now.
    title: badge && known ? null : title,
    type: isCanvasAssignment(hint) ? 'Assignment' : null,
    dueAt,
    source: 'launch',
  });
  return id;
}

/** Only Canvas says that the launch stands on an assignment's page. */
const isCanvasAssignment = ({ keys }: CourseworkHint) => keys.some((key) => key.startsWith('canvas:'));

/** Our own line items tell of coursework that nobody has opened yet. Slow or failing LMSs never hold up a launch. */
async function meetLineItems(parts: LaunchParts, launch: Launch, courseId: string): Promise<void> {
  if (!launch.lineItemsUrl) return;
  const reading = parts
    .lti()
    .listLineItems(launch.platform.id, launch.lineItemsUrl, AbortSignal.timeout(LINE_ITEM_LIMIT))
    .then((items) =>
      Promise.all(
        items.map(async ({ resourceLinkId, label, dueAt }) => {
          if (!resourceLinkId) return;
          await parts.tagging.meetCoursework({
            tenantId: launch.tenantId,
            courseId,
            keys: [`rl:${resourceLinkId}`],
            title: label,
            // What has a place in the gradebook is an assignment to teachers, whatever tool it opens.
            type: 'Assignment',
            dueAt,
            source: 'line-item',
          });
        }),
      ),
    )
    .catch((error: unknown) =>
      parts.log.warn({ err: error, platform: launch.platform.id }, 'line items could not be read'),
    );
  await Promise.race([reading, new Promise((resolve) => setTimeout(resolve, LINE_ITEM_PATIENCE).unref())]);
}
