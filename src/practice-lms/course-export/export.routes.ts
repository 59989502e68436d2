/** The download of a course's export, for its staff. */
import { Router } from 'express';
import type { School } from '../data/school';
import type { Course, PracticeLmsName } from '../data/types';
import { staffIn } from '../platform/launch-of';
import { type Cartridge, packed } from './cartridge';

export interface ExportParts {
  lms: PracticeLmsName;
  school: School;
  cartridgeOf(course: Course): Cartridge;
}

export function exportRoutes({ lms, school, cartridgeOf }: ExportParts): Router {
  const router = Router();
  router.get(`/${lms}/:person/courses/:course/export.imscc`, (req, res) => {
    const { course } = staffIn(school, lms, req);
    res.attachment(`${course.slug}-export.imscc`).type('application/zip');
    res.set('Cache-Control', 'no-store').send(packed(cartridgeOf(course)));
  });
  return router;
}
