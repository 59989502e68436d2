/** Reads an archive as if it had been uploaded. */
import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CourseFile, readCourseFile } from '../../../src/lms/cartridge';
import { type ZipFile, zipOf } from './zip';

export async function readBytes(
  pieces: Buffer | readonly Buffer[],
  onProgress: (progress: { done: number; total: number }) => void = () => {},
  signal = new AbortController().signal,
): Promise<CourseFile> {
  const name = path.join(tmpdir(), `upload-test-${randomUUID()}`);
  const file = await open(name, 'wx+');
  try {
    for (const piece of Buffer.isBuffer(pieces) ? [pieces] : pieces) await file.writeFile(piece);
    return await readCourseFile(file, { onProgress, signal });
  } finally {
    await file.close();
    await rm(name);
  }
}

export const readFiles = (files: readonly ZipFile[]): Promise<CourseFile> => readBytes(zipOf(files));
