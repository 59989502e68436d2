/** Pieces of a size that is worth passing on. */

/** In characters. */
const PIECE = 65_536;

/** The same text in fewer pieces. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let waiting = '';
  for (const text of texts) {
    waiting += text;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}
