/** GET /case: the frameworks that are published here, with what is known of each and where its data are. */
import type { PublishedVersion } from '../../../framework';
import type { FrameworkDocument, Snapshot } from '../../../framework/model/types';
import type { Language, Words } from '../../words';
import { Said, type Spoken } from '../said';
import { CaseFrame } from './case-frame';
import { frameworksHref, jsonHref, treeHref } from './case-links';
import { countsOf } from './case-words';
import { OlderVersions, OtherFramework, OtherLanguages } from './other-documents';
import { documentIn } from './places';

interface FrameworksPageProps {
  snapshot: Snapshot;
  words: Words;
  /** Every published version, the newest first. */
  versions: readonly PublishedVersion[];
}

export function FrameworksPage({ snapshot, words, versions }: FrameworksPageProps) {
  const { document } = snapshot;
  const versionsOf = (id: string) => versions.filter(({ frameworkId }) => frameworkId === id);
  const others = versions.filter(({ current, frameworkId }) => current && frameworkId !== document.id);
  return (
    <CaseFrame words={words} document={document} hrefIn={frameworksHref}>
      <main className="public-page">
        <h1>{words.t('case.title')}</h1>
        <p className="lead">{words.t('case.lead')}</p>
        <section className="item-section" aria-labelledby={`framework-${document.id}`}>
          <h2 id={`framework-${document.id}`}>
            <a href={treeHref(words.lang, document.id)}>{document.title}</a>
          </h2>
          <p className="read">
            <Said spoken={descriptionIn(snapshot, words.lang)} />
          </p>
          <DocumentFacts snapshot={snapshot} words={words} />
          <p className="main-action">
            <a className="btn btn-primary btn-large" href={treeHref(words.lang, document.id)}>
              {words.t('case.openTree')}
            </a>
          </p>
          <DocumentLinks document={document} words={words} />
          <OtherLanguages snapshot={snapshot} words={words} />
          <OlderVersions
            versions={versionsOf(document.id).filter(({ version }) => version !== document.version)}
            words={words}
          />
        </section>
        {others.map((framework) => (
          <OtherFramework
            key={framework.id}
            framework={framework}
            older={versionsOf(framework.frameworkId).filter(({ current }) => !current)}
            words={words}
          />
        ))}
        <section className="item-section" aria-labelledby="api">
          <h2 id="api">{words.t('case.apiTitle')}</h2>
          <p className="read">{words.t('case.apiText')}</p>
          <ul className="case-actions">
            <li>
              <a className="btn" href="/ims/case/v1p1/CFDocuments">
                {words.t('case.documents11')}
              </a>
            </li>
            <li>
              <a className="btn" href="/ims/case/v1p0/CFDocuments">
                {words.t('case.documents10')}
              </a>
            </li>
          </ul>
        </section>
      </main>
    </CaseFrame>
  );
}

function descriptionIn(snapshot: Snapshot, lang: Language): Spoken {
  const { description, language } = documentIn(snapshot, lang);
  return language === lang ? { text: description } : { text: description, lang: language };
}

function DocumentFacts({ snapshot, words }: Pick<FrameworksPageProps, 'snapshot' | 'words'>) {
  const { document } = snapshot;
  const { adoptionStatus, statusStartDate, license } = document;
  return (
    <dl className="facts case-facts">
      <dt>{words.t('case.version')}</dt>
      <dd>{document.version}</dd>
      <dt>{words.t('case.statusName')}</dt>
      <dd>
        {words.t('case.status', { context: adoptionStatus, status: adoptionStatus })}
        {statusStartDate
          ? ` ${words.t('case.since', { date: words.fullDay(new Date(statusStartDate)) })}`
          : null}
      </dd>
      <dt>{words.t('case.holds')}</dt>
      <dd>{countsOf(snapshot, words)}</dd>
      <dt>{words.t('case.publisher')}</dt>
      <dd>{document.publisher ?? document.creator}</dd>
      <dt>{words.t('case.license')}</dt>
      <dd>
        <a href={license.uri}>{license.title}</a>
      </dd>
      <dt>{words.t('explore.changed')}</dt>
      <dd>{words.fullDay(new Date(document.changed))}</dd>
      <dt>{words.t('explore.identifier')}</dt>
      <dd>
        <code>{document.id}</code>
      </dd>
    </dl>
  );
}

/** The framework as data: the whole of it, and the document alone. */
export function DocumentLinks({ document, words }: { document: FrameworkDocument; words: Words }) {
  const links = [
    [jsonHref('v1p1', 'CFPackages', document.id), words.t('case.package11')],
    [jsonHref('v1p0', 'CFPackages', document.id), words.t('case.package10')],
    [jsonHref('v1p1', 'CFDocuments', document.id), words.t('case.document11')],
  ] as const;
  return (
    <ul className="case-actions">
      {links.map(([href, name]) => (
        <li key={href}>
          <a className="btn" href={href}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
