/** Where Moodle's launch_presentation.return_url leads: back to the activity or the course it came from. */
import { Router } from 'express';
import { notFound } from '../../shared/errors';
import { people } from '../data/people';
import type { School } from '../data/school';
import { courseUrl } from '../pages/format';
import { sessionKey } from './claims';
import type { MoodleIds } from './ids';

export function moodleReturnRoutes(school: School, ids: MoodleIds): Router {
  const router = Router();
  router.get('/moodle/mod/lti/return.php', (req, res) => {
    const person = people.find((p) => sessionKey(ids, p) === req.query.sesskey);
    if (!person) throw notFound({ code: 'practice-lms.person', message: 'This way back has run out.' });
    const course = school.courses('moodle').find((c) => ids.courseId(c) === req.query.course);
    const item = course?.items.find((i) => ids.activityId(course, i) === req.query.instanceid);
    const base = course ? courseUrl('moodle', person, course) : `/moodle/${person.slug}`;
    res.redirect(303, item ? `${base}/activities/${item.slug}` : base);
  });
  return router;
}
