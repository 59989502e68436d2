/** The last page: where the framework comes from and how it may be used. */
import { dayOf } from '../shared/dates';
import { type Html, html } from '../shared/html';
import type { Reading } from './reading';
import { documentIn } from './wording';

export function about({ snapshot, baseUrl, language, words }: Reading): Html {
  const document = documentIn(snapshot, language);
  const { license, notes } = document;
  const address = `${baseUrl}/case/${document.id}`;
  return html`<section class="about" aria-labelledby="about">
<h2 id="about">${words.about}</h2>
<p>${document.description}</p>
<dl class="described">
<div><dt>${words.version}</dt><dd>${document.version}</dd></div>
<div><dt>${words.changed}</dt><dd>${dayOf(document.changed, language)}</dd></div>
<div><dt>${words.license}</dt><dd><p>${/^https?:/i.test(license.uri) ? html`<a href="${license.uri}">${license.title}</a>` : license.title}</p><p>${license.text}</p></dd></div>
${notes !== null && html`<div><dt>${words.notes}</dt><dd>${notes}</dd></div>\n`}<div><dt>${words.address}</dt><dd><a href="${address}">${address}</a></dd></div>
</dl>
</section>
`;
}
