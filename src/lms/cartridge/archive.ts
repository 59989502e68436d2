/**
 * A ZIP archive of a stranger: only its list of files and single, small files are ever read, each measured while it inflates. What the
 * archive says about itself is not believed (decision 0090).
 */
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl';
import { WaymarkError } from '../../shared/errors';
import { limits } from './limits';
import { damaged, locked, unsafe } from './problems';

/** Its fixed part, in bytes (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30;

export interface Archive {
  /** In the order of the archive; names that lead out of it are not among them. */
  names: readonly string[];
  has(name: string): boolean;
  /** A file in pieces; throws MissingFile. @param most bytes; a longer one is a problem */
  stream(name: string, most: number): AsyncGenerator<Buffer>;
  /** The first bytes of a file, or all of a shorter one. */
  head(name: string, most: number): Promise<Buffer>;
}

/** Something names a file that the archive does not hold. */
export class MissingFile extends Error {}

/**
 * @param file open for reading for as long as the archive is used
 * @throws WaymarkError 422 `export_file.damaged`, `…password`, `…unsafe`; reading throws them as well
 */
export async function openArchive(file: FileHandle): Promise<Archive> {
  const zip = await understood(() => fromFdPromise(file.fd, { decodeStrings: false }));
  const entries = await understood(() => entriesOf(zip));
  const budget = { left: limits.total as number };

  async function* stream(name: string, most: number): AsyncGenerator<Buffer> {
    const entry = entries.get(name);
    if (!entry) throw new MissingFile(name);
    if (entry === 'twice') throw unsafe(`${name} is there twice`);
    if (entry.isEncrypted()) throw locked();
    const content = await understood(() => zip.openReadStreamPromise(entry));
    yield* measured(content, entry, { name, most, budget });
  }

  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name),
    stream,
    async head(name, most) {
      const pieces: Buffer[] = [];
      let length = 0;
      for await (const piece of stream(name, Number.POSITIVE_INFINITY)) {
        pieces.push(piece);
        length += piece.length;
        if (length >= most) break;
      }
      return Buffer.concat(pieces).subarray(0, most);
    },
  };
}

type Entries = ReadonlyMap<string, Entry | 'twice'>;

async function entriesOf(zip: ZipFile): Promise<Entries> {
  const entries = new Map<string, Entry | 'twice'>();
  const all: Entry[] = [];
  if (zip.entryCount > limits.files) throw unsafe(`${zip.entryCount} files`);
  for await (const entry of zip.eachEntry()) {
    all.push(entry);
    const name = getFileNameLowLevel(
      entry.generalPurposeBitFlag,
      entry.fileNameRaw,
      entry.extraFields,
      false,
    );
    if (validateFileName(name) !== null || name.includes('\0')) continue;
    entries.set(name, entries.has(name) ? 'twice' : entry);
  }
  assertApart(all);
  return entries;
}

/** Files that share their bytes make an archive of some kilobytes inflate to petabytes. */
function assertApart(entries: readonly Entry[]): void {
  let end = 0;
  for (const entry of entries.toSorted(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) throw unsafe('files overlap');
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }
}

interface Measure {
  name: string;
  most: number;
  budget: { left: number };
}

async function* measured(content: Readable, entry: Entry, { name, most, budget }: Measure) {
  let length = 0;
  let checksum = 0;
  try {
    for await (const piece of content as AsyncIterable<Buffer>) {
      length += piece.length;
      budget.left -= piece.length;
      if (length > most) throw unsafe(`${name} is longer than ${most} bytes`);
      if (budget.left < 0) throw unsafe(`more than ${limits.total} bytes in all`);
      if (length > limits.ratioFrom && length > limits.ratio * entry.compressedSize) {
        throw unsafe(`${name} inflates from ${entry.compressedSize} to over ${length} bytes`);
      }
      checksum = crc32(piece, checksum);
      yield piece;
    }
  } catch (error) {
    throw asProblem(error);
  }
  if (checksum !== entry.crc32) throw damaged(`${name} has another checksum than the archive says`);
}

async function understood<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asProblem(error);
  }
}

/** What the library says of an archive that it cannot read, in our terms. */
function asProblem(error: unknown): WaymarkError {
  if (error instanceof WaymarkError) return error;
  const said = error instanceof Error ? error.message : String(error);
  return /encrypt/.test(said) ? locked() : damaged(said, error);
}
