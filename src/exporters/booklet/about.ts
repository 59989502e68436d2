/** The last page: where the framework comes from and how it may be used. */
import { type Html, html } from '../shared/html';
import type { Reading } from './reading';
import { translationIn } from './wording';
import { dayOf } from './words';

export function about({ snapshot: { document }, baseUrl, language, words }: Reading): Html {
  const said = { ...document, ...translationIn(document.translations, language) };
  const license = { ...document.license, ...said.license };
  const address = `${baseUrl}/case/${document.id}`;
  return html`<section class="about" aria-labelledby="about">
<h2 id="about">${words.about}</h2>
<p>${said.description}</p>
<dl class="described">
<div><dt>${words.version}</dt><dd>${document.version}</dd></div>
<div><dt>${words.changed}</dt><dd>${dayOf(document.changed, language)}</dd></div>
<div><dt>${words.license}</dt><dd><p><a href="${license.uri}">${license.title}</a></p><p>${license.text}</p></dd></div>
${said.notes !== null && html`<div><dt>${words.notes}</dt><dd>${said.notes}</dd></div>\n`}<div><dt>${words.address}</dt><dd><a href="${address}">${address}</a></dd></div>
</dl>
</section>
`;
}
