/** A large JSON object in pieces, with the very bytes that JSON.stringify gives for two spaces. */

/** So many characters are gathered before they are handed on: writing each item by itself would cost more than making it. */
const PIECE = 65_536;

/** A member: its value, or the entries of its array one by one. */
type Member = readonly [name: string, value: Iterable<object> | (() => object)];

/** @param members in their order, each asked for when its turn comes */
export function* piecesOfJson(members: readonly Member[]): Generator<string> {
  let piece = '';
  for (const text of textsOf(members)) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece) yield piece;
}

function* textsOf(members: readonly Member[]): Generator<string> {
  let separator = '{\n';
  for (const [name, value] of members) {
    yield `${separator}  ${JSON.stringify(name)}: `;
    separator = ',\n';
    if (typeof value === 'function') yield indented(value(), '  ');
    else yield* arrayTexts(value);
  }
  yield '\n}\n';
}

function* arrayTexts(entries: Iterable<object>): Generator<string> {
  let separator = '[\n';
  for (const entry of entries) {
    yield `${separator}    ${indented(entry, '    ')}`;
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n  ]';
}

/** A line feed in JSON text is always between tokens: in strings it is written as an escape. */
const indented = (value: object, by: string): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
