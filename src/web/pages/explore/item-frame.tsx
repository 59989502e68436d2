/** What the pages of a cluster and of a pathway share: the trail to them at the side, the heading, and the facts at the end. */
import type { ReactNode } from 'react';
import type { Item, Snapshot } from '../../../framework/model/types';
import { Blaze } from '../../design';
import type { Words } from '../../words';
import { PublicFrame } from '../public-frame';
import { exploreHref } from '../public-links';
import { definitionOf, nameOf, Said, studentTextOf } from '../said';
import { Work } from '../student/coursework-page';

/** One stop of the trail that leads to the page. */
export interface Step {
  kind: 'to-come' | 'blaze' | 'here';
  name: ReactNode;
  meta: ReactNode;
}

interface ItemFrameProps {
  snapshot: Snapshot;
  words: Words;
  item: Item;
  clusterCode: string;
  /** What the item is, such as "Career pathway". */
  typeName: string;
  steps: readonly Step[];
  children: ReactNode;
}

export function ItemFrame({ snapshot, words, item, clusterCode, typeName, steps, children }: ItemFrameProps) {
  return (
    <PublicFrame words={words} document={snapshot.document} hrefIn={(lang) => exploreHref(lang, item.code)}>
      <div className="item-page">
        <main>
          <p className="item-kind">
            <Blaze cluster={clusterCode} size={24} />
            <b>{item.code}</b> {typeName}
          </p>
          <h1>
            <Said spoken={nameOf(item, words.lang)} />
          </h1>
          {item.student ? (
            <p className="lead">
              <Said spoken={studentTextOf(item, words.lang)} />
            </p>
          ) : null}
          <Definition item={item} words={words} />
          {item.occupations.length > 0 ? (
            <Section id="jobs" title={words.t('explore.jobs')}>
              <div className="read">
                <Work item={item} words={words} />
              </div>
            </Section>
          ) : null}
          {children}
          <Facts item={item} snapshot={snapshot} words={words} />
        </main>
        <SideTrail clusterCode={clusterCode} steps={steps} label={words.t('explore.trail')} />
      </div>
    </PublicFrame>
  );
}

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="item-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** What the item is; nothing where it has no definition. */
export function Definition({ item, words }: { item: Item; words: Words }) {
  const definition = definitionOf(item, words.lang);
  if (!definition) return null;
  return (
    <Section id="what" title={words.t('explore.what')}>
      <p className="read">
        <Said spoken={definition} />
      </p>
    </Section>
  );
}

/** The way to the page, one stop below the other. */
export function SideTrail({
  clusterCode,
  steps,
  label,
}: {
  /** Of the blaze; none is needed where no step has one. */
  clusterCode: string;
  steps: readonly Step[];
  label: string;
}) {
  return (
    <nav className="side-trail" aria-label={label}>
      <ol className="steps-trail">
        {steps.map(({ kind, name, meta }, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps never move
            key={index}
            className={`step step-${kind}`}
            aria-current={kind === 'here' ? 'page' : undefined}
          >
            {kind === 'blaze' ? <Blaze cluster={clusterCode} size={18} /> : null}
            <div>{name}</div>
            <div className="step-meta">{meta}</div>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Facts({ item, snapshot, words }: { item: Item; snapshot: Snapshot; words: Words }) {
  return (
    <Section
      id="facts"
      title={words.t(item.type === 'cluster' ? 'explore.factsCluster' : 'explore.factsPathway')}
    >
      <dl className="facts">
        <dt>{words.t('explore.code')}</dt>
        <dd>{item.code}</dd>
        <dt>{words.t('explore.identifier')}</dt>
        <dd>
          <code>{item.id}</code>
        </dd>
        <dt>{words.t('explore.changed')}</dt>
        <dd>
          {words.t('explore.changedIn', {
            date: words.fullDay(new Date(item.changed)),
            version: snapshot.document.version,
          })}
        </dd>
      </dl>
    </Section>
  );
}

/** "3 of 5. Next: Support Services" */
export function Position({
  place,
  words,
}: {
  place: { position: number; count: number; next: Item | null };
  words: Words;
}) {
  const { position, count, next } = place;
  return (
    <>
      {words.t('explore.position', { position, count })}{' '}
      {next ? (
        <a href={exploreHref(words.lang, next.code)}>
          {words.t('explore.next', { name: nameOf(next, words.lang).text })}
        </a>
      ) : null}
    </>
  );
}

/** Statements in student words, with their codes as anchors. */
export function StatementList({ statements, words }: { statements: readonly Item[]; words: Words }) {
  return (
    <ul className="statement-list">
      {statements.map((statement) => (
        <li key={statement.id} id={statement.code}>
          <span className="statement-text">
            <Said spoken={studentTextOf(statement, words.lang)} />
          </span>
          <span className="statement-code">{statement.code}</span>
        </li>
      ))}
    </ul>
  );
}
