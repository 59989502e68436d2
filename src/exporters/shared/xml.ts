/** XML in pieces: elements that are written once, and around many of them an element that is never held whole. */
import { INDENT, type XmlElements, xmlTemplate } from './xml-template';
import { attributeText } from './xml-text';

/** @param depth how many elements they stand in */
export const xml = (elements: XmlElements, depth = 0): string => xmlTemplate(elements)(null, depth);

export const xmlDocument = (root: XmlElements): string => `${xmlDeclaration}${xml(root)}`;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * An element around pieces that are asked for one by one.
 * @param attributes `@name`s only
 */
export function* xmlAround(
  name: string,
  attributes: Readonly<Record<string, string>>,
  depth: number,
  pieces: Iterable<string>,
): Generator<string> {
  const indent = ' '.repeat(INDENT * depth);
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key.slice(1)}="${attributeText(value)}"`,
  );
  yield `${indent}<${name}${written.join('')}>\n`;
  yield* pieces;
  yield `${indent}</${name}>\n`;
}
