/** A teacher links a competency of the course to an activity, in the Moodle style. */
import { Router } from 'express';
import { itemIn, type School } from '../data/school';
import type { Competencies } from '../moodle/competencies';
import type { MoodleIds } from '../moodle/ids';
import { staffIn } from '../platform/launch-of';
import { courseUrl } from './format';

export interface ActivityCompetencyParts {
  school: School;
  ids: MoodleIds;
  competencies: Competencies;
}

export function activityCompetencyRoutes({ school, ids, competencies }: ActivityCompetencyParts): Router {
  const router = Router();
  router.post('/moodle/:person/courses/:course/items/:item/competency', (req, res) => {
    const { person, course } = staffIn(school, 'moodle', req);
    const item = itemIn(course, req.params.item);
    const cmid = ids.courseModuleId(course, item);
    competencies.addToModule(ids.courseId(course), cmid, Number(req.body?.competency));
    res.redirect(303, `${courseUrl('moodle', person, course)}/activities/${item.slug}/edit`);
  });
  return router;
}
