/** GET /case, /case/{document} and /case/items/{identifier}: the framework for people who want to know what is in it, to the letter. */
import { Router } from 'express';
import type { Item, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { type Content, type SendPage, wordsOf } from '../public-answer';
import { nameOf, studentTextOf } from '../said';
import { itemHref } from './case-links';
import { countsOf, headingOf } from './case-words';
import { FrameworksPage } from './frameworks-page';
import { CaseItemPage } from './item-page';
import { ClusterTreePage, TreePage } from './tree-page';

interface CaseRoutesOptions {
  snapshot: () => Snapshot;
  send: SendPage;
  /** Where permanent links resolve; the framework's own base when left out. */
  publicUrl: string | undefined;
}

/** Mount it at /case. What it does not know it leaves to the page for unknown addresses. */
export function caseRoutes({ snapshot, send, publicUrl }: CaseRoutesOptions): Router {
  const router = Router();

  router.get('/', (req, res) => {
    const words = wordsOf(req);
    const body = <FrameworksPage snapshot={snapshot()} words={words} />;
    send(req, res, words, { title: words.t('case.title'), description: words.t('case.lead'), body });
  });

  router.get('/items/:key', (req, res, next) => {
    const words = wordsOf(req);
    const framework = snapshot();
    const item = itemBy(framework, req.params.key);
    if (!item) return next();
    // One address for each item: codes, and identifiers in capitals, lead to it.
    if (req.params.key !== item.id) return res.redirect(302, itemHref(words.lang, item.id));
    const uri = `${(publicUrl ?? framework.document.uriBase).replace(/\/+$/, '')}/uri/${item.id}`;
    send(req, res, words, {
      title: `${item.code} ${headingOf(item, words.lang).text}`,
      description: studentTextOf(item, words.lang).text,
      body: <CaseItemPage snapshot={framework} words={words} item={item} uri={uri} />,
    });
  });

  router.get('/:key', (req, res, next) => {
    const words = wordsOf(req);
    const framework = snapshot();
    if (req.params.key.toLowerCase() === framework.document.id) {
      const content = treeContent(framework, words, req.query.cluster);
      return content ? send(req, res, words, content) : next();
    }
    const item = itemBy(framework, req.params.key);
    if (!item) return next();
    res.redirect(302, itemHref(words.lang, item.id));
  });

  return router;
}

/** An item by its identifier or its code, in either case. */
const itemBy = (framework: Snapshot, key: string): Item | undefined =>
  framework.byId.get(key.toLowerCase()) ?? framework.byCode.get(key.toUpperCase());

/** Null when a cluster is asked for that is none. */
function treeContent(framework: Snapshot, words: Words, cluster: unknown): Content | null {
  if (cluster === undefined) {
    return {
      title: framework.document.title,
      description: words.t('case.treeLead', { counts: countsOf(framework, words) }),
      body: <TreePage snapshot={framework} words={words} />,
    };
  }
  const item = typeof cluster === 'string' ? framework.byCode.get(cluster.toUpperCase()) : undefined;
  if (item?.type !== 'cluster') return null;
  return {
    title: nameOf(item, words.lang).text,
    description: studentTextOf(item, words.lang).text,
    body: <ClusterTreePage snapshot={framework} words={words} cluster={item} />,
  };
}
