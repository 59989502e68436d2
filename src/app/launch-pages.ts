/** The pages with which a launch ends where no address can be given: a browser without cookies, a badge, a message that asks for something else. */
import type { Assets } from '../web/assets';
import { launchNotice, type StudentPages, visitFor } from '../web/pages';
import type { LaunchPages } from './launch';

export function createLaunchPages(pages: StudentPages, assets: Assets): LaunchPages {
  return {
    async showStudentPage({ token, session }, req, res) {
      const nav = { mode: 'form', token } as const;
      const visit = visitFor(session.viewer, req, { nav, returnUrl: session.returnUrl });
      res.type('html').send(await pages.first(visit));
    },
    async showBadge({ token, session }, targetId, req, res) {
      const visit = visitFor(session.viewer, req, { nav: { mode: 'form', token }, returnUrl: null });
      res.type('html').send(await pages.badge(visit, targetId));
    },
    showNotice({ kind, launch, opened: { token, session } }, req, res) {
      const visit = visitFor(session.viewer, req, {
        nav: launch.cookiesWork ? { mode: 'cookie' } : { mode: 'form', token },
        returnUrl: session.returnUrl,
      });
      const { message, coursework } = launch;
      const courseworkTitle = coursework?.title ?? null;
      res
        .status(kind === 'unknown' ? 400 : 200)
        .type('html')
        .send(launchNotice({ kind, visit, message, courseworkTitle }, assets));
    },
  };
}
