/** The pages of both LMSs. Who is looking stands in the address, so that two tabs can be two people. */
import { type Request, type Response, Router } from 'express';
import type { ReactElement } from 'react';
import { notFound } from '../../shared/errors';
import { placements } from '../canvas/placements';
import { isIn, itemIn, type School } from '../data/school';
import type { Course, Item, Person, PracticeLmsName } from '../data/types';
import type { Content } from '../platform/answer';
import { courseFor, directorOf, personOf, staffIn } from '../platform/launch-of';
import type { Pending } from '../platform/pending';
import type { ActivityCompetencies } from './activity-competencies';
import { canvasEdit, type Draft } from './canvas-edit';
import { canvasAddLink, canvasItem } from './canvas-item';
import {
  canvasAccount,
  canvasAssignments,
  canvasCourses,
  canvasHome,
  canvasModules,
  canvasWaymark,
} from './canvas-pages';
import { canvasSettings } from './canvas-settings';
import { messagePage } from './message-page';
import { moodleForm } from './moodle-activity-form';
import { moodleCopy } from './moodle-copy';
import {
  moodleActivity,
  moodleAddActivity,
  moodleCourse,
  moodleCourses,
  moodleSite,
  moodleWaymark,
  ownKinds,
} from './moodle-pages';
import { sendPage } from './send-page';
import { storagePage } from './storage-page';

interface View {
  person: Person;
  course: Course;
  toolOrigin: string;
  /** Client id of the tool to open, where it is not the built-in one. */
  tool: string | undefined;
  drafts: Pending<Content>;
  competenciesOf: LmsParts['competenciesOf'];
  req: Request;
}

const coursePages: Readonly<Record<PracticeLmsName, Record<string, (view: View) => ReactElement>>> = {
  canvas: {
    '': canvasHome,
    '/waymark': canvasWaymark,
    '/assignments': canvasAssignments,
    '/assignments/new': (view) => canvasEdit({ ...view, item: null, draft: draftOf(view) }),
    '/assignments/:item/edit': (view) =>
      canvasEdit({ ...view, item: graded(view, true), draft: draftOf(view) }),
    '/modules/items/:item/edit': (view) =>
      canvasEdit({ ...view, item: graded(view, false), draft: draftOf(view) }),
    '/assignments/:item': (view) => canvasItem({ ...view, item: graded(view, true) }),
    '/modules': canvasModules,
    '/modules/items/:item': (view) => canvasItem({ ...view, item: graded(view, false) }),
    '/settings': canvasSettings,
    '/add-link/:placement': (view) =>
      canvasAddLink({
        ...view,
        placement: menuOf(view.req),
        item: chosenItem(view),
        module: textOf(view.req.query.module),
      }),
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
    '/activities/:item/edit': (view) => {
      const item = itemIn(view.course, view.req.params.item);
      return moodleForm({ ...view, item, draft: null, competencies: view.competenciesOf(view.course, item) });
    },
    '/activity-form': (view) =>
      moodleForm({ ...view, item: null, draft: draftOf(view), ownKind: ownKindOf(view) }),
    '/activities/:item': (view) =>
      moodleActivity({ ...view, item: itemIn(view.course, view.req.params.item) }),
    '/copy': moodleCopy,
    '/add-activity': (view) => moodleAddActivity(view),
  },
};

const staffPages = new Set([
  '/settings',
  '/copy',
  '/assignments/new',
  '/assignments/:item/edit',
  '/modules/items/:item/edit',
  '/activities/:item/edit',
  '/activity-form',
]);

const rootPages = {
  canvas: { courses: canvasCourses, site: canvasAccount, sitePath: 'account' },
  moodle: { courses: moodleCourses, site: moodleSite, sitePath: 'site' },
} as const;

export interface LmsParts {
  school: School;
  toolOrigin: string;
  drafts: Readonly<Record<PracticeLmsName, Pending<Content>>>;
  /** Of an activity in Moodle. */
  competenciesOf(course: Course, item: Item): ActivityCompetencies;
}

export function lmsRoutes({ school, toolOrigin, drafts, competenciesOf }: LmsParts): Router {
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
      sendPage(res, 200, site(directorOf(req, lms), toolOrigin, toolOf(req)));
    });
    for (const [path, page] of Object.entries(coursePages[lms])) {
      router.get(`/${lms}/:person/courses/:course${path}`, (req: Request, res: Response) => {
        const person = personOf(req, lms);
        const course = courseFor(school, lms, person, req.params.course);
        if (staffPages.has(path)) staffIn(school, lms, req);
        const view = {
          person,
          course,
          toolOrigin,
          tool: toolOf(req),
          req,
          drafts: drafts[lms],
          competenciesOf,
        };
        sendPage(res, 200, page(view));
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
  if (placements[placement]?.message === 'LtiDeepLinkingRequest') return placement;
  throw notFound({ code: 'practice-lms.placement', message: 'There is no such menu.' });
}

const textOf = (value: unknown) => (typeof value === 'string' && value.length < 256 ? value : undefined);

const toolOf = (req: Request) => textOf(req.query.tool);

/** What a deep-linking answer has filled the form with, until it is saved. */
function draftOf({ req, drafts }: View): Draft | null {
  const word = textOf(req.query.filled) ?? '';
  const content = drafts.peek(word);
  return content && { word, content };
}

/** Which activity of Moodle's own a new one is; null for an external tool. */
const ownKindOf = ({ req }: View) => ownKinds.find((kind) => kind === req.query.own) ?? null;

function chosenItem({ req, course }: View): Item | undefined {
  const slug = textOf(req.query.item);
  return slug === undefined ? undefined : itemIn(course, slug);
}
