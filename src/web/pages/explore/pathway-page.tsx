/** A pathway: what it is, where it leads, and what you learn on it. */
import type { Item, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { exploreHref } from '../public-links';
import { nameOf, Said } from '../said';
import { pathwaysOf, placeAmong, statementsOf } from './framework-words';
import { ItemFrame, Position, Section, StatementList } from './item-frame';

interface PathwayPageProps {
  snapshot: Snapshot;
  words: Words;
  pathway: Item;
  cluster: Item;
}

export function PathwayPage({ snapshot, words, pathway, cluster }: PathwayPageProps) {
  const siblings = pathwaysOf(snapshot, cluster);
  const statements = statementsOf(snapshot, pathway);
  const clusterHref = exploreHref(words.lang, cluster.code);
  const clusterName = nameOf(cluster, words.lang);
  return (
    <ItemFrame
      snapshot={snapshot}
      words={words}
      item={pathway}
      clusterCode={cluster.code}
      typeName={words.t('explore.pathway')}
      steps={[
        {
          kind: 'to-come',
          name: <a href={exploreHref(words.lang)}>{words.t('explore.allClusters')}</a>,
          meta: null,
        },
        {
          kind: 'blaze',
          name: (
            <a href={clusterHref}>
              <Said spoken={clusterName} />
            </a>
          ),
          meta: words.t('explore.pathwayCount', { count: siblings.length }),
        },
        {
          kind: 'here',
          name: <b>{words.t('explore.herePathway')}</b>,
          meta: <Position place={placeAmong(siblings, pathway)} words={words} />,
        },
      ]}
    >
      <Section id="learn" title={words.t('explore.learnTitle')}>
        {statements.length > 0 ? (
          <StatementList statements={statements} words={words} />
        ) : (
          <p className="read ink-2">{words.t('explore.noStatements')}</p>
        )}
        {statementsOf(snapshot, cluster).length > 0 ? (
          <p>
            <a href={`${clusterHref}#shared`}>
              {words.t('explore.sharedFromPathway', { name: clusterName.text })}
            </a>
          </p>
        ) : null}
      </Section>
    </ItemFrame>
  );
}
