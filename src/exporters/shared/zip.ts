/**
 * Archives whose bytes depend on their content alone. fflate deflates in JavaScript; zlib's output differs between processors and
 * versions, so that the same export would have another SHA-256 on another machine (decision 0080).
 */
import { Zip, ZipDeflate } from 'fflate';
import type { Chunk } from '../format';

export interface ZipEntry {
  /** With slashes, relative. */
  name: string;
  content: Chunk | Iterable<Chunk> | AsyncIterable<Chunk>;
}

/**
 * An archive in pieces, entry by entry; an entry's content is asked for when its turn comes.
 * @param changed ISO 8601; its day is the date of every entry
 */
export async function* zip(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  changed: string,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const archive = new Zip((error, data) => {
    failure ??= error;
    if (!error && data.length > 0) ready.push(data);
  });
  const take = function* () {
    if (failure) throw failure;
    yield* ready.splice(0);
  };
  const mtime = localNoonOf(changed);
  for await (const { name, content } of entries) {
    const file = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime });
    archive.add(file);
    for await (const chunk of piecesOf(content)) {
      file.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
      yield* take();
    }
    file.push(new Uint8Array(0), true);
    yield* take();
  }
  archive.end();
  yield* take();
}

const piecesOf = (content: ZipEntry['content']): Iterable<Chunk> | AsyncIterable<Chunk> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

/** ZIP has local times without a zone, so the same numbers must come out in every zone; noon exists everywhere on every day. */
function localNoonOf(changed: string): Date {
  const at = new Date(changed);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);
}
