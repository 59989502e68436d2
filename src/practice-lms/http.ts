/** The practice LMS's headers, files and errors. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { notFound, WaymarkError } from '../shared/errors';
import { messagePage } from './pages/message-page';
import { sendPage } from './pages/send-page';

const files = [
  'base.css',
  'start.css',
  'canvas.css',
  'moodle.css',
  'submit.js',
  'leave.js',
  'frame.js',
  'storage.js',
  'icon.svg',
];

/** Pages may frame themselves and the tool, and post to both; a form that ends at the tool is redirected between the two. */
export function securityHeaders(toolOrigin: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        frameSrc: ["'self'", toolOrigin],
        formAction: ["'self'", toolOrigin],
        frameAncestors: ["'self'"],
        baseUri: ["'none'"],
      },
    },
    // The tool may open itself in a new window from the frame, and the login request has to keep its Origin.
    crossOriginOpenerPolicy: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: false,
  });
}

/** The few files of the pages, read once: a missing one stops the start. */
export function assetRoutes(): Router {
  const router = Router();
  for (const name of files) {
    const content = readFileSync(path.join(__dirname, 'assets', name));
    router.get(`/assets/${name}`, (_req, res) => {
      res.type(path.extname(name)).set('Cache-Control', 'no-cache').send(content);
    });
  }
  return router;
}

export const nothingHere: RequestHandler = () => {
  throw notFound({
    code: 'practice-lms.page',
    message: 'There is no such page.',
  });
};

/** People get a page, services get JSON; only faults of our own are logged as such. */
export function errorHandler(log: Logger): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return next(error);
    const known = error instanceof WaymarkError ? error : unreadable(error);
    if (known.status >= 500) log.error({ err: error }, 'practice LMS failed');
    else log.warn({ code: known.code, path: req.path }, 'practice LMS refuses a request');
    const { status, code, message, help } = known;
    if (!req.accepts('html') || req.get('authorization')) {
      res.status(status).json({ error: { code, message, help } });
      return;
    }
    const start = { label: 'Back to the start page', href: '/' };
    sendPage(
      res,
      status,
      messagePage({ title: message, text: help ?? null, code, next: start, framed: true }),
    );
  };
}

/** Body parsers and routers throw errors with a status; anything else is our own fault. */
function unreadable(error: unknown): WaymarkError {
  const status =
    typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500) {
    return new WaymarkError({
      status,
      code: 'practice-lms.request',
      message: 'The request could not be read.',
    });
  }
  return new WaymarkError({ status: 500, code: 'practice-lms.failed', message: 'The practice LMS failed.' });
}
