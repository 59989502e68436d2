/** Whose words an item is made of, in a sentence or two. */
import type { Item, Provenance, Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import en from '../../words/en.json';

type Part = keyof typeof en.case.parts;
const isPart = (name: string): name is Part => Object.hasOwn(en.case.parts, name);

/** "From the published model: the name. Written for this project: the code, the definition and the search words." */
export function wordingOf({ document }: Snapshot, item: Item, words: Words): string {
  const said = [
    sentenceOf(item, 'source', words, document.title),
    sentenceOf(item, 'project', words, document.title),
    item.type === 'statement'
      ? words.t('case.namesFromModel', { context: item.level ?? undefined, model: document.title })
      : '',
  ];
  return said.filter(Boolean).join(' ');
}

function sentenceOf(item: Item, provenance: Provenance, words: Words, model: string): string {
  const parts = Object.entries(item.provenance)
    .filter(([, one]) => one === provenance)
    .flatMap(([name]) => (isPart(name) ? [words.t(`case.parts.${name}`)] : []));
  if (parts.length === 0) return '';
  return words.t('case.wordingFrom', { context: provenance, model, parts: words.list(parts) });
}
