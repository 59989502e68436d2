/** XML in pieces: elements as plain objects, and around many of them an element that is never held whole. */
import { fragment } from 'xmlbuilder2';
import { xmlText } from './text';

/** An element's text, its content, or several elements of one name; null leaves it out. */
export type XmlValue = string | number | null | XmlElements | readonly (string | XmlElements)[];

/** Elements by name, in order. `@name` is an attribute, `#` the text beside attributes. */
export interface XmlElements {
  readonly [name: string]: XmlValue;
}

const INDENT = 2;

/** @param depth how many elements they stand in */
export const xml = (elements: XmlElements, depth = 0): string =>
  `${fragment().ele(encoded(elements)).toString({ prettyPrint: true, offset: depth })}\n`;

export const xmlDocument = (root: XmlElements): string => `${xmlDeclaration}${xml(root)}`;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * An element around pieces that are asked for one by one.
 * @param attributes `@name`s only
 */
export function* xmlAround(
  name: string,
  attributes: XmlElements,
  depth: number,
  pieces: Iterable<string>,
): Generator<string> {
  const closing = `</${name}>`;
  const whole = xml({ [name]: { ...attributes, '#': ' ' } }, depth).trimEnd();
  yield `${whole.slice(0, -` ${closing}`.length)}\n`;
  yield* pieces;
  yield `${' '.repeat(INDENT * depth)}${closing}\n`;
}

function encoded(elements: XmlElements): Record<string, unknown> {
  const present = Object.entries(elements).filter(([, value]) => value !== null);
  return Object.fromEntries(present.map(([name, value]) => [name, encodedValue(value)]));
}

function encodedValue(value: XmlValue): unknown {
  if (Array.isArray(value)) return value.map(encodedValue);
  return typeof value === 'object' && value !== null
    ? encoded(value as XmlElements)
    : writable(String(value));
}

/**
 * The builder takes `&lt;` in a text for `<` when it reads it, and leaves `&lt;` as it is when it writes it; an ampersand that is
 * escaped for both comes out as one. Line ends are those that every reader of XML makes of them (XML 1.0, 2.11).
 */
const writable = (text: string): string => xmlText(text).replace(/\r\n?/g, '\n').replace(/&/g, '&amp;amp;');
