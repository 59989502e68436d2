/** The pages in a small Express app: stylesheets straight from the source, the app's own Content Security Policy, a given viewer. */
import path from 'node:path';
import express, { type Express, type Request } from 'express';
import pino from 'pino';
import { errorHandler, unknownPath } from '../../../../src/app/http/error-handler';
import { securityHeaders } from '../../../../src/app/http/security';
import type { Snapshot } from '../../../../src/framework/model/types';
import type { Viewer } from '../../../../src/shared/viewer';
import type { CourseMap, StudentCoursework, TagBadge } from '../../../../src/tagging';
import {
  connectRoutes,
  createStudentPages,
  errorPage,
  type LaunchNoticeKind,
  launchNotice,
  ltiPages,
  type Nav,
  publicRoutes,
  studentRoutes,
  type Visit,
  visitFor,
} from '../../../../src/web/pages';
import type { PublishedVersions } from '../../../../src/web/pages/case/find-place';
import { courseworkId, framework, now, patientCare, viewer as student, vitalSignsLab } from './course';

export const assets = { css: () => ['/styles/pages/pages.css'] };

interface Given {
  view?: StudentCoursework;
  map?: CourseMap;
  viewer?: Viewer | null;
  nav?: Nav;
  returnUrl?: string | null;
  practiceUrl?: string | null;
  publicUrl?: string;
  /** What the public pages show; the shipped framework when left out. */
  shown?: Snapshot;
  /** Older versions and other frameworks, as the public pages ask for them. */
  published?: PublishedVersions;
}

const badgeOf = ({ coursework, groups, total }: StudentCoursework): TagBadge => ({
  target: { ...coursework, kind: 'coursework' },
  groups,
  total,
});

/** What the read models answer, as a port of the pages. */
export function pagesOf({ view = vitalSignsLab, map = patientCare }: Given = {}) {
  return createStudentPages({
    tagging: {
      studentCoursework: async () => view,
      courseMap: async () => map,
      tagBadge: async () => badgeOf(view),
    },
    snapshot: () => framework,
    assets,
    now: () => now,
    timeZone: 'UTC',
  });
}

export function pagesApp(given: Given = {}): Express {
  const {
    viewer = student,
    nav = { mode: 'cookie' },
    returnUrl = 'https://canvas.example/courses/1',
  } = given;
  const app = express();
  app.use(...securityHeaders({ https: false, platformOrigins: async () => ['https://canvas.example'] }));
  app.use('/styles', express.static(path.resolve(__dirname, '../../../../src/web')));
  app.use(express.urlencoded({ extended: false }));
  app.use((_req, res, next) => {
    if (viewer) res.locals.viewer = viewer;
    next();
  });
  app.use(studentRoutes({ pages: pagesOf(given), sessionOf: () => ({ nav, returnUrl }) }));
  app.use(
    publicRoutes({
      snapshot: () => given.shown ?? framework,
      assets,
      practiceUrl: given.practiceUrl ?? null,
      publicUrl: given.publicUrl,
      published: given.published,
    }),
  );
  app.use(
    connectRoutes({
      snapshot: () => framework,
      assets: { ...assets, js: () => ['/scripts/copy-values.js'] },
      publicUrl: given.publicUrl ?? 'https://waymark.example',
    }),
  );
  const lti = ltiPages(assets);
  app.get('/shown/new-window', (_req, res) => {
    const fields = { iss: 'https://canvas.example', login_hint: 'x' };
    res.send(lti.openInNewWindow({ lms: 'canvas', form: { action: '/lti/login', method: 'post', fields } }));
  });
  app.get('/shown/storage', (_req, res) => {
    const form = {
      id: 'waymark-storage',
      action: '/lti/continue',
      method: 'get',
      fields: { state: 'x' },
    } as const;
    const script = '/lti/assets/platform-storage.js';
    res.send(lti.platformStorage({ lms: 'canvas', script, form: { ...form, data: { step: 'put' } } }));
  });
  app.get('/shown/registered', (req, res) => {
    const said = { lms: 'moodle', name: 'River District', id: 'platform-1', active: false } as const;
    const granted = { clientId: 'AbC', deploymentId: '3', scopes: ['https://purl.example/scope/one'] };
    const script = '/lti/assets/registration.js';
    const props = { ...said, ...granted, placements: ['ContentArea'], script };
    res.send(lti.registered(props, [String(req.query.lang)]));
  });
  const visitOf = (req: Request): Visit => visitFor(viewer ?? student, req, { nav, returnUrl });
  app.get('/shown/badge', async (req, res) => {
    res.send(await pagesOf(given).badge(visitOf(req), courseworkId));
  });
  app.get('/shown/notice/:kind', (req, res) => {
    const kind = req.params.kind as LaunchNoticeKind;
    const shown = { kind, courseworkTitle: 'Vital signs lab', message: 'LtiStartProctoring' };
    res.send(launchNotice({ ...shown, visit: visitOf(req) }, assets));
  });
  app.use(unknownPath);
  app.use(
    errorHandler(pino({ level: 'silent' }), (props) =>
      errorPage({ ...props, backUrl: 'https://canvas.example/courses/1', lms: 'canvas' }, assets),
    ),
  );
  return app;
}
