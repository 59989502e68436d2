/** For a code that names no cluster and no pathway: what is, and the way on. */
import type { Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { PublicFrame } from '../public-frame';
import { exploreHref } from '../public-links';
import { ClusterGrid } from './cluster-grid';

interface MissingPageProps {
  snapshot: Snapshot;
  words: Words;
  /** The code as it stands in the address. */
  code: string;
}

export function MissingPage({ snapshot, words, code }: MissingPageProps) {
  return (
    <PublicFrame words={words} document={snapshot.document} hrefIn={(lang) => exploreHref(lang)}>
      <main className="public-page">
        <h1>{words.t('explore.missingTitle', { code })}</h1>
        <p className="lead">{words.t('explore.missing')}</p>
        <section className="item-section" aria-labelledby="clusters">
          <ClusterGrid snapshot={snapshot} words={words} nav={{ mode: 'cookie' }} headingId="clusters" />
        </section>
      </main>
    </PublicFrame>
  );
}
