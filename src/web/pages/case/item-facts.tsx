/** "About this statement": what is known of an item, as names and values. */
import type { ReactNode } from 'react';
import type { Item, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { Section } from '../explore/item-frame';
import { labelOf, nameOf, occupationsOf, Said, type Spoken } from '../said';
import { itemHref } from './case-links';
import { typeMeaningOf, typeNameOf } from './case-words';
import { crosswalksIn } from './item-crosswalks';
import { wordingOf } from './wording';

interface ItemFactsProps {
  snapshot: Snapshot;
  words: Words;
  item: Item;
  /** The item's permanent link. */
  uri: string;
}

export function ItemFacts({ snapshot, words, item, uri }: ItemFactsProps) {
  const { document } = snapshot;
  const { lang } = words;
  const element = (item.elementId && snapshot.byId.get(item.elementId)) || null;
  const typeName = typeNameOf(document, item.type, lang);
  const keywords = keywordsOf(item, words);
  return (
    <Section id="facts" title={words.t('case.factsTitle', { context: item.type })}>
      <dl className="facts case-facts">
        <Fact name={words.t('case.type')}>
          {item.level ? words.t('case.typeAtLevel', { type: typeName, context: item.level }) : typeName}
          <span className="fact-note">
            <Said spoken={typeMeaningOf(document, item.type, lang)} />
          </span>
        </Fact>
        <Fact name={words.t('case.label')}>{item.label && <Said spoken={labelOf(item, lang)} />}</Fact>
        <Fact name={words.t('case.kindName')}>
          {item.kind && words.t('case.kind', { context: item.kind })}
        </Fact>
        <Fact name={words.t('case.element')}>
          {element && (
            <a href={itemHref(lang, element.id)}>
              <Said spoken={nameOf(element, lang)} />
            </a>
          )}
        </Fact>
        <Fact name={words.t('case.keywords')}>{keywords && <Said spoken={keywords} />}</Fact>
        <Fact name={words.t('case.occupations')}>{occupationsIn(snapshot, item, words)}</Fact>
        <Fact name={words.t('case.crosswalks')}>{crosswalksIn(snapshot, item, words)}</Fact>
        <Fact name={words.t('explore.code')}>{item.code}</Fact>
        <Fact name={words.t('explore.identifier')}>
          <code>{item.id}</code>
        </Fact>
        <Fact name={words.t('case.permanentLink')}>
          <a href={uri}>
            <code>{uri}</code>
          </a>
        </Fact>
        <Fact name={words.t('case.wording')}>{wordingOf(snapshot, item, words)}</Fact>
        <Fact name={words.t('case.license')}>
          <a href={document.license.uri}>{document.license.title}</a>
        </Fact>
        <Fact name={words.t('explore.changed')}>
          {words.t('explore.changedIn', {
            date: words.fullDay(new Date(item.changed)),
            version: document.version,
          })}
        </Fact>
      </dl>
    </Section>
  );
}

/** A name and its value; nothing where there is no value. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function keywordsOf(item: Item, { lang }: Words): Spoken | null {
  if (item.keywords.length === 0) return null;
  const translated = lang === 'en' ? undefined : item.translations[lang]?.keywords;
  if (translated?.length) return { text: translated.join(', ') };
  return { text: item.keywords.join(', '), ...(lang !== 'en' && { lang: 'en' }) };
}

/** Sample occupations with their O*NET-SOC codes, which are kept by the English names; translations stand in the same order. */
function occupationsIn({ document }: Snapshot, item: Item, words: Words): ReactNode {
  if (item.occupations.length === 0) return null;
  const told = occupationsOf(item, words.lang);
  const inOrder = told.text.length === item.occupations.length;
  const names = inOrder ? told : { text: item.occupations, lang: 'en' as const };
  return (
    <ul className="fact-list">
      {item.occupations.map((english, index) => {
        const code = document.occupationCodes[english];
        return (
          <li key={english}>
            <Said spoken={{ text: names.text[index] ?? english, lang: names.lang }} />{' '}
            {code ? <span className="statement-code">O*NET {code}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
