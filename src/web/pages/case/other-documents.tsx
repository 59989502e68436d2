/** What there is besides a framework in its current version: its documents in other languages, its older versions, other frameworks. */
import type { PublishedVersion } from '../../../framework';
import type { FrameworkDocument, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { jsonHref, treeHref } from './case-links';
import { translatedDocumentsOf } from './places';

interface WithWords {
  words: Words;
}

/** Nothing where the framework has been translated to no language. */
export function OtherLanguages({ snapshot, words }: WithWords & { snapshot: Snapshot }) {
  const documents = translatedDocumentsOf(snapshot);
  if (documents.length === 0) return null;
  return (
    <div className="element">
      <h3>{words.t('case.otherLanguages')}</h3>
      {documents.map((document) => (
        <Translation key={document.id} original={snapshot.document} document={document} words={words} />
      ))}
    </div>
  );
}

interface TranslationProps extends WithWords {
  original: FrameworkDocument;
  document: FrameworkDocument;
}

function Translation({ original, document: { id, title, language }, words }: TranslationProps) {
  const name = { language: words.t(`case.languages.${language}`) };
  return (
    <>
      <p className="other-document">
        <a href={treeHref(language, original.id)} lang={language === words.lang ? undefined : language}>
          {title}
        </a>
      </p>
      <ul className="case-actions">
        <li>
          <a className="btn" href={jsonHref('v1p1', 'CFPackages', id)}>
            {words.t('case.package11In', name)}
          </a>
        </li>
        <li>
          <a className="btn" href={jsonHref('v1p0', 'CFPackages', id)}>
            {words.t('case.package10In', name)}
          </a>
        </li>
      </ul>
    </>
  );
}

/** Nothing where there are none. */
export function OlderVersions({ versions, words }: WithWords & { versions: readonly PublishedVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <div className="element">
      <h3>{words.t('case.olderVersions')}</h3>
      <ul className="link-rows">
        {versions.map(({ id, version, publishedAt }) => (
          <li key={id}>
            <a href={treeHref(words.lang, id)}>{words.t('explore.version', { version })}</a>
            <span className="ink-3">{words.t('case.published', { date: words.fullDay(publishedAt) })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OtherFrameworkProps extends WithWords {
  /** Its current version. */
  framework: PublishedVersion;
  older: readonly PublishedVersion[];
}

/** A framework that is in the database only. */
export function OtherFramework({ framework, older, words }: OtherFrameworkProps) {
  const { id, title, version, publishedAt } = framework;
  return (
    <section className="item-section" aria-labelledby={`framework-${id}`}>
      <h2 id={`framework-${id}`}>
        <a href={treeHref(words.lang, id)}>{title}</a>
      </h2>
      <p className="read">
        {words.t('explore.version', { version })},{' '}
        {words.t('case.published', { date: words.fullDay(publishedAt) })}
      </p>
      <OlderVersions versions={older} words={words} />
    </section>
  );
}
