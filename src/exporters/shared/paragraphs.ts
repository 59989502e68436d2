/** Text for targets whose descriptions are HTML. */
import { html } from './html';

/** A paragraph for each line of each text; none for what is missing. */
export const paragraphs = (texts: readonly (string | null)[]): string =>
  texts
    .flatMap((text) => text?.split(/[\r\n\u2028\u2029]+/) ?? [])
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`.text)
    .join('');
