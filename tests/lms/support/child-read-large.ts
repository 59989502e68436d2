/** Reads an export of over 300 MB, most of it a video, and says how much memory that took at its peak. */
import { randomBytes, randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCourseFile } from '../../../src/lms/cartridge';
import { canvasAssignment, manifest, resource } from './cartridges';
import { zipPieces } from './zip';

async function main() {
  const essay = canvasAssignment('g1', { title: 'Essay' });
  const resources = essay.resource + resource('v', 'webcontent', ['web_resources/video.mp4']);
  const megabyte = randomBytes(1024 * 1024);
  const pieces = zipPieces([
    manifest({ resources }),
    { name: 'web_resources/video.mp4', content: Array<Buffer>(150).fill(megabyte), stored: true },
    ...essay.files,
    {
      name: 'web_resources/zeros.bin',
      content: Array<Buffer>(150).fill(Buffer.alloc(1024 * 1024)),
      stored: true,
    },
  ]);
  const name = path.join(tmpdir(), `large-${randomUUID()}`);
  const file = await open(name, 'wx+');
  try {
    for (const piece of pieces) await file.writeFile(piece);
    const { size } = await file.stat();
    const before = process.memoryUsage.rss();
    let most = before;
    const look = () => {
      most = Math.max(most, process.memoryUsage.rss());
    };
    // The most of the whole process would count what making the file took.
    const looking = setInterval(look, 2);
    const { entries } = await readCourseFile(file, {
      onProgress: look,
      signal: new AbortController().signal,
    });
    clearInterval(looking);
    const grown = most - before;
    process.stdout.write(JSON.stringify({ size, grown, titles: entries.map(({ title }) => title) }));
  } finally {
    await file.close();
    await rm(name);
  }
}

void main();
