/**
 * Archives whose bytes depend on their content alone. fflate deflates in JavaScript; zlib's output differs between processors and
 * versions, so that the same export would have another SHA-256 on another machine (decision 0080).
 */
import { deflateSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Chunk } from '../format';

export interface ZipEntry {
  /** With slashes, relative. */
  name: string;
  content: Chunk | Iterable<Chunk> | AsyncIterable<Chunk>;
}

/** A quarter faster than fflate's own choice, 6, and files are 7 % longer (decision 0082). */
const LEVEL = 4;

/** In bytes: what is shorter gets hardly shorter still, and is copied in a tenth of the time. */
const SHORT = 1024;

/** In bytes, of the archive. */
const PIECE = 65_536;

/**
 * An archive in pieces, entry by entry; an entry's content is asked for when its turn comes.
 * @param changed ISO 8601; its day is the date of every entry
 */
export async function* zip(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  changed: string,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let length = 0;
  let failure: Error | null = null;
  const archive = new Zip((error, data) => {
    failure ??= error;
    if (error) return;
    ready.push(data);
    length += data.length;
  });
  const take = function* (least: number) {
    if (failure) throw failure;
    if (length < least) return;
    yield Buffer.concat(ready, length);
    ready = [];
    length = 0;
  };
  const mtime = localNoonOf(changed);
  for await (const { name, content } of entries) {
    if (isWhole(content)) {
      const file = Object.assign(new WholeFile(name), { mtime });
      archive.add(file);
      file.push(bytesOf(content), true);
    } else {
      const file = Object.assign(new ZipDeflate(name, { level: LEVEL }), { mtime });
      archive.add(file);
      for await (const chunk of content) {
        file.push(bytesOf(chunk));
        yield* take(PIECE);
      }
      file.push(new Uint8Array(0), true);
    }
    yield* take(PIECE);
  }
  archive.end();
  yield* take(0);
}

/**
 * A file whose content is there at once. A short one is deflated too, in blocks that are only copied: readers that take archives as a
 * stream know the end of a deflated file only.
 */
class WholeFile extends ZipPassThrough {
  override compression = 8;

  protected override process(content: Uint8Array, final: boolean): void {
    const level = content.length < SHORT ? 0 : LEVEL;
    this.ondata(null, deflateSync(content, { level }), final);
  }
}

const isWhole = (content: ZipEntry['content']): content is Chunk =>
  typeof content === 'string' || content instanceof Uint8Array;

const bytesOf = (chunk: Chunk): Uint8Array => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk);

/** ZIP has local times without a zone, so the same numbers must come out in every zone; noon exists everywhere on every day. */
function localNoonOf(changed: string): Date {
  const at = new Date(changed);
  return new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);
}
