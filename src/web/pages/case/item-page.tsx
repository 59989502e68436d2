/** GET /case/items/{identifier}: one item, with everything that is known of it, and where it is as data. */
import type { Item, Language, Snapshot } from '../../../framework/model/types';
import { Blaze, Icon } from '../../design';
import { languages, type Words } from '../../words';
import { Definition, Section, SideTrail } from '../explore/item-frame';
import { labelOf, Said } from '../said';
import { CaseFrame } from './case-frame';
import { itemHref, jsonHref } from './case-links';
import { clusterOf, headingOf, typeNameOf } from './case-words';
import type { ShownVersion } from './find-place';
import { ItemAssociations } from './item-associations';
import { ItemFacts } from './item-facts';
import { stepsTo } from './item-steps';
import { PerformanceLevels } from './performance-levels';

interface CaseItemPageProps {
  snapshot: Snapshot;
  words: Words;
  item: Item;
  /** The item's permanent link. */
  uri: string;
  /** Left out for the current framework. */
  version?: ShownVersion;
}

export function CaseItemPage({ snapshot, words, item, uri, version }: CaseItemPageProps) {
  const { document } = snapshot;
  const { lang } = words;
  const clusterCode = clusterOf(snapshot, item)?.code;
  const isStatement = item.type === 'statement';
  return (
    <CaseFrame
      words={words}
      document={document}
      hrefIn={(other) => itemHref(other, item.id)}
      note={words.t('case.permanent')}
      version={version}
    >
      <div className="item-page">
        <main>
          <p className="item-kind">
            {clusterCode ? <Blaze cluster={clusterCode} size={24} /> : null}
            <b>{item.code}</b>{' '}
            {item.label ? <Said spoken={labelOf(item, lang)} /> : typeNameOf(document, item.type, lang)}
          </p>
          <h1 className={isStatement ? 'plate' : undefined}>
            <Said spoken={headingOf(item, lang)} />
          </h1>
          <Definition item={item} words={words} />
          <PlainWords item={item} words={words} />
          <PerformanceLevels item={item} words={words} />
          <ItemAssociations snapshot={snapshot} words={words} item={item} />
          <ItemFacts snapshot={snapshot} words={words} item={item} uri={uri} />
          <Elsewhere item={item} words={words} uri={uri} />
        </main>
        <SideTrail
          clusterCode={clusterCode ?? ''}
          steps={stepsTo(snapshot, item, words)}
          label={words.t('explore.trail')}
        />
      </div>
    </CaseFrame>
  );
}

/** The student version in every language, that of the page first. */
function PlainWords({ item, words }: Pick<CaseItemPageProps, 'item' | 'words'>) {
  const versions = [words.lang, ...languages.filter((lang) => lang !== words.lang)].flatMap((lang) => {
    const text = studentVersion(item, lang);
    return text ? [{ lang, text }] : [];
  });
  if (versions.length === 0) return null;
  return (
    <Section id="plain" title={words.t('case.plainWords')}>
      {versions.map(({ lang, text }) => (
        <p
          key={lang}
          className={lang === words.lang ? 'read' : 'read read-other'}
          lang={lang === words.lang ? undefined : lang}
        >
          {text}
        </p>
      ))}
    </Section>
  );
}

const studentVersion = (item: Item, lang: Language) =>
  lang === 'en' ? item.student : item.translations[lang]?.student;

function Elsewhere({ item, words, uri }: Pick<CaseItemPageProps, 'item' | 'words' | 'uri'>) {
  return (
    <Section id="elsewhere" title={words.t('case.elsewhere')}>
      <ul className="case-actions">
        <li>
          <a className="btn" href={uri}>
            <Icon name="link" />
            {words.t('case.permanentLink')}
          </a>
        </li>
        <li>
          <a className="btn" href={jsonHref('v1p1', 'CFItems', item.id)}>
            {words.t('explore.case11')}
          </a>
        </li>
        <li>
          <a className="btn" href={jsonHref('v1p0', 'CFItems', item.id)}>
            {words.t('explore.case10')}
          </a>
        </li>
        <li>
          <a className="btn" href={jsonHref('v1p1', 'CFItemAssociations', item.id)}>
            {words.t('case.associationsJson')}
          </a>
        </li>
      </ul>
    </Section>
  );
}
