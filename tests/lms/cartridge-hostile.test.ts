import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { canvasAssignment, canvasExport, item, manifest, resource } from './support/cartridges';
import { readBytes, readFiles } from './support/read';
import { type ZipFile, zipOf } from './support/zip';

const refused = (code: string) => ({ status: 422, code: `export_file.${code}`, help: expect.any(String) });
const essay = canvasAssignment('g1', { title: 'Essay' });
const whole = [manifest({ resources: essay.resource }), ...essay.files];
const titlesOf = async (files: ZipFile[]) => (await readFiles(files)).entries.map(({ title }) => title);
const link = (content: string | Buffer): ZipFile[] => [
  manifest({ items: item('w', 'Link'), resources: resource('w', 'imswl_xmlv1p1', ['w.xml']) }),
  { name: 'w.xml', content },
];

describe('files that are something else', () => {
  it.each([
    ['empty', ''],
    ['a PDF', '%PDF-1.7 …'],
    ['a web page or an XML file', '<!DOCTYPE html><p>Sign in'],
    ['an old Office document', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['of an unknown kind', 'hello there'],
  ])('are named: %s', async (what, content) => {
    await expect(readBytes(Buffer.from(content as string))).rejects.toMatchObject({
      ...refused('not_export'),
      message: `This file is ${what}, not a course export.`,
    });
  });

  it('are named when they are archives: a Word document', async () => {
    const files = [
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w/>' },
    ];
    await expect(readFiles(files)).rejects.toMatchObject({
      ...refused('not_export'),
      message: expect.stringContaining('a Word document'),
    });
  });

  it('are refused without a table of contents, or with several', async () => {
    await expect(readFiles([{ name: 'readme.txt', content: 'hi' }])).rejects.toMatchObject(
      refused('no_contents'),
    );
    const two = ['a', 'b'].map((place) => ({ ...manifest({}), name: `${place}/imsmanifest.xml` }));
    await expect(readFiles(two)).rejects.toMatchObject(refused('no_contents'));
  });

  it('are refused when they hold quiz questions only', async () => {
    const files = [
      manifest({ schema: 'IMS Content', resources: resource('q', 'imsqti_xmlv1p2', ['q/q.xml']) }),
      { name: 'q/q.xml', content: '<questestinterop/>' },
    ];
    // The organization of such a file is empty.
    await expect(readFiles(files)).rejects.toMatchObject(refused('quizzes_only'));
  });
});

describe('damaged archives', () => {
  it.each([0.3, 0.6, 0.99])('are refused when they end after %d of their length', async (share) => {
    const bytes = zipOf(canvasExport());
    await expect(readBytes(bytes.subarray(0, bytes.length * share))).rejects.toMatchObject(
      refused('damaged'),
    );
  });

  it('are refused for a checksum that is another', async () => {
    const files = whole.map((file) =>
      file.name === 'imsmanifest.xml' ? { ...file, says: { crc: 1 } } : file,
    );
    await expect(readFiles(files)).rejects.toMatchObject(refused('damaged'));
  });

  it('are refused when a file is not as long as they say', async () => {
    for (const size of [10, 1e6]) {
      const files = whole.map((file) =>
        file.name === 'imsmanifest.xml' ? { ...file, says: { size } } : file,
      );
      await expect(readFiles(files)).rejects.toMatchObject(refused('damaged'));
    }
  });

  it('are refused when their table of contents is no XML', async () => {
    await expect(readFiles([{ name: 'imsmanifest.xml', content: '<manifest>' }])).rejects.toMatchObject(
      refused('damaged'),
    );
  });

  it('are refused when they are protected by a password', async () => {
    const files = whole.map((file) => ({ ...file, encrypted: true }));
    await expect(readFiles(files)).rejects.toMatchObject(refused('password'));
  });
});

describe('archives made to hurt', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
  /** Good XML all the way. */
  const blank = (megabytes: number) => `<webLink>${' '.repeat(megabytes * 1024 * 1024)}</webLink>`;

  it('do not inflate: 64 MB of blanks in the place of a description', async () => {
    await expect(readFiles(link(blank(64)))).rejects.toMatchObject(refused('unsafe'));
  });

  it('do not inflate even below the limit of a file, when hardly anything is stored', async () => {
    await expect(readFiles(link(blank(3)))).rejects.toMatchObject(refused('unsafe'));
  });

  it('are measured while they inflate, whatever they say of their size', async () => {
    const [contents, file] = link(blank(64)) as [ZipFile, ZipFile];
    await expect(readFiles([contents, { ...file, says: { size: 100 } }])).rejects.toMatchObject({
      status: 422,
      code: expect.stringMatching(/^export_file\.(unsafe|damaged)$/),
    });
  });

  it('are not unpacked: an archive in the archive is not even looked at', async () => {
    const bomb = zipOf([{ name: 'inner.zip', content: zipOf([{ name: 'zeros', content: zeros(8) }]) }]);
    expect(await titlesOf([...whole, { name: 'web_resources/42.zip', content: bomb, stored: true }])).toEqual(
      ['Essay'],
    );
  });

  it('are refused when files share their bytes', async () => {
    const kernel = { name: 'a.xml', content: '<webLink/>' };
    const files = [...whole, kernel, { ...kernel, name: 'b.xml', says: { offset: 0 } }];
    await expect(readFiles(files)).rejects.toMatchObject(refused('unsafe'));
  });

  it('are refused when a quoted file lies inside another one', async () => {
    // As bombs quote the next header in a stored block of the one before.
    const quoted = zipOf([{ name: 'q.xml', content: '<webLink/>' }]);
    const outer = { name: 'outer.bin', content: quoted, stored: true };
    const inside = 30 + 'outer.bin'.length;
    const files = [outer, { name: 'q.xml', content: '<webLink/>', says: { offset: inside } }, ...whole];
    await expect(readFiles(files)).rejects.toMatchObject(refused('unsafe'));
  });

  it('are refused with 100,000 files, by their word or by their number', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      name: `f${index}`,
      content: '',
      stored: true,
    }));
    await expect(readBytes(zipOf([...whole, ...many], { zip64: true }))).rejects.toMatchObject(
      refused('unsafe'),
    );
    await expect(readBytes(zipOf(whole, { zip64: true, count: 2 ** 40 }))).rejects.toMatchObject(
      refused('unsafe'),
    );
  });

  it('are refused with two files of one name, when that is read', async () => {
    await expect(readFiles([...whole, manifest({ title: 'Another' })])).rejects.toMatchObject(
      refused('unsafe'),
    );
    const video = { name: 'video.mp4', content: 'x' };
    expect(await titlesOf([...whole, video, video])).toEqual(['Essay']);
  });

  it.each([
    ['../../etc/passwd'],
    ['/etc/passwd'],
    ['C:\\windows\\win.ini'],
    ['g1\\..\\..\\secret.xml'],
    ['g1/assignment_settings.xml\0.png'],
  ])('have names that lead out of them ignored: %j', async (name) => {
    const reference = resource('w', 'imswl_xmlv1p1', [name.replaceAll('\0', '&#65533;')]);
    const read = await readFiles([
      manifest({ items: item('w', 'Only its title'), resources: essay.resource + reference }),
      ...essay.files,
      { name, content: '<webLink><title>Read</title></webLink>' },
    ]);
    expect(read.entries.map(({ title }) => title)).toEqual(['Only its title', 'Essay']);
  });
});

