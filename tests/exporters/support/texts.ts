/** Every text in a file, as a strict reader of its format finds it; it throws when the file is broken. */
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';
import { SaxesParser } from 'saxes';

const readers = new Map<string, (bytes: Buffer) => string[]>([
  ['.json', (bytes) => jsonTexts(JSON.parse(bytes.toString()))],
  ['.jsonld', (bytes) => jsonTexts(JSON.parse(bytes.toString()))],
  ['.csv', csvTexts],
  ['.html', (bytes) => htmlTexts(parseHtml(bytes.toString()))],
  ['.pdf', (bytes) => htmlTexts(parseHtml(bytes.toString()))],
  ['.xlsx', (bytes) => archiveTexts(bytes).map(withoutEscapes)],
  ['.imscc', archiveTexts],
]);

export function textsOf(extension: string, bytes: Buffer): string[] {
  const read = readers.get(extension);
  if (!read) throw new Error(`Nothing reads ${extension}.`);
  return read(bytes);
}

function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(jsonTexts);
}

function csvTexts(bytes: Buffer): string[] {
  const text = bytes.toString();
  const delimiter = (text.split('\n')[0] ?? '').includes(';') ? ';' : ',';
  const rows: string[][] = parseCsv(text, { bom: true, delimiter, relax_column_count: false });
  // LMSs take descriptions as HTML.
  return rows.flat().flatMap((cell) => (cell.startsWith('<p>') ? htmlTexts(parseHtml(cell)) : [cell]));
}

/** Attributes, and all text at once: words of a sentence, and its lines, may stand in elements of their own. */
function htmlTexts(page: DefaultTreeAdapterTypes.Node): string[] {
  const attributes: string[] = [];
  const leaves: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if (node.nodeName === 'script') throw new Error('There is a script in the page.');
    if ('value' in node) leaves.push(node.value);
    if ('attrs' in node) attributes.push(...node.attrs.map(({ value }) => value));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(page);
  return [...attributes, leaves.join(''), leaves.join('\n')];
}

function archiveTexts(bytes: Buffer): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, content]) => {
    const text = Buffer.from(content).toString();
    if (name.endsWith('.txt')) return [text];
    return name.endsWith('.html') ? htmlTexts(parseHtml(text)) : xmlTexts(text);
  });
}

/** Strict XML 1.0 with namespaces: the first fault throws. */
function xmlTexts(document: string): string[] {
  const texts: string[] = [];
  const open: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    open.push('');
    texts.push(...Object.values(attributes).map(({ value }) => value));
  });
  const add = (text: string) => open.push((open.pop() ?? '') + text);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => texts.push(open.pop() ?? ''));
  parser.write(document).close();
  return texts;
}

/** Spreadsheets write what XML cannot as `_x000D_`, and such a text itself with its underscore written so. */
const withoutEscapes = (text: string): string =>
  text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
