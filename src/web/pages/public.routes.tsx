/** GET /, /explore, /explore/:code, /case and what is below it, and /help/cookies: pages for everyone. */
import { Router } from 'express';
import type { Item, Snapshot } from '../../framework/model/types';
import type { Assets } from '../assets';
import type { Words } from '../words';
import { caseRoutes } from './case/case.routes';
import type { PublishedVersions } from './case/find-place';
import { ClusterPage } from './explore/cluster-page';
import { ExplorePage } from './explore/explore-page';
import { MissingPage } from './explore/missing-page';
import { PathwayPage } from './explore/pathway-page';
import { CookiesPage } from './home/cookies-page';
import { HomePage } from './home/home-page';
import { type Content, pageSender, wordsOf } from './public-answer';
import { exploreHref } from './public-links';
import { nameOf, studentTextOf } from './said';

export interface PublicRoutesOptions {
  /** The framework as it is now. */
  snapshot: () => Snapshot;
  assets: Pick<Assets, 'css'>;
  /** Address of the practice LMS while it runs; null otherwise. */
  practiceUrl?: string | null;
  /** Where the permanent links of items resolve; the framework's own base when left out. */
  publicUrl?: string;
  /** False where only clients with a token may read CASE: then the pages below /case are gone, and nothing leads there. */
  caseOpen?: boolean;
  /** Older versions and other frameworks in the database; without it only the framework as it is now has pages. */
  published?: PublishedVersions;
}

/** No code is longer; what is longer is not repeated on the page. */
const LONGEST_CODE = 40;

export function publicRoutes(options: PublicRoutesOptions): Router {
  const { snapshot, assets, practiceUrl = null, publicUrl, caseOpen = true, published } = options;
  const router = Router();
  const send = pageSender(assets, caseOpen);

  router.get('/', (req, res) => {
    const words = wordsOf(req);
    const body = <HomePage snapshot={snapshot()} words={words} practiceUrl={practiceUrl} />;
    send(req, res, words, { title: words.t('home.title'), description: words.t('home.lead2'), body });
  });
  router.get('/explore', (req, res) => {
    const words = wordsOf(req);
    const body = <ExplorePage snapshot={snapshot()} words={words} />;
    send(req, res, words, { title: words.t('explore.title'), description: words.t('explore.lead'), body });
  });
  router.get('/explore/:code', (req, res) => {
    const words = wordsOf(req);
    const framework = snapshot();
    const { code } = req.params;
    const item = framework.byCode.get(code.toUpperCase());
    const address = item && addressOf(framework, item, words);
    if (address && address !== exploreHref(words.lang, code)) res.redirect(302, address);
    else
      send(req, res, words, (item && contentOf(framework, item, words)) ?? missing(framework, code, words));
  });
  if (caseOpen) router.use('/case', caseRoutes({ snapshot, send, publicUrl, published }));
  router.get('/help/cookies', (req, res) => {
    const words = wordsOf(req);
    const body = <CookiesPage snapshot={snapshot()} words={words} />;
    send(req, res, words, { title: words.t('cookies.title'), description: words.t('cookies.lead'), body });
  });
  return router;
}

/** The one address of an item that has a page; a statement's is its place on the page of its pathway or cluster. */
function addressOf(snapshot: Snapshot, item: Item, words: Words): string | null {
  if (item.type === 'cluster' || item.type === 'pathway') return exploreHref(words.lang, item.code);
  const parent = item.type === 'statement' && item.parentId ? snapshot.byId.get(item.parentId) : undefined;
  return parent ? `${exploreHref(words.lang, parent.code)}#${item.code}` : null;
}

function contentOf(snapshot: Snapshot, item: Item, words: Words): Content | null {
  const head = { title: nameOf(item, words.lang).text, description: studentTextOf(item, words.lang).text };
  if (item.type === 'cluster') {
    return { ...head, body: <ClusterPage snapshot={snapshot} words={words} cluster={item} /> };
  }
  const cluster = item.type === 'pathway' && item.clusterId ? snapshot.byId.get(item.clusterId) : undefined;
  if (!cluster) return null;
  return {
    ...head,
    body: <PathwayPage snapshot={snapshot} words={words} pathway={item} cluster={cluster} />,
  };
}

function missing(snapshot: Snapshot, code: string, words: Words): Content {
  const shown = code.length > LONGEST_CODE ? `${code.slice(0, LONGEST_CODE)}…` : code;
  return {
    status: 404,
    title: words.t('error.titles.explore_unknown'),
    body: <MissingPage snapshot={snapshot} words={words} code={shown} />,
  };
}
