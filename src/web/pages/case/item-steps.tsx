/** The trail to an item: its areas, its cluster, its pathway, and where it stands among its siblings. */
import type { ReactNode } from 'react';
import type { Item, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { placeAmong } from '../explore/framework-words';
import type { Step } from '../explore/item-frame';
import { labelOf, nameOf, Said } from '../said';
import { itemHref, treeHref } from './case-links';
import { clusterOf, countOf, itemsOfType, typeNameOf } from './case-words';

export function stepsTo(snapshot: Snapshot, item: Item, words: Words): Step[] {
  const { document } = snapshot;
  const cluster = clusterOf(snapshot, item);
  const link = (to: Item) => (
    <a href={itemHref(words.lang, to.id)}>
      <Said spoken={nameOf(to, words.lang)} />
    </a>
  );
  const above = (cluster?.areaIds ?? []).flatMap((id) => snapshot.byId.get(id) ?? []);
  const pathway = (item.pathwayId && snapshot.byId.get(item.pathwayId)) || null;
  const steps: Step[] = above.map((area) => ({
    kind: 'to-come',
    name: link(area),
    meta: typeNameOf(document, 'area', words.lang),
  }));
  if (steps.length === 0) {
    const tree = <a href={treeHref(words.lang, document.id)}>{document.title}</a>;
    steps.push({ kind: 'to-come', name: tree, meta: words.t('case.framework') });
  }
  if (cluster && cluster.id !== item.id) {
    steps.push({ kind: 'blaze', name: link(cluster), meta: typeNameOf(document, 'cluster', words.lang) });
  }
  if (pathway && pathway.id !== item.id) {
    const count = snapshot.statementsUnder(pathway.id).length;
    const meta = `${typeNameOf(document, 'pathway', words.lang)}, ${countOf(words, 'statement', count)}`;
    steps.push({ kind: 'to-come', name: link(pathway), meta });
  }
  const name = <b>{words.t('case.here', { context: item.type })}</b>;
  return [...steps, { kind: 'here', name, meta: positionOf(snapshot, item, words) }];
}

/** "1 of 14. Next: Safe transfers", among those of the same type below the same parent. */
function positionOf(snapshot: Snapshot, item: Item, words: Words): ReactNode {
  const siblings = item.parentId
    ? snapshot.childrenOf(item.parentId).filter(({ type }) => type === item.type)
    : itemsOfType(snapshot, item.type);
  const { position, count, next } = placeAmong(siblings, item);
  return (
    <>
      {words.t('explore.position', { position, count })}{' '}
      {next ? (
        <a href={itemHref(words.lang, next.id)}>
          {words.t('explore.next', { name: shortNameOf(next, words) })}
        </a>
      ) : null}
    </>
  );
}

const shortNameOf = (item: Item, words: Words) =>
  (item.type === 'statement' ? labelOf : nameOf)(item, words.lang).text;
