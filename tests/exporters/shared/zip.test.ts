import { inflateRawSync } from 'node:zlib';
import { type ZipEntry, zip } from '../../../src/exporters/shared/zip';

interface Read {
  name: string;
  method: number;
  text: string;
}

/** By the directory of the archive, with the inflate of Node.js: another reader than the writer's own. */
function read(archive: Buffer): Read[] {
  const end = archive.lastIndexOf('PK\u0005\u0006');
  const found: Read[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (at < end) {
    const [nameLength, extraLength] = [archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30)];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const bytes = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    found.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      text: inflateRawSync(bytes).toString(),
    });
    at += 46 + nameLength + extraLength;
  }
  return found;
}

async function pieces(entries: Iterable<ZipEntry>): Promise<Buffer[]> {
  const found: Buffer[] = [];
  for await (const piece of zip(entries, '2026-05-01T10:00:00Z')) found.push(Buffer.from(piece));
  return found;
}

const DEFLATED = 8;
const text = 'Some statement, and another one. '.repeat(5_000);

it('has every file as it was, whole or in pieces, short or long', async () => {
  const contents: [string, ZipEntry['content'], string][] = [
    ['short.xml', '<a>é 🩺</a>', '<a>é 🩺</a>'],
    ['long.xml', text, text],
    ['bytes.bin', Buffer.from(text), text],
    ['pieces.xml', ['<a>', text, Buffer.from('</a>')], `<a>${text}</a>`],
    ['empty.txt', '', ''],
    ['nothing.txt', [], ''],
  ];
  const archive = Buffer.concat(await pieces(contents.map(([name, content]) => ({ name, content }))));
  expect(read(archive)).toEqual(contents.map(([name, , text]) => ({ name, method: DEFLATED, text })));
  expect(archive.length).toBeLessThan(text.length / 10);
});

it('asks for a file when its turn comes, and passes on what is ready', async () => {
  const asked: number[] = [];
  function* entries() {
    for (let number = 0; number < 1_000; number += 1) {
      asked.push(number);
      yield { name: `${number}.txt`, content: `${'x'.repeat(900)}${number}` };
    }
  }
  const { value } = await zip(entries(), '2026-05-01').next();
  expect(value?.length).toBeGreaterThanOrEqual(65_536);
  expect(asked.length).toBeLessThan(100);
});

it('fails where a file cannot be written, instead of leaving it out', async () => {
  await expect(pieces([{ name: 'x'.repeat(70_000), content: 'text' }])).rejects.toThrow();
});
