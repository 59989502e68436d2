/** Text in SpreadsheetML (ISO/IEC 29500-1, ST_Xstring in 22.9.2.19). */

/** The namespace of workbooks. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * What is written as `_xHHHH_`: what XML cannot carry, the carriage return, which XML would turn into a line feed, and an underscore that
 * would be taken for the beginning of such an escape.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for.
const escapes = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-fA-F]{4}_)/g;
const loneSurrogates = /\p{Surrogate}/gu;

export const hasLoneSurrogate = (text: string): boolean => text.search(loneSurrogates) >= 0;

export const xml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

/** The text of an element. Half of a surrogate pair becomes U+FFFD: warn with `hasLoneSurrogate`. */
export const content = (text: string): string =>
  text
    .replace(loneSurrogates, '\ufffd')
    .replace(escapes, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

export const attribute = (text: string): string => content(text).replaceAll('"', '&quot;');
