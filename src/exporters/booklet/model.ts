/** How the framework is built: what its levels are, its areas with their clusters, and its elements. */
import {
  type DescribedType,
  describedTypes,
  type Item,
  type Language,
  type Snapshot,
} from '../../framework/model/types';
import { type Html, html } from '../shared/html';
import { childrenOf, countOf, type Reading } from './reading';
import { definitionOf, say, studentLineOf, textOf, translationIn } from './wording';
import { grouped } from './words';

export function* model(reading: Reading): Generator<Html> {
  const { words } = reading;
  yield html`<section class="model" aria-labelledby="model">
<h2 id="model">${words.model}</h2>
<p class="lead">${words.modelLead}</p>
<dl class="described">
${describedTypes.map((type) => describedType(type, reading))}</dl>
</section>
`;
  yield* grouping('areas', words.areas, words.areasLead, childrenOf(reading, null, 'area'), reading);
  yield* grouping(
    'elements',
    words.elements,
    words.elementsLead,
    childrenOf(reading, null, 'element'),
    reading,
  );
}

/** Programs of study are a level that no framework fills yet, so they are left out. */
function describedType(type: DescribedType, reading: Reading): Html | null {
  if (type === 'program') return null;
  const { name, definition } = typeIn(reading.language, reading.snapshot, type);
  return html`<div><dt>${name} <span class="meta">${grouped(countOf(reading, type))}</span></dt><dd>${definition}</dd></div>\n`;
}

function typeIn(language: Language, { document }: Snapshot, type: DescribedType) {
  const described = document.itemTypes[type];
  return { ...described, ...translationIn(described.translations, language) };
}

function* grouping(
  id: string,
  title: string,
  lead: string,
  items: readonly Item[],
  reading: Reading,
): Generator<Html> {
  if (items.length === 0) return;
  yield html`<section class="model" aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p class="lead">${lead}</p>
<dl class="described">
`;
  for (const item of items) yield entry(item, reading);
  yield html`</dl>
</section>
`;
}

function entry(item: Item, reading: Reading): Html {
  const { language } = reading;
  const definition = definitionOf(item, language);
  const student = studentLineOf(item, language);
  const held = childrenOf(reading, null, 'cluster').filter(({ areaIds }) => areaIds.includes(item.id));
  return html`<div><dt>${say(textOf(item, language))} <span class="meta">${item.code}</span></dt><dd>${definition !== null && html`<p>${definition}</p>`}${student && html`<p class="second">${say(student)}</p>`}${
    held.length > 0 &&
    html`<ul class="held">${held.map((cluster) => html`<li>${say(textOf(cluster, language))}</li>`)}</ul>`
  }</dd></div>\n`;
}
