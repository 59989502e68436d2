/** Course exports that people upload: which kind it is, and what coursework is in it. */
import type { FileHandle } from 'node:fs/promises';
import { openArchive } from './archive';
import type { CourseFile, Reading } from './course-file';
import { moodleBackup, notAnExport } from './problems';
import { readCartridge } from './read-cartridge';
import { documentIn, startOf } from './sniff';

export type { CourseFile } from './course-file';

/**
 * Reads a file of a stranger: never unpacked, never more of it in memory than one description of a piece of coursework and the table of
 * contents.
 *
 * @param file open for reading
 * @throws WaymarkError 422 `export_file.…`, which says what the file is and how to get the right one; the signal's reason
 */
export async function readCourseFile(file: FileHandle, reading: Reading): Promise<CourseFile> {
  const start = await startOf(file);
  if (start === 'gzip') throw moodleBackup();
  if (start !== 'zip') throw notAnExport(start);
  const archive = await openArchive(file);
  const document = documentIn(archive);
  if (document) throw notAnExport(document);
  return readCartridge(archive, reading);
}
