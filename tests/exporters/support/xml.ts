/** XML as tests read it, with a strict reader that is not the writer's own. */
import { SaxesParser } from 'saxes';

/** The text of every element of a name that has no elements in it, in order. */
export function textsIn(document: string, element: string): string[] {
  const found: string[] = [];
  let text: string | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    text = name === element ? '' : null;
  });
  const add = (more: string) => {
    if (text !== null) text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    if (name === element && text !== null) found.push(text);
    text = null;
  });
  parser.write(document).close();
  return found;
}

/** The values of an attribute, wherever it is, in order. */
export function attributesIn(document: string, attribute: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    const value = attributes[attribute];
    if (value !== undefined) found.push(value);
  });
  parser.write(document).close();
  return found;
}

/** What is wrong with a document as XML; [] when nothing is. */
export function xmlProblems(document: string): string[] {
  const problems: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', ({ message }) => problems.push(message));
  parser.write(document).close();
  return problems;
}
