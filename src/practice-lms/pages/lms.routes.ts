/** The pages of both LMSs. Who is looking stands in the address, so that two tabs can be two people. */
import { type Request, type Response, Router } from 'express';
import type { ReactElement } from 'react';
import { forbidden, notFound } from '../../shared/errors';
import { isStaff } from '../data/people';
import { isIn, itemIn, type School } from '../data/school';
import type { Course, Item, Person, PracticeLmsName } from '../data/types';
import { courseFor, personOf } from '../platform/launch-of';
import {
  canvasAccount,
  canvasAddLink,
  canvasAssignments,
  canvasCourses,
  canvasHome,
  canvasItem,
  canvasModules,
  canvasWaymark,
} from './canvas-pages';
import { canvasSettings } from './canvas-settings';
import { messagePage } from './message-page';
import { moodleCopy } from './moodle-copy';
import {
  moodleActivity,
  moodleAddActivity,
  moodleCourse,
  moodleCourses,
  moodleSite,
  moodleWaymark,
} from './moodle-pages';
import { sendPage } from './send-page';
import { storagePage } from './storage-page';

interface View {
  person: Person;
  course: Course;
  toolOrigin: string;
  req: Request;
}

const coursePages: Readonly<Record<PracticeLmsName, Record<string, (view: View) => ReactElement>>> = {
  canvas: {
    '': canvasHome,
    '/waymark': canvasWaymark,
    '/assignments': canvasAssignments,
    '/assignments/:item': (view) => canvasItem({ ...view, item: graded(view, true) }),
    '/modules': canvasModules,
    '/modules/items/:item': (view) => canvasItem({ ...view, item: graded(view, false) }),
    '/settings': canvasSettings,
    '/add-link/:placement': (view) => canvasAddLink({ ...view, placement: menuOf(view.req) }),
    '/deep_linking_cancel': ({ course, person }) =>
      messagePage({
        title: 'Nothing was added',
        text: null,
        next: {
          label: `Back to ${course.title}`,
          href: `/canvas/${person.slug}/courses/${course.slug}/modules`,
        },
        framed: true,
      }),
  },
  moodle: {
    '': moodleCourse,
    '/waymark': moodleWaymark,
    '/activities/:item': (view) =>
      moodleActivity({ ...view, item: itemIn(view.course, view.req.params.item) }),
    '/copy': moodleCopy,
    '/add-activity': (view) => moodleAddActivity(view),
  },
};

const staffPages = new Set(['/settings', '/copy']);

const rootPages = {
  canvas: { courses: canvasCourses, site: canvasAccount, sitePath: 'account' },
  moodle: { courses: moodleCourses, site: moodleSite, sitePath: 'site' },
} as const;

export function lmsRoutes({ school, toolOrigin }: { school: School; toolOrigin: string }): Router {
  const router = Router();
  router.get('/canvas/post_message_forwarding', (_req, res) => sendPage(res, 200, storagePage(toolOrigin)));

  for (const lms of ['canvas', 'moodle'] as const) {
    const { courses, site, sitePath } = rootPages[lms];
    router.get(`/${lms}/:person`, (req, res) => {
      const person = personOf(req, lms);
      const mine = school.courses(lms).filter((course) => isIn(person, course));
      sendPage(res, 200, courses(person, mine));
    });
    router.get(`/${lms}/:person/${sitePath}`, (req, res) => {
      const person = personOf(req, lms);
      if (person.role !== 'director') throw notDirector();
      sendPage(res, 200, site(person, toolOrigin));
    });
    for (const [path, page] of Object.entries(coursePages[lms])) {
      router.get(`/${lms}/:person/courses/:course${path}`, (req: Request, res: Response) => {
        const person = personOf(req, lms);
        const course = courseFor(school, lms, person, req.params.course);
        if (staffPages.has(path) && !isStaff(person)) throw notStaff(person);
        sendPage(res, 200, page({ person, course, toolOrigin, req }));
      });
    }
  }
  return router;
}

/** An item in the list it belongs to: assignments are graded, module items are not. */
function graded({ course, req }: View, isGraded: boolean): Item {
  const item = itemIn(course, req.params.item);
  if ((item.points !== null) === isGraded) return item;
  throw notFound({ code: 'practice-lms.item', message: `There is no such coursework in ${course.title}.` });
}

function menuOf(req: Request): string {
  const placement = String(req.params.placement);
  if (placement === 'course_assignments_menu' || placement === 'link_selection') return placement;
  throw notFound({ code: 'practice-lms.placement', message: 'There is no such menu.' });
}

function notStaff(person: Person) {
  return forbidden({
    code: 'practice-lms.role',
    message: `${person.name} may not change this course.`,
    help: 'Choose a teacher on the start page.',
  });
}

function notDirector() {
  return forbidden({
    code: 'practice-lms.role',
    message: 'Only an administrator opens this page.',
    help: 'Choose Dr Ortiz on the start page.',
  });
}
