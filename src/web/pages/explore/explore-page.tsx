/** All clusters, each with the line that tells a student what it is about. */
import type { Item, Snapshot } from '../../../framework/model/types';
import { Blaze } from '../../design';
import type { Words } from '../../words';
import { PublicFrame } from '../public-frame';
import { exploreHref } from '../public-links';
import { nameOf, Said, studentTextOf } from '../said';
import { clustersByName, pathwaysOf } from './framework-words';

interface ExplorePageProps {
  snapshot: Snapshot;
  words: Words;
}

export function ExplorePage({ snapshot, words }: ExplorePageProps) {
  return (
    <PublicFrame words={words} document={snapshot.document} hrefIn={(lang) => exploreHref(lang)}>
      <main className="public-page">
        <h1>{words.t('explore.title')}</h1>
        <p className="lead">{words.t('explore.lead')}</p>
        <ul className="guide">
          {clustersByName(snapshot, words).map((cluster) => (
            <Entry key={cluster.id} cluster={cluster} snapshot={snapshot} words={words} />
          ))}
        </ul>
      </main>
    </PublicFrame>
  );
}

function Entry({ cluster, snapshot, words }: ExplorePageProps & { cluster: Item }) {
  return (
    <li className="guide-entry">
      <Blaze cluster={cluster.code} size={24} />
      <div>
        <h2 className="guide-name">
          <a href={exploreHref(words.lang, cluster.code)}>
            <Said spoken={nameOf(cluster, words.lang)} />
          </a>
        </h2>
        {cluster.student ? (
          <p className="guide-line">
            <Said spoken={studentTextOf(cluster, words.lang)} />
          </p>
        ) : null}
        <p className="meta">
          {words.t('explore.pathwayCount', { count: pathwaysOf(snapshot, cluster).length })}
        </p>
      </div>
    </li>
  );
}
