/** Text as XML carries it: what is escaped, what a reader would change, and what XML has no way to write. */
import { xmlText } from './text';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** ASCII that is written as it stands: most text is, and one look is faster than several replacements. */
const plain = /^[\t\n !#-%'-;=?-~]*$/;

/** Line ends are those that every reader makes of them (XML 1.0, 2.11). */
const escaped = (text: string, special: RegExp): string =>
  plain.test(text)
    ? text
    : xmlText(text)
        .replace(/\r\n?/g, '\n')
        .replace(special, (character) => entities[character] ?? character);

/** Between the tags of an element. */
export const contentText = (text: string): string => escaped(text, /[&<>]/g);

/** Between the quotation marks of an attribute. */
export const attributeText = (text: string): string => escaped(text, /[&<>"]/g);
