/** What a file is by its first bytes, and an archive by the names in it: people upload what lies next to the right file. */
import type { FileHandle } from 'node:fs/promises';
import type { Archive } from './archive';

const signatures: readonly [kind: string, start: string][] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['gzip', '\x1f\x8b'],
  ['a PDF', '%PDF'],
  ['a RAR archive', 'Rar!'],
  ['a 7-Zip archive', "7z\xbc\xaf'\x1c"],
  ['an old Office document', '\xd0\xcf\x11\xe0'],
  ['a picture', '\x89PNG'],
  ['a picture', '\xff\xd8\xff'],
  ['a web page or an XML file', '<'],
  ['a web page or an XML file', '\xef\xbb\xbf<'],
];

/** `zip`, `gzip`, or what else it is, in words that fit behind “This file is”. */
export async function startOf(file: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
  const start = buffer.toString('latin1', 0, bytesRead);
  if (start === '') return 'empty';
  return signatures.find(([, signature]) => start.startsWith(signature))?.[0] ?? 'of an unknown kind';
}

const inside: readonly [what: string, name: string][] = [
  ['a Word document', 'word/document.xml'],
  ['a PowerPoint presentation', 'ppt/presentation.xml'],
  ['an Excel workbook', 'xl/workbook.xml'],
  ['an e-book', 'META-INF/container.xml'],
  ['an OpenDocument file', 'content.xml'],
];

/** An archive that is a document of a program; null when it may be a course. */
export const documentIn = ({ has }: Archive): string | null =>
  has('imsmanifest.xml') ? null : (inside.find(([, name]) => has(name))?.[0] ?? null);
