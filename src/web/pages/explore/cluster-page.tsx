/** A cluster: what it is, its pathways, and what every one of them shares. */
import type { Item, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { exploreHref } from '../public-links';
import { nameOf, Said } from '../said';
import { areasOf, byElement, clustersByName, pathwaysOf, placeAmong, statementsOf } from './framework-words';
import { ItemFrame, Position, Section, StatementList } from './item-frame';

interface ClusterPageProps {
  snapshot: Snapshot;
  words: Words;
  cluster: Item;
}

export function ClusterPage({ snapshot, words, cluster }: ClusterPageProps) {
  const areas = areasOf(snapshot, cluster).map((area) => nameOf(area, words.lang).text);
  return (
    <ItemFrame
      snapshot={snapshot}
      words={words}
      item={cluster}
      clusterCode={cluster.code}
      typeName={words.t('explore.cluster')}
      steps={[
        {
          kind: 'to-come',
          name: <a href={exploreHref(words.lang)}>{words.t('explore.allClusters')}</a>,
          meta: words.list(areas),
        },
        {
          kind: 'here',
          name: <b>{words.t('explore.here')}</b>,
          meta: <Position place={placeAmong(clustersByName(snapshot, words), cluster)} words={words} />,
        },
      ]}
    >
      <Pathways snapshot={snapshot} words={words} cluster={cluster} />
      <Shared snapshot={snapshot} words={words} cluster={cluster} />
    </ItemFrame>
  );
}

function Pathways({ snapshot, words, cluster }: ClusterPageProps) {
  const pathways = pathwaysOf(snapshot, cluster);
  if (pathways.length === 0) return null;
  return (
    <Section id="pathways" title={words.t('explore.pathways')}>
      <ul className="link-rows">
        {pathways.map((pathway) => (
          <li key={pathway.id}>
            <a href={exploreHref(words.lang, pathway.code)}>
              <Said spoken={nameOf(pathway, words.lang)} />
            </a>
            <span className="statement-code">
              {words.t('explore.statementCount', { count: statementsOf(snapshot, pathway).length })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Shared({ snapshot, words, cluster }: ClusterPageProps) {
  const groups = byElement(snapshot, cluster);
  return (
    <Section id="shared" title={words.t('explore.sharedTitle')}>
      <p className="read ink-2">
        {groups.length > 0
          ? words.t('explore.sharedLead', { name: nameOf(cluster, words.lang).text })
          : words.t('explore.noShared')}
      </p>
      {groups.map(({ element, statements }) => (
        <div key={element.id} className="element">
          <h3>
            <Said spoken={nameOf(element, words.lang)} />
          </h3>
          <StatementList statements={statements} words={words} />
        </div>
      ))}
    </Section>
  );
}
