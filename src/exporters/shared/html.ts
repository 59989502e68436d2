/** HTML as text, in pieces: a template whose values are escaped unless they are HTML already. */
import { xmlText } from './text';

/** HTML that is written already. */
export class Html {
  constructor(readonly text: string) {}
}

/** What stands at a place of a template; null and false stand for nothing. */
export type HtmlPart = string | number | Html | null | false | readonly HtmlPart[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text as HTML can carry it, between tags and in quoted attributes. */
const escaped = (text: string): string =>
  xmlText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');

function written(part: HtmlPart): string {
  if (part === null || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return escaped(String(part));
}

export const html = (strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html =>
  new Html(String.raw({ raw: strings }, ...parts.map(written)));
