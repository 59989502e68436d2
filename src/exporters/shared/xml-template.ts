/**
 * Elements that xmlbuilder2 writes once, with places in them, and that are filled as often as wanted: an item costs no more than its
 * texts (decision 0082).
 */
import { fragment } from 'xmlbuilder2';
import { attributeText, contentText } from './xml-text';

/** An element's text, its content, or several elements of one name; null leaves it out. A function finds the text in the data. */
export type XmlValue<Data = unknown> =
  | string
  | number
  | null
  | ((data: Data) => string)
  | Each<Data>
  | XmlElements<Data>
  | readonly (string | XmlElements<Data>)[];

/** Elements by name, in order. `@name` is an attribute, `#` the text beside attributes. */
export interface XmlElements<Data = unknown> {
  readonly [name: string]: XmlValue<Data>;
}

/** @param depth how many elements these stand in */
export type XmlTemplate<Data> = (data: Data, depth?: number) => string;

export function xmlTemplate<Data>(elements: XmlElements<Data>): XmlTemplate<Data> {
  const byDepth: Part<Data>[][] = [];
  return (data, depth = 0) => {
    byDepth[depth] ??= partsOf(elements, depth);
    let written = '';
    for (const part of byDepth[depth]) written += typeof part === 'string' ? part : part(data);
    return written;
  };
}

/** As many elements of one name as the data has of something: none, one, several. See `each`. */
class Each<Data> {
  constructor(readonly partFor: (name: string, depth: number) => (data: Data) => string) {}
}

/** @param value of an element, for one of those that the data has */
export const each = <Data, One>(of: (data: Data) => Iterable<One>, value: XmlValue<One>): Each<Data> =>
  new Each((name, depth) => {
    const template = xmlTemplate<One>({ [name]: value });
    return (data) => {
      let written = '';
      for (const one of of(data)) written += template(one, depth);
      return written;
    };
  });

/** An element that is left out where the data has nothing for it. */
export const optional = <Data, One>(
  of: (data: Data) => One | null | undefined,
  value: XmlValue<One>,
): Each<Data> =>
  each((data) => {
    const one = of(data);
    return one === null || one === undefined ? [] : [one];
  }, value);

/** Written as it stands, or made of the data. */
type Part<Data> = string | ((data: Data) => string);

/** Of what stands in an element, in spaces. */
export const INDENT = 2;

/** Characters that XML cannot hold, so that no text has them: around the number of a part, and of one that is whole lines. */
const MARK = '\u0001';
const LINES_MARK = '\u0002';
const markedLines = new RegExp(` *<[^<>]+>${LINES_MARK}(\\d+)${LINES_MARK}</[^<>]+>\n`, 'g');

function partsOf<Data>(elements: XmlElements<Data>, depth: number): Part<Data>[] {
  const parts: Part<Data>[] = [];
  const builder = fragment();
  builder.ele(marked(elements, depth, parts));
  const text = `${builder.toString({ prettyPrint: true, indent: ' '.repeat(INDENT), offset: depth })}\n`;
  const pieces = text.replace(markedLines, `${MARK}$1${MARK}`).split(MARK);
  return joined(pieces.map((piece, index) => (index % 2 === 0 ? piece : (parts[Number(piece)] ?? ''))));
}

function marked<Data>(
  elements: XmlElements<Data>,
  depth: number,
  parts: Part<Data>[],
): Record<string, unknown> {
  const markFor = (mark: string, part: Part<Data>) => `${mark}${parts.push(part) - 1}${mark}`;
  const contentOf = (name: string, value: XmlValue<Data>): unknown => {
    if (Array.isArray(value)) return value.map((one) => contentOf(name, one));
    if (value instanceof Each) return markFor(LINES_MARK, value.partFor(name, depth));
    if (typeof value === 'object') return marked(value as XmlElements<Data>, depth + 1, parts);
    const textFor = name.startsWith('@') ? attributeText : contentText;
    return markFor(
      MARK,
      typeof value === 'function' ? (data) => textFor(value(data)) : textFor(String(value)),
    );
  };
  return Object.fromEntries(
    Object.entries(elements)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, contentOf(name, value)]),
  );
}

/** The same, with texts that follow each other in one. */
function joined<Data>(parts: readonly Part<Data>[]): Part<Data>[] {
  const all: Part<Data>[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else all.push(part);
  }
  return all;
}
