/**
 * GET /case/{document}: the framework as a tree that unfolds without scripts. The statements, which are most of it, stand on a page
 * for each cluster (`?cluster=HL`), so that neither page is heavy.
 */
import type { Item, Snapshot } from '../../../framework/model/types';
import { Blaze } from '../../design';
import type { Words } from '../../words';
import { byElement, pathwaysOf, statementsOf } from '../explore/framework-words';
import { Section } from '../explore/item-frame';
import { nameOf, Said } from '../said';
import { Branch } from './branch';
import { CaseFrame } from './case-frame';
import { itemHref, treeHref } from './case-links';
import { countOf, countsOf, itemsOfType } from './case-words';
import type { ShownVersion } from './find-place';
import { DocumentLinks } from './frameworks-page';
import { ItemRows } from './item-rows';
import { documentIn } from './places';

interface TreePageProps {
  snapshot: Snapshot;
  words: Words;
  /** Left out for the current framework. */
  version?: ShownVersion;
}

export function TreePage({ snapshot, words, version }: TreePageProps) {
  const { document } = snapshot;
  const areas = itemsOfType(snapshot, 'area');
  const clusters = itemsOfType(snapshot, 'cluster');
  return (
    <CaseFrame
      words={words}
      document={document}
      hrefIn={(lang) => treeHref(lang, document.id)}
      version={version}
    >
      <main className="public-page">
        <h1>{documentIn(snapshot, words.lang).title}</h1>
        <p className="lead">{words.t('case.treeLead', { counts: countsOf(snapshot, words) })}</p>
        <Section id="clusters" title={words.t('case.clusters')}>
          <ul className="case-tree">
            {clusters.map((cluster) => (
              <li key={cluster.id}>
                <ClusterBranch snapshot={snapshot} words={words} cluster={cluster} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="areas" title={words.t('case.areas')}>
          <ul className="case-tree">
            {areas.map((area) => {
              const inside = clusters.filter(({ areaIds }) => areaIds.includes(area.id));
              return (
                <li key={area.id}>
                  <Branch
                    name={<Said spoken={nameOf(area, words.lang)} />}
                    meta={countOf(words, 'cluster', inside.length)}
                  >
                    <OwnPage item={area} words={words} />
                    <ItemRows snapshot={snapshot} words={words} items={inside} />
                  </Branch>
                </li>
              );
            })}
          </ul>
        </Section>
        <Section id="elements" title={words.t('case.elements')}>
          <ItemRows snapshot={snapshot} words={words} items={itemsOfType(snapshot, 'element')} />
        </Section>
        <Section id="elsewhere" title={words.t('case.elsewhere')}>
          <DocumentLinks document={document} words={words} />
        </Section>
      </main>
    </CaseFrame>
  );
}

interface ClusterProps extends TreePageProps {
  cluster: Item;
}

function ClusterBranch({ snapshot, words, cluster }: ClusterProps) {
  const count = snapshot.statementsUnder(cluster.id).length;
  return (
    <Branch
      name={
        <>
          <Blaze cluster={cluster.code} size={18} />
          <Said spoken={nameOf(cluster, words.lang)} />
        </>
      }
      meta={countOf(words, 'statement', count)}
    >
      <p className="own-page">
        <a href={treeHref(words.lang, snapshot.document.id, cluster.code)}>
          {words.t('case.allStatements', { name: nameOf(cluster, words.lang).text, count })}
        </a>
      </p>
      <OwnPage item={cluster} words={words} />
      <ItemRows snapshot={snapshot} words={words} items={pathwaysOf(snapshot, cluster)} />
    </Branch>
  );
}

/** One cluster with everything below it: what its pathways share by element, then each pathway. */
export function ClusterTreePage({ snapshot, words, version, cluster }: ClusterProps) {
  const { document } = snapshot;
  const count = snapshot.statementsUnder(cluster.id).length;
  return (
    <CaseFrame
      words={words}
      document={document}
      hrefIn={(lang) => treeHref(lang, document.id, cluster.code)}
      version={version}
    >
      <main className="public-page">
        <p className="item-kind">
          <Blaze cluster={cluster.code} size={24} />
          <b>{cluster.code}</b> {countOf(words, 'statement', count)}
        </p>
        <h1>
          <Said spoken={nameOf(cluster, words.lang)} />
        </h1>
        <p className="own-page">
          <a href={treeHref(words.lang, document.id)}>{words.t('case.wholeTree')}</a>
        </p>
        <OwnPage item={cluster} words={words} />
        <Section id="shared" title={words.t('explore.sharedTitle')}>
          <ul className="case-tree">
            {byElement(snapshot, cluster).map(({ element, statements }) => (
              <li key={element.id}>
                <StatementBranch snapshot={snapshot} words={words} item={element} statements={statements} />
              </li>
            ))}
          </ul>
        </Section>
        <Section id="pathways" title={words.t('explore.pathways')}>
          <ul className="case-tree">
            {pathwaysOf(snapshot, cluster).map((pathway) => (
              <li key={pathway.id}>
                <StatementBranch
                  snapshot={snapshot}
                  words={words}
                  item={pathway}
                  statements={statementsOf(snapshot, pathway)}
                />
              </li>
            ))}
          </ul>
        </Section>
      </main>
    </CaseFrame>
  );
}

interface StatementBranchProps extends TreePageProps {
  item: Item;
  statements: readonly Item[];
}

function StatementBranch({ snapshot, words, item, statements }: StatementBranchProps) {
  return (
    <Branch
      name={<Said spoken={nameOf(item, words.lang)} />}
      meta={countOf(words, 'statement', statements.length)}
    >
      <OwnPage item={item} words={words} />
      <ItemRows snapshot={snapshot} words={words} items={statements} />
    </Branch>
  );
}

/** A link of its own to the item: a link inside the summary would be a control inside a control. */
function OwnPage({ item, words }: { item: Item; words: Words }) {
  return (
    <p className="own-page">
      <a href={itemHref(words.lang, item.id)}>
        {words.t('case.ownPage', { name: nameOf(item, words.lang).text })}
      </a>
    </p>
  );
}
