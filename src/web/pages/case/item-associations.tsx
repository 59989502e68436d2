/** "How it is connected": each association in words, with a link to its other end. */
import type { Item, Snapshot } from '../../../framework/model/types';
import { Blaze } from '../../design';
import type { Words } from '../../words';
import { Section } from '../explore/item-frame';
import { nameOf, Said } from '../said';
import { associationsOf } from './associations';
import { Branch } from './branch';
import { treeHref } from './case-links';
import { countOf, itemsOfType } from './case-words';
import { ItemRows } from './item-rows';

interface ItemAssociationsProps {
  snapshot: Snapshot;
  words: Words;
  item: Item;
}

/** More rows than this unfold by cluster: an element has hundreds of statements. */
const PLAIN_ROWS = 40;

export function ItemAssociations({ snapshot, words, item }: ItemAssociationsProps) {
  return (
    <Section id="connected" title={words.t('case.connected')}>
      {item.parentId ? null : (
        <p className="connected-document">
          {words.t('case.topOf')}{' '}
          <a href={treeHref(words.lang, snapshot.document.id)}>{snapshot.document.title}</a>
        </p>
      )}
      {associationsOf(snapshot, item).map(({ title, items }) => (
        <div key={title} className="element">
          <h3>{words.t(title)}</h3>
          {items.length > PLAIN_ROWS ? (
            <RowsByCluster snapshot={snapshot} words={words} items={items} />
          ) : (
            <ItemRows snapshot={snapshot} words={words} items={items} />
          )}
        </div>
      ))}
    </Section>
  );
}

interface RowsProps {
  snapshot: Snapshot;
  words: Words;
  items: readonly Item[];
}

function RowsByCluster({ snapshot, words, items }: RowsProps) {
  const groups = itemsOfType(snapshot, 'cluster')
    .map((cluster) => ({ cluster, inside: items.filter(({ clusterId }) => clusterId === cluster.id) }))
    .filter(({ inside }) => inside.length > 0);
  return (
    <ul className="case-tree">
      {groups.map(({ cluster, inside }) => (
        <li key={cluster.id}>
          <Branch
            name={
              <>
                <Blaze cluster={cluster.code} size={18} />
                <Said spoken={nameOf(cluster, words.lang)} />
              </>
            }
            meta={countOf(words, 'statement', inside.length)}
          >
            <ItemRows snapshot={snapshot} words={words} items={inside} />
          </Branch>
        </li>
      ))}
    </ul>
  );
}
