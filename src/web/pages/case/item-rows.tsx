/** Items as rows that lead to their pages: the cluster's blaze, what the item says, its code. */
import type { Item, Snapshot } from '../../../framework/model/types';
import { Blaze } from '../../design';
import type { Words } from '../../words';
import { Said } from '../said';
import { itemHref } from './case-links';
import { clusterOf, lineOf } from './case-words';

interface ItemRowsProps {
  snapshot: Snapshot;
  words: Words;
  items: readonly Item[];
}

export function ItemRows({ snapshot, words, items }: ItemRowsProps) {
  return (
    <ul className="item-rows">
      {items.map((item) => {
        const cluster = clusterOf(snapshot, item);
        return (
          <li key={item.id}>
            {cluster ? <Blaze cluster={cluster.code} /> : null}
            <a href={itemHref(words.lang, item.id)}>
              <Said spoken={lineOf(item, words.lang)} />
            </a>
            <span className="statement-code">{item.code}</span>
          </li>
        );
      })}
    </ul>
  );
}
