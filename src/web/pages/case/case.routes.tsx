/** GET /case, /case/{document} and /case/items/{identifier}: the framework for people who want to know what is in it, to the letter. */
import { Router } from 'express';
import type { Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { type Content, type SendPage, wordsOf } from '../public-answer';
import { nameOf, studentTextOf } from '../said';
import { itemHref, treeHref } from './case-links';
import { countsOf, headingOf } from './case-words';
import { type Found, type PublishedVersions, placeFinder } from './find-place';
import { FrameworksPage } from './frameworks-page';
import { CaseItemPage } from './item-page';
import { documentIn } from './places';
import { ClusterTreePage, TreePage } from './tree-page';

interface CaseRoutesOptions {
  snapshot: () => Snapshot;
  send: SendPage;
  /** Where permanent links resolve; the framework's own base when left out. */
  publicUrl: string | undefined;
  published: PublishedVersions | undefined;
}

/** Mount it at /case. What it does not know it leaves to the page for unknown addresses. */
export function caseRoutes({ snapshot, send, publicUrl, published }: CaseRoutesOptions): Router {
  const router = Router();
  const find = placeFinder(snapshot, published);

  router.get('/', async (req, res) => {
    const words = wordsOf(req);
    const versions = (await published?.list()) ?? [];
    const body = <FrameworksPage snapshot={snapshot()} words={words} versions={versions} />;
    send(req, res, words, { title: words.t('case.title'), description: words.t('case.lead'), body });
  });

  router.get('/items/:key', async (req, res, next) => {
    const words = wordsOf(req);
    const found = await find(req.params.key);
    if (!found?.item) return next();
    const { snapshot, item, lang = words.lang, version } = found;
    // One address for each item: codes, identifiers in capitals and those of translations lead to it.
    if (req.params.key !== item.id) return res.redirect(302, itemHref(lang, item.id));
    const uri = `${(publicUrl ?? snapshot.document.uriBase).replace(/\/+$/, '')}/uri/${item.id}`;
    send(req, res, words, {
      title: `${item.code} ${headingOf(item, words.lang).text}`,
      description: studentTextOf(item, words.lang).text,
      body: <CaseItemPage snapshot={snapshot} words={words} item={item} uri={uri} version={version} />,
    });
  });

  router.get('/:key', async (req, res, next) => {
    const words = wordsOf(req);
    const found = await find(req.params.key);
    if (!found) return next();
    const { snapshot, item, lang } = found;
    if (item) return res.redirect(302, itemHref(lang ?? words.lang, item.id));
    if (lang) return res.redirect(302, treeHref(lang, snapshot.document.id));
    const content = treeContent(found, words, req.query.cluster);
    return content ? send(req, res, words, content) : next();
  });

  return router;
}

/** Null when a cluster is asked for that is none. */
function treeContent({ snapshot, version }: Found, words: Words, cluster: unknown): Content | null {
  if (cluster === undefined) {
    return {
      title: documentIn(snapshot, words.lang).title,
      description: words.t('case.treeLead', { counts: countsOf(snapshot, words) }),
      body: <TreePage snapshot={snapshot} words={words} version={version} />,
    };
  }
  const item = typeof cluster === 'string' ? snapshot.byCode.get(cluster.toUpperCase()) : undefined;
  if (item?.type !== 'cluster') return null;
  return {
    title: nameOf(item, words.lang).text,
    description: studentTextOf(item, words.lang).text,
    body: <ClusterTreePage snapshot={snapshot} words={words} version={version} cluster={item} />,
  };
}
