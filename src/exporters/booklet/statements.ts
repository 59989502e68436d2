/** Statements in the framework's order, each with its code, its second version and its levels of performance. */
import type { Item } from '../../framework/model/types';
import { type Html, html } from '../shared/html';
import type { Reading } from './reading';
import { levelsOf, say, secondVersionOf, textOf } from './wording';

/** @param grouping `by-element`: a heading wherever the element changes; `flat`: the element stands beside the statement */
export function* statements(
  items: readonly Item[],
  grouping: 'by-element' | 'flat',
  reading: Reading,
): Generator<Html> {
  let last: string | null | undefined;
  for (const item of items) {
    const element = elementOf(item, reading);
    const group = grouping === 'by-element' ? item.elementId : null;
    if (group !== last) {
      if (last !== undefined) yield html`</ul>\n`;
      yield html`${group !== null && element && html`<h4>${element}</h4>\n`}<ul class="statements">\n`;
      last = group;
    }
    yield statement(item, grouping === 'flat' ? element : null, reading);
  }
  yield html`</ul>\n`;
}

function elementOf({ elementId }: Item, { snapshot, language }: Reading): Html | null {
  const element = elementId && snapshot.byId.get(elementId);
  return element ? say(textOf(element, language)) : null;
}

function statement(item: Item, element: Html | null, { language, studentVersions, words }: Reading): Html {
  const second = studentVersions ? secondVersionOf(item, language) : null;
  const levels = levelsOf(item, language);
  return html`<li>
<p class="code">${item.code}${item.kind && html` <span>${words.kind[item.kind]}</span>`}${element && html` <span>${element}</span>`}</p>
<div>
<p>${say(textOf(item, language))}</p>
${second && html`<p class="second">${say(second)}</p>\n`}${
  levels.length > 0 &&
  html`<ol class="levels">${levels.map(({ quality, description }) => html`<li><b>${say(quality)}:</b> ${say(description)}</li>`)}</ol>\n`
}</div>
</li>
`;
}
