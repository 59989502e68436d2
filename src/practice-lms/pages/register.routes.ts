/** The administrator's page for registering a tool, in both LMSs. */
import { Router } from 'express';
import { badRequest } from '../../shared/errors';
import type { PracticeLmsName } from '../data/types';
import { directorOf } from '../platform/launch-of';
import type { Registrations } from '../platform/registration.routes';
import type { Tools } from '../platform/tools';
import { registerPage } from './register-page';
import { sendPage } from './send-page';

export interface RegisterParts {
  lms: PracticeLmsName;
  registrations: Registrations;
  tools: Tools;
  toolOrigin: string;
}

export function registerRoutes({ lms, registrations, tools, toolOrigin }: RegisterParts): Router {
  const router = Router();
  router.get(`/${lms}/:person/register`, (req, res) => {
    const person = directorOf(req, lms);
    const { link } = req.query;
    const src = typeof link === 'string' ? registrations.invite(checked(link, toolOrigin)) : null;
    sendPage(res, 200, registerPage({ lms, person, toolOrigin, src, tools: tools.all().slice(1) }));
  });
  return router;
}

/** The page can frame one tool only. */
function checked(link: string, toolOrigin: string): string {
  if (URL.canParse(link) && new URL(link).origin === toolOrigin) return link;
  throw badRequest({
    code: 'practice-lms.registration-link',
    message: 'This is not a link of the tool.',
    help: `Paste the whole link; it begins with ${toolOrigin}.`,
  });
}
