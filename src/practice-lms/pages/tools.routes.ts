/** The page of external tools, and the administrator's switch for each. */
import { Router } from 'express';
import { isIn, type School } from '../data/school';
import type { PracticeLmsName } from '../data/types';
import { directorOf, personOf } from '../platform/launch-of';
import type { Tools } from '../platform/tools';
import { sendPage } from './send-page';
import { toolsPage } from './tools-page';

export interface ToolsRouteParts {
  lms: PracticeLmsName;
  school: School;
  tools: Tools;
}

export function toolsRoutes({ lms, school, tools }: ToolsRouteParts): Router {
  const router = Router();
  router.get(`/${lms}/:person/tools`, (req, res) => {
    const person = personOf(req, lms);
    const courses = school.courses(lms).filter((course) => isIn(person, course));
    sendPage(res, 200, toolsPage({ lms, person, courses, tools: tools.all() }));
  });
  router.post(`/${lms}/:person/tools/:client`, (req, res) => {
    const person = directorOf(req, lms);
    tools.setActive(req.params.client, req.body?.active === 'yes');
    res.redirect(303, `/${lms}/${person.slug}/tools`);
  });
  return router;
}
