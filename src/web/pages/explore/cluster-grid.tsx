/** All clusters as a grid of names with their blazes. */
import type { Snapshot } from '../../../framework/model/types';
import { Blaze } from '../../design';
import type { Words } from '../../words';
import { exploreHref } from '../public-links';
import { nameOf, Said } from '../said';
import { type Nav, OutLink } from '../session-link';
import { clustersByName } from './framework-words';

interface ClusterGridProps {
  snapshot: Snapshot;
  words: Words;
  nav: Nav;
  headingId: string;
}

export function ClusterGrid({ snapshot, words, nav, headingId }: ClusterGridProps) {
  const clusters = clustersByName(snapshot, words);
  return (
    <>
      <h2 id={headingId}>{words.t('explore.all', { count: clusters.length })}</h2>
      <ul className="cluster-grid">
        {clusters.map((cluster) => (
          <li key={cluster.id}>
            <OutLink
              href={exploreHref(words.lang, cluster.code)}
              nav={nav}
              newWindow={words.t('site.newWindow')}
              className="cluster-link"
            >
              <Blaze cluster={cluster.code} size={18} />
              <Said spoken={nameOf(cluster, words.lang)} />
            </OutLink>
          </li>
        ))}
      </ul>
    </>
  );
}