describe('XML made to hurt', () => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><webLink><title>&b;</title></webLink>`;
  const outside = `<!DOCTYPE w [<!ENTITY f SYSTEM "file:///etc/passwd">]><webLink><title>&f;</title></webLink>`;

  it.each([
    ['entities that grow', laughs],
    ['entities from outside', outside],
    ['a depth of 10,000', '<a>'.repeat(10_000)],
    ['10,000 attributes', `<a ${Array.from({ length: 10_000 }, (_, n) => `a${n}="x"`).join(' ')}/>`],
    ['400,000 elements', `<a>${'<b/>'.repeat(400_000)}</a>`],
  ])('is refused: %s', async (_, content) => {
    await expect(readFiles(link(content))).rejects.toMatchObject(refused('unsafe'));
  });

  it('knows no entities but those of XML', async () => {
    const read = await readFiles(link('<webLink><title>&evil;</title></webLink>'));
    expect(read).toMatchObject({ unreadable: 1, entries: [{ title: 'Link' }] });
  });
});

describe('large courses', () => {
  it('are read from ZIP64', async () => {
    expect(await readBytes(zipOf(canvasExport(), { zip64: true }))).toEqual(await readFiles(canvasExport()));
  });

  it('are refused beyond 2,000 pieces', async () => {
    const resources = Array.from({ length: 2001 }, (_, n) =>
      resource(`p${n}`, 'webcontent', ['wiki_content/p.html']),
    );
    const files = [
      manifest({ resources: resources.join('') }),
      { name: 'wiki_content/p.html', content: 'x' },
    ];
    await expect(readFiles(files)).rejects.toMatchObject(refused('too_many'));
  });

  it('are not held in memory: an export of 300 MB with videos', () => {
    const child = spawnSync(
      process.execPath,
      [
        '--require',
        path.join(__dirname, '../support/run-typescript.cjs'),
        path.join(__dirname, 'support/child-read-large.ts'),
      ],
      { encoding: 'utf8' },
    );
    expect(child.stderr).toBe('');
    const { size, grown, titles } = JSON.parse(child.stdout);
    expect(titles).toEqual(['Essay']);
    expect(size).toBeGreaterThan(300e6);
    expect(grown).toBeLessThan(60e6);
  });
});

it('these archives are what they say: deflated zeros are a thousandth', () => {
  expect(deflateRawSync(Buffer.alloc(1024 * 1024)).length).toBeLessThan(1100);
});
