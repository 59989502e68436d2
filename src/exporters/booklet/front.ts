/** The pages before the framework itself: the cover and the contents. */
import type { Item } from '../../framework/model/types';
import { blaze } from '../shared/blaze';
import { dayOf } from '../shared/dates';
import { type Html, html } from '../shared/html';
import { anchorOf, childrenOf, countOf, type Reading } from './reading';
import { documentIn, say, textOf } from './wording';

export function cover(reading: Reading): Html {
  const { snapshot, language, words } = reading;
  const { title, publisher, creator, version, changed } = documentIn(snapshot, language);
  const counts = [
    words.clusters(countOf(reading, 'cluster')),
    words.pathways(countOf(reading, 'pathway')),
    words.statements(countOf(reading, 'statement')),
  ];
  return html`<header class="cover">
<p class="cover-from">${publisher ?? creator}</p>
<div class="cover-title">
<h1>${title}</h1>
<p class="subtitle">${words.subtitle}</p>
<p class="cover-blazes">${childrenOf(reading, null, 'cluster').map(({ code }) => blaze(code, 40))}</p>
<p class="cover-counts">${counts.join(' · ')}</p>
</div>
<p class="cover-version">${words.version} ${version} · ${dayOf(changed, language)}</p>
</header>
`;
}

export function contents(reading: Reading): Html {
  const { words } = reading;
  const front = [
    { id: 'model', title: words.model },
    ...(childrenOf(reading, null, 'area').length > 0 ? [{ id: 'areas', title: words.areas }] : []),
    ...(childrenOf(reading, null, 'element').length > 0 ? [{ id: 'elements', title: words.elements }] : []),
  ];
  return html`<nav class="contents" aria-labelledby="contents">
<h2 id="contents">${words.contents}</h2>
<ul class="contents-front">
${front.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
<ul class="contents-clusters">
${childrenOf(reading, null, 'cluster').map((cluster) => clusterEntry(cluster, reading))}</ul>
<ul class="contents-front">
<li><a href="#about">${words.about}</a></li>
</ul>
</nav>
`;
}

function clusterEntry(cluster: Item, reading: Reading): Html {
  const { snapshot, language, words } = reading;
  const pathways = childrenOf(reading, cluster, 'pathway');
  return html`<li>
${blaze(cluster.code, 18)}
<div>
<p class="entry"><a href="#${anchorOf(cluster)}">${say(textOf(cluster, language))}</a></p>
<p class="meta">${cluster.code} · ${words.statements(snapshot.statementsUnder(cluster.id).length)}</p>
${pathways.length > 0 && html`<ul>${pathways.map((pathway) => html`<li><a href="#${anchorOf(pathway)}">${say(textOf(pathway, language))}</a></li>`)}</ul>`}
</div>
</li>
`;
}
