/** Text that goes where not every character may: XML 1.0 and tables of one line a row. */

/** What XML 1.0 (2.2) has no way to write: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for.
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text as XML can carry it. Warn with `hasNonXml` where something is lost. */
export const xmlText = (text: string): string => text.replace(notInXml, '');

export const hasNonXml = (text: string): boolean => text.search(notInXml) >= 0;

/** One line: line ends and tabs become spaces. */
export const oneLine = (text: string): string =>
  (lineEnds.test(text) ? text.replace(/\s*[\r\n\u2028\u2029\t]+\s*/g, ' ') : text).trim();

const lineEnds = /[\r\n\u2028\u2029\t]/;

/** At most `length` characters (UTF-16, as most limits count), cut between whole characters and marked by an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
