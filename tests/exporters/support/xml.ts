/** XML as tests read it, with libxml2: another reader than the writer's own. */
import { validateXML } from 'xmllint-wasm';

/** The text of every element of a name, in order. */
export async function textsIn(document: string, element: string): Promise<string[]> {
  const { normalized } = await validateXML({ xml: document, normalization: 'c14n' });
  const found = normalized.matchAll(new RegExp(`<${element}(?: [^>]*)?>([^<]*)</${element}>`, 'g'));
  return [...found].map(([, text = '']) => unescaped(text));
}

/** The values of an attribute, wherever it is, in order. */
export async function attributesIn(document: string, attribute: string): Promise<string[]> {
  const { normalized } = await validateXML({ xml: document, normalization: 'c14n' });
  return [...normalized.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, text = '']) =>
    unescaped(text),
  );
}

/** Canonical XML escapes these only (2.3). */
const unescaped = (text: string): string =>
  text
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
