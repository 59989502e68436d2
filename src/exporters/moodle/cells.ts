/**
 * Text in cells that Moodle reads. PHP's reader of CSV takes a backslash before a quotation mark for an escape, and the end of the cell is
 * such a mark; Moodle strips what looks like a tag from names.
 */
import type { Item, Language } from '../../framework/model/types';
import { html } from '../shared/html';
import { paragraphs } from '../shared/paragraphs';
import { oneLine, xmlText } from '../shared/text';

const likeness: Readonly<Record<string, string>> = { '<': '‹', '>': '›', '\\': '⧵' };

/** A name on one line, in which signs that Moodle would read stand as others that look alike. */
export const plain = (text: string): string =>
  oneLine(xmlText(text)).replace(/[<>]|\\(?="|$)/g, (sign) => likeness[sign] ?? sign);

/** HTML, a paragraph for each line of each text. */
export const rich = (texts: readonly (string | null)[]): string => withoutBackslash(paragraphs(texts));

const withoutBackslash = (text: string): string => text.replaceAll('\\', '&#92;');

/** A paragraph that leads to the item's public page, which keeps its identifier. */
export const linkTo = ({ id, language }: Item, baseUrl: string): string =>
  withoutBackslash(html`<p><a href="${baseUrl}/case/items/${id}">${words[language].page}</a></p>`.text);

/** The student version as a paragraph of a description, which teachers read as well. */
export const forStudents = ({ student, language }: Item): string | null =>
  student && `${words[language].students}: ${student}`;

const words: Readonly<Record<Language, { students: string; page: string }>> = {
  en: { students: 'For students', page: 'About this item' },
  es: { students: 'Para estudiantes', page: 'Sobre este elemento' },
};
