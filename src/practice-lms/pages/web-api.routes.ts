/** The administrator's pages of web services: the keys that a tool needs, and (Moodle) the import of competencies. */
import express, { Router } from 'express';
import type { Person, PracticeLmsName } from '../data/types';
import type { WebApiKeys } from '../data/web-api-keys';
import type { Competencies } from '../moodle/competencies';
import { directorOf } from '../platform/launch-of';
import { sendPage } from './send-page';
import { webApiPage } from './web-api-page';

export function webApiRoutes(
  keys: WebApiKeys,
  competencies: Competencies,
  addresses: Readonly<Record<PracticeLmsName, string>>,
): Router {
  const router = Router();
  const frameworks = () => competencies.get().frameworks.map(({ shortname }) => shortname);
  const page = (lms: PracticeLmsName, person: Person) =>
    webApiPage({ lms, person, address: addresses[lms], keys, frameworks: frameworks() });

  for (const lms of ['canvas', 'moodle'] as const) {
    router.get(`/${lms}/:person/web-services`, (req, res) => {
      sendPage(res, 200, page(lms, directorOf(req, lms)));
    });
  }
  router.post(
    '/moodle/:person/competencies',
    express.urlencoded({ extended: false, limit: '8mb' }),
    (req, res) => {
      const { slug } = directorOf(req, 'moodle');
      competencies.importCsv(String(req.body?.csv ?? ''));
      res.redirect(303, `/moodle/${slug}/web-services`);
    },
  );
  return router;
}
