/** GET /connect, /connect/canvas, /connect/moodle and /connect/other: how an LMS is connected, for whoever administers it. */
import { Router } from 'express';
import type { Snapshot } from '../../../framework/model/types';
import { ltiEndpoints, manualSetup } from '../../../lti';
import type { Lms } from '../../../shared/viewer';
import type { Assets } from '../../assets';
import { pageSender, wordsOf } from '../public-answer';
import { ConnectPage } from './connect-page';
import { ManualPage } from './manual-page';

export interface ConnectRoutesOptions {
  snapshot: () => Snapshot;
  assets: Assets;
  /** Where people and LMSs reach Waymark. */
  publicUrl: string;
}

/** The script of the copy buttons in the Vite build. */
const COPY_ENTRY = 'src/web/pages/scripts/copy-values.ts';

const kinds: readonly Lms[] = ['canvas', 'moodle', 'other'];

export function connectRoutes({ snapshot, assets, publicUrl }: ConnectRoutesOptions): Router {
  const router = Router();
  const send = pageSender(assets, false);
  const endpoints = ltiEndpoints(publicUrl);

  router.get('/connect', (req, res) => {
    const words = wordsOf(req);
    const body = <ConnectPage document={snapshot().document} words={words} />;
    send(req, res, words, { title: words.t('connect.title'), description: words.t('connect.lead'), body });
  });
  for (const lms of kinds) {
    router.get(`/connect/${lms}`, (req, res) => {
      const words = wordsOf(req);
      const setup = manualSetup(lms, endpoints);
      const body = <ManualPage document={snapshot().document} words={words} lms={lms} setup={setup} />;
      send(req, res, words, {
        title: words.t(`connect.${lms}Title`),
        description: words.t(`connect.${lms}Lead`),
        body,
        scripts: assets.js(COPY_ENTRY),
      });
    });
  }
  return router;
}
