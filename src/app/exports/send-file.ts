/** A file as an answer: at the pace of its reader, in pieces of a size that networks like. */
import type { Response } from 'express';

const PIECE = 64 * 1024;
/** A reader who takes nothing for this long has gone. */
const LONGEST_PAUSE_MS = 60_000;

export interface FileAnswer {
  fileName: string;
  mediaType: string;
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * Sends every byte and leaves the answer open: whoever ends it says by this that all is well. What fails before the first piece can still
 * be answered as an error; what fails later must cut the connection.
 * @throws the signal's reason; a `TimeoutError` when the reader stands still; what `bytes` throws
 */
export async function sendFile(
  res: Response,
  { fileName, mediaType, bytes }: FileAnswer,
  signal: AbortSignal,
): Promise<void> {
  for await (const piece of inPieces(bytes)) {
    signal.throwIfAborted();
    if (!res.headersSent) {
      // Express would add a charset to what has none.
      res.setHeader('Content-Type', mediaType);
      res.set({
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
    }
    await sent(res, piece, signal);
  }
}

async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    parts.push(part);
    length += part.length;
    if (length < PIECE) continue;
    const ready = Buffer.concat(parts);
    for (let at = 0; at < length; at += PIECE) yield ready.subarray(at, at + PIECE);
    parts = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(parts);
}

/** Resolves when the piece has left this process. */
function sent(res: Response, piece: Uint8Array, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    // What still listened or waited would keep the piece, and so the whole file, in memory.
    const end = (error?: Error | null) => {
      clearTimeout(pause);
      signal.removeEventListener('abort', leave);
      if (error) reject(error);
      else resolve();
    };
    const leave = () => end(signal.reason);
    const standStill = () => end(new DOMException('The reader stands still.', 'TimeoutError'));
    const pause = setTimeout(standStill, LONGEST_PAUSE_MS);
    signal.addEventListener('abort', leave);
    res.write(piece, end);
  });
}
