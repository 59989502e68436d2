/** The section of a cluster: what it is, what all its pathways share, and each pathway. */
import type { Item } from '../../framework/model/types';
import { blaze } from '../shared/blaze';
import { type Html, html } from '../shared/html';
import { anchorOf, childrenOf, type Reading } from './reading';
import { statements } from './statements';
import { definitionOf, occupationsOf, say, studentLineOf, textOf } from './wording';

/** @param page the name of its pages in print, which have its running head */
export function* clusterSection(cluster: Item, page: string, reading: Reading): Generator<Html> {
  const { language, words } = reading;
  const name = textOf(cluster, language);
  const shared = childrenOf(reading, cluster, 'statement');
  yield html`<section class="cluster ${page}" aria-labelledby="${anchorOf(cluster)}">
<div class="cluster-head">${blaze(cluster.code, 40)}<h2 id="${anchorOf(cluster)}">${say(name)}</h2><p class="meta">${cluster.code}</p></div>
${introduction(cluster, reading)}`;
  if (shared.length > 0) {
    yield html`<section>
<div class="pathway-head"><h3>${words.shared(name.text)}</h3></div>
`;
    yield* statements(shared, 'by-element', reading);
    yield html`</section>\n`;
  }
  for (const pathway of childrenOf(reading, cluster, 'pathway')) yield* pathwaySection(pathway, reading);
  yield html`</section>\n`;
}

function* pathwaySection(pathway: Item, reading: Reading): Generator<Html> {
  const { language, words } = reading;
  const own = childrenOf(reading, pathway, 'statement');
  yield html`<section aria-labelledby="${anchorOf(pathway)}">
<div class="pathway-head"><h3 id="${anchorOf(pathway)}">${say(textOf(pathway, language))}</h3><p class="meta">${pathway.code}</p></div>
${introduction(pathway, reading)}`;
  if (own.length > 0) yield* statements(own, 'flat', reading);
  else yield html`<p class="meta">${words.noStatements}</p>\n`;
  yield html`</section>\n`;
}

function introduction(item: Item, { language, words }: Reading): Html {
  const definition = definitionOf(item, language);
  const student = studentLineOf(item, language);
  const occupations = occupationsOf(item, language);
  return html`<div class="introduction">
${definition !== null && html`<p>${definition}</p>\n`}${student && html`<p class="second">${say(student)}</p>\n`}${
  occupations.length > 0 &&
  html`<p class="occupations"><b>${words.occupations}:</b> ${occupations.map((one, index) => html`${index > 0 && ', '}${say(one)}`)}</p>\n`
}</div>
`;
}
