/** Archives byte by byte (APPNOTE 4.3), so that they may also say what is not true. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  /** Bytes where it is no text. */
  name: string | Buffer;
  content: string | Buffer | Buffer[];
  /** Not deflated. */
  stored?: boolean;
  encrypted?: boolean;
  /** What the archive says in place of the truth. */
  says?: { crc?: number; size?: number; offset?: number };
}

interface Whole {
  zip64?: boolean;
  /** What the archive says it holds. */
  count?: number;
}

/** In pieces, so that a large one need not be in memory. */
export function zipPieces(files: readonly ZipFile[], { zip64 = false, count }: Whole = {}): Buffer[] {
  const pieces: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  const push = (piece: Buffer) => {
    pieces.push(piece);
    offset += piece.length;
  };
  for (const { name, content, stored = false, encrypted = false, says = {} } of files) {
    const parts = Array.isArray(content) ? content : [Buffer.from(content)];
    const crc = says.crc ?? parts.reduce((sum, part) => crc32(part, sum), 0);
    const size = says.size ?? length(parts);
    const data = stored ? parts : [deflateRawSync(Buffer.concat(parts))];
    const nameBytes = Buffer.from(name as string);
    const at = says.offset ?? offset;
    const flags = (typeof name === 'string' ? 0x800 : 0) | (encrypted ? 1 : 0);
    const facts = [flags, stored ? 0 : 8, crc, length(data), size, nameBytes.length] as const;
    push(Buffer.concat([local(...facts), nameBytes]));
    data.forEach(push);
    central.push(Buffer.concat([centralHeader(at, ...facts), nameBytes]));
  }
  const start = offset;
  central.forEach(push);
  const numbers = [count ?? files.length, offset - start, start] as const;
  if (zip64) push(zip64End(offset, ...numbers));
  push(zip64 ? end(0xffff, 0xffffffff, 0xffffffff) : end(...numbers));
  return pieces;
}

export const zipOf = (files: readonly ZipFile[], whole?: Whole): Buffer =>
  Buffer.concat(zipPieces(files, whole));

const length = (parts: readonly Buffer[]) => parts.reduce((sum, part) => sum + part.length, 0);

type Facts = readonly [
  flags: number,
  method: number,
  crc: number,
  compressed: number,
  size: number,
  name: number,
];

const local = (...[flags, method, crc, compressed, size, name]: Facts) =>
  numbers('L22222LLL22', [0x04034b50, 20, flags, method, 0, 0, crc, compressed, size, name, 0]);

const centralHeader = (offset: number, ...[flags, method, crc, compressed, size, name]: Facts) =>
  numbers('L222222LLL22222LL', [
    0x02014b50,
    20,
    20,
    flags,
    method,
    0,
    0,
    crc,
    compressed,
    size,
    name,
    0,
    0,
    0,
    0,
    0,
    offset,
  ]);

const end = (count: number, size: number, offset: number) =>
  numbers('L2222LL2', [0x06054b50, 0, 0, count, count, size, offset, 0]);

const zip64End = (at: number, count: number, size: number, offset: number) =>
  numbers('LQ22LLQQQQLLQL', [0x06064b50, 44, 45, 45, 0, 0, count, count, size, offset, 0x07064b50, 0, at, 1]);

/** Little-endian numbers of 2 bytes (2), 4 (L) or 8 (Q). */
function numbers(layout: string, values: readonly number[]): Buffer {
  return Buffer.concat(
    [...layout].map((kind, index) => {
      const bytes = Buffer.alloc(kind === 'Q' ? 8 : kind === 'L' ? 4 : 2);
      if (kind === 'Q') bytes.writeBigUInt64LE(BigInt(values[index] ?? 0));
      else if (kind === 'L') bytes.writeUInt32LE(values[index] ?? 0);
      else bytes.writeUInt16LE(values[index] ?? 0);
      return bytes;
    }),
  );
}
