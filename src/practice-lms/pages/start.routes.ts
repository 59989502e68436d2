/** The start page, its form, and starting over. */
import { Router } from 'express';
import { z } from 'zod';
import { badRequest } from '../../shared/errors';
import type { CookieSwitch } from '../cookie-blocker';
import { people } from '../data/people';
import type { School } from '../data/school';
import type { Person, PracticeLmsName } from '../data/types';
import { courseUrl } from './format';
import { sendPage } from './send-page';
import { startPage } from './start-page';

const lmsName = z.enum(['canvas', 'moodle']);
const personSlug = z.enum(people.map((person) => person.slug));
const shown = z.object({
  lms: lmsName.catch('canvas'),
  person: personSlug.catch('alvarez'),
  fresh: z.literal('1').optional().catch(undefined),
});
const chosen = z.object({ lms: lmsName, person: personSlug, block: z.literal('1').optional() });

export interface StartParts {
  school: School;
  cookies: CookieSwitch;
  startOver(): void;
}

export function startRoutes({ school, cookies, startOver }: StartParts): Router {
  const router = Router();

  router.get('/', (req, res) => {
    const { fresh, ...choice } = shown.parse(req.query);
    sendPage(res, 200, startPage({ ...choice, blocked: cookies.blocked, fresh: fresh === '1' }));
  });

  router.post('/enter', (req, res) => {
    const choice = chosen.safeParse(req.body ?? {});
    const person = choice.success && people.find((p) => p.slug === choice.data.person);
    if (!person) throw notChosen();
    cookies.blocked = choice.data.block === '1';
    res.redirect(303, entranceOf(school, choice.data.lms, person));
  });

  router.post('/start-over', (req, res) => {
    const choice = chosen.safeParse(req.body ?? {});
    if (!choice.success) throw notChosen();
    startOver();
    const { lms, person } = choice.data;
    res.redirect(303, `/?${new URLSearchParams({ lms, person, fresh: '1' })}`);
  });

  return router;
}

/** A course for people who are in one; the director starts where an administrator finds the tool. */
function entranceOf(school: School, lms: PracticeLmsName, person: Person): string {
  const [course] = school.courses(lms);
  if (person.role === 'director' || !course)
    return `/${lms}/${person.slug}/${lms === 'canvas' ? 'account' : 'site'}`;
  return courseUrl(lms, person, course);
}

function notChosen() {
  return badRequest({
    code: 'practice-lms.choice',
    message: 'No LMS or no person was chosen.',
    help: 'Go back to the start page and choose one of each.',
  });
}
