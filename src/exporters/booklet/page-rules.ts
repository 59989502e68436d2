/** The rules of print that depend on the framework: paper, page numbers and running heads. */
import type { Item } from '../../framework/model/types';
import { Html } from '../shared/html';
import { xmlText } from '../shared/text';
import { childrenOf, type Reading } from './reading';
import { textOf, translationIn } from './wording';

/** The name of the pages of a cluster, and the class of its section. */
export const pageName = (index: number): string => `cluster-${index + 1}`;

export function pageRules(reading: Reading): Html {
  const { snapshot, language, paper, words } = reading;
  const { title, version, translations } = snapshot.document;
  const foot = `${translationIn(translations, language)?.title ?? title} · ${words.version} ${version}`;
  const clusters = childrenOf(reading, null, 'cluster');
  return new Html(
    [
      `@page { size: ${paper}; @bottom-left { content: ${cssString(foot)}; } @bottom-right { content: counter(page); } }`,
      ...clusters.map((cluster, index) => clusterRules(cluster, pageName(index), reading)),
      '',
    ].join('\n'),
  );
}

const clusterRules = (cluster: Item, page: string, { language }: Reading): string =>
  `@page ${page} { @top-left { content: ${cssString(textOf(cluster, language).text)}; } @top-right { content: ${cssString(cluster.code)}; } }
.${page} { page: ${page}; }`;

/** All but letters, digits and spaces is escaped by its number, so that nothing ends the string or the style element. */
const cssString = (text: string): string =>
  `"${xmlText(text).replace(/[^\p{L}\p{M}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
