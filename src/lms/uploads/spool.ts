/** A body as a file without a name: it is gone with its handle, however this process ends, and nobody else can open it. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { WaymarkError } from '../../shared/errors';
import { brokenOff, tooLarge } from './problems';

const BYTES = 1_000_000;

/**
 * @param megabytes the most that is taken (10^6 bytes)
 * @returns open for reading; the caller closes it
 * @throws WaymarkError 413 `upload.too_large`, 400 `upload.broken_off`
 */
export async function spool(body: Readable, megabytes: number): Promise<FileHandle> {
  const name = path.join(tmpdir(), `waymark-upload-${randomUUID()}`);
  const file = await open(name, 'wx+', 0o600);
  try {
    await unlink(name);
    let length = 0;
    // Not destroyed when this ends early: the sender is still to be answered.
    for await (const piece of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > megabytes * BYTES) throw tooLarge(megabytes);
      await file.writeFile(piece);
    }
    return file;
  } catch (error) {
    await file.close();
    throw error instanceof WaymarkError || !body.destroyed ? error : brokenOff(error);
  }
}
