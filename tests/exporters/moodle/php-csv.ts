/** CSV as PHP's fgetcsv reads it: in a quoted cell, a backslash keeps the character after it from ending the cell. */

export function phpCsv(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    let more = true;
    while (more) {
      const [cell, end] = text[at] === '"' ? quoted(text, at) : bare(text, at, delimiter);
      row.push(cell);
      more = text[end] === delimiter;
      at = end + 1;
    }
    rows.push(row);
  }
  return rows;
}

function bare(text: string, from: number, delimiter: string): [string, end: number] {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
  return [text.slice(from, at), at];
}

function quoted(text: string, from: number): [string, end: number] {
  let cell = '';
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') {
      cell += text.slice(at, at + 2);
      at += 1;
    } else if (text[at] !== '"') {
      cell += text[at];
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else {
      return [cell, at + 1];
    }
  }
  throw new Error('Moodle refuses it: a cell has no end');
}

/** Lines as Moodle has them before it reads a file of competencies. */
export const withLineFeeds = (bytes: Buffer): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
