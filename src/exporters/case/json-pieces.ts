/** A large JSON object in pieces, with the very bytes that JSON.stringify gives for two spaces. */

/** So many entries are written at once: each by itself would cost more than making it, all of them the memory for all. */
const ENTRIES_AT_ONCE = 40;

/** A member: its value, or the entries of its array one by one. */
type Member = readonly [name: string, value: Iterable<object> | (() => object)];

/** @param members in their order, each asked for when its turn comes */
export function* piecesOfJson(members: readonly Member[]): Generator<string> {
  let separator = '{\n';
  for (const [name, value] of members) {
    yield `${separator}  ${JSON.stringify(name)}: `;
    separator = ',\n';
    if (typeof value === 'function') yield inside({ value: value() }, '{\n  "value": ', '\n}');
    else yield* arrayTexts(value);
  }
  yield '\n}\n';
}

function* arrayTexts(entries: Iterable<object>): Generator<string> {
  let separator = '[\n';
  for (const value of batches(entries)) {
    yield separator + inside({ value }, '{\n  "value": [\n', '\n  ]\n}');
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]' : '\n  ]';
}

/** The text of a value as it stands one level deep, without what stands around it. */
const inside = (value: object, before: string, after: string): string =>
  JSON.stringify(value, null, 2).slice(before.length, -after.length);

function* batches(entries: Iterable<object>): Generator<object[]> {
  let batch: object[] = [];
  for (const entry of entries) {
    if (batch.push(entry) < ENTRIES_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
