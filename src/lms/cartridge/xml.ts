/**
 * XML of a stranger as a small tree. Names are local ones: exporters agree on them, and not on namespaces, which change with every version
 * of Common Cartridge. No document type, hence no entities but the five of XML.
 */
import { SaxesParser } from 'saxes';
import { xmlLimits } from './limits';
import { unsafe } from './problems';

export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  text: string;
}

/** It is not XML. */
export class MalformedXml extends Error {}

/** Never needed here, and most of the bytes of a framework's cartridge. */
const SKIPPED = 'curriculumStandardsMetadataSet';

/**
 * @param pieces UTF-8
 * @throws MalformedXml
 * @throws WaymarkError 422 `export_file.unsafe` for a document type and beyond the limits; what `pieces` throws
 */
export async function parseXml(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<XmlElement> {
  const builder = treeBuilder();
  const decoder = new TextDecoder();
  for await (const piece of pieces) builder.write(decoder.decode(piece, { stream: true }));
  builder.write(decoder.decode());
  return builder.end();
}

function treeBuilder() {
  const parser = new SaxesParser();
  const open: XmlElement[] = [{ name: '', attributes: new Map(), children: [], text: '' }];
  let elements = 0;
  let attributes = 0;
  let depth = 0;
  /** How deep the parser is below the start of something that is skipped; 0 outside. */
  let skipping = 0;
  const innermost = () => open.at(-1);

  parser.on('error', (error) => {
    throw new MalformedXml(error.message);
  });
  parser.on('doctype', () => {
    throw unsafe('XML with a document type');
  });
  parser.on('opentagstart', () => {
    attributes = 0;
    elements += 1;
    depth += 1;
    if (depth > xmlLimits.depth) throw unsafe(`XML deeper than ${xmlLimits.depth}`);
    if (elements > xmlLimits.elements) throw unsafe(`XML of more than ${xmlLimits.elements} elements`);
  });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > xmlLimits.attributes)
      throw unsafe(`XML with more than ${xmlLimits.attributes} attributes`);
  });
  parser.on('opentag', (tag) => {
    const name = local(tag.name);
    if (skipping > 0 || name === SKIPPED) {
      skipping += 1;
      return;
    }
    const named = Object.entries(tag.attributes).map(([key, value]) => [local(key), String(value)] as const);
    const element: XmlElement = { name, attributes: new Map(named), children: [], text: '' };
    innermost()?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    const element = innermost();
    if (element && skipping === 0) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    if (skipping > 0) skipping -= 1;
    else open.pop();
  });

  return {
    write: (text: string) => void parser.write(text),
    end(): XmlElement {
      parser.close();
      const root = open[0]?.children[0];
      if (!root) throw new MalformedXml('no element');
      return root;
    },
  };
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first element down a path. */
export const find = (element: XmlElement | undefined, ...path: string[]): XmlElement | undefined =>
  path.reduce((at, name) => at?.children.find((child) => child.name === name), element);

/** The text at the end of a path; null when there is none. */
export const textAt = (element: XmlElement | undefined, ...path: string[]): string | null =>
  find(element, ...path)?.text.trim() || null;
