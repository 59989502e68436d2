import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pino from 'pino';
import { createClosedConnection, openConnection } from '../../src/app/database/connection';
import { createPublishing } from '../../src/app/publishing';
import { createStoredVersions } from '../../src/case-api';
import { register } from '../../src/cli/commands/export';
import { SUMS } from '../../src/cli/export/write-all';
import { createVersions, loadFramework } from '../../src/framework';
import { snapshotOf } from '../../src/framework/model/snapshot';
import { versionIdOf } from '../../src/framework/versions/version';
import { createPlatforms } from '../../src/lti';
import { createTagging } from '../../src/tagging';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';
import { ownDatabaseUri } from '../support/database';
import { runCommand } from './support/run';

jest.setTimeout(180_000);

const run = (...words: string[]) => runCommand([register], 'export', ...words);
const newFolder = () => mkdtempSync(path.join(tmpdir(), 'waymark-export-'));
const standards = writeFiles(filesOf(smallFramework()));
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('all of the framework', () => {
  const exportsFolder = path.resolve(__dirname, '../../exports');
  const listed = (folder: string) =>
    readFileSync(path.join(folder, SUMS), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('  '));

  it('is what stands in exports/, byte for byte', async () => {
    const folder = newFolder();
    await run('--out', folder);
    // When this fails, exports/ is older than standards/ or the exporters: npm run export
    expect(readFileSync(path.join(folder, SUMS), 'utf8')).toBe(
      readFileSync(path.join(exportsFolder, SUMS), 'utf8'),
    );
    for (const [sum, file = ''] of listed(exportsFolder)) {
      expect([file, sha256(path.join(exportsFolder, file))]).toEqual([file, sum]);
      expect([file, sha256(path.join(folder, file))]).toEqual([file, sum]);
    }
    expect(readdirSync(exportsFolder).sort()).toEqual(
      [...listed(exportsFolder).map(([, file]) => file), SUMS].sort(),
    );
  });

  it('replaces an earlier one, and leaves what is not its own', async () => {
    const folder = newFolder();
    await run('--framework', standards, '--out', folder);
    const before = readFileSync(path.join(folder, SUMS), 'utf8');
    const [, first = ''] = listed(folder)[0] ?? [];
    writeFileSync(path.join(folder, first), 'x'.repeat(1_000_000));
    writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    writeFileSync(path.join(folder, 'gone.old'), 'an earlier format');
    writeFileSync(path.join(folder, SUMS), `${before}${'0'.repeat(64)}  gone.old\n`);
    await run('--framework', standards, '--out', folder);
    expect(readFileSync(path.join(folder, SUMS), 'utf8')).toBe(before);
    expect(sha256(path.join(folder, first))).toBe(listed(folder)[0]?.[0]);
    expect([existsSync(path.join(folder, 'notes.txt')), existsSync(path.join(folder, 'gone.old'))]).toEqual([
      true,
      false,
    ]);
  });
});

it.each([
  [['--clusters', 'HL'], 'export.out_missing'],
  [['--framework', standards], 'export.out_missing'],
  [['--base-url', 'https://x.example'], 'export.out_missing'],
  [['--set', 'language=es'], 'export.set'],
])('without a format refuses %j before it writes into exports/', async (words, code) => {
  await expect(run(...words)).rejects.toMatchObject({ code });
});

describe('one document', () => {
  it('is written under its own name into a folder, and its sum is said', async () => {
    const folder = newFolder();
    const { out, err } = await run('moodle-competencies', '--clusters', 'HL.THR,IT', '--out', folder);
    const [name = ''] = readdirSync(folder);
    expect(name).toBe('illinois-career-clusters.hl.thr-it.moodle-competencies.csv');
    expect(out).toMatch(
      new RegExp(`140 competencies, \\d+ kB\\nSHA-256 ${sha256(path.join(folder, name))}$`),
    );
    expect(err).toMatch(/^Moodle has no place for keywords/m);
  });

  it('is written into the file that is named, with the options that are set', async () => {
    const file = path.join(newFolder(), 'made', 'all.csv');
    await run('csv', '--framework', standards, '--set', 'language=es', '--set', 'bom=false', '--out', file);
    expect(readFileSync(file, 'utf8')).toMatch(/^[^\ufeff]*Código/);
  });

  it.each([
    [['nope'], 'export.format_unknown', /Formats: case-1.1, /],
    [['csv', '--clusters', 'ZZ'], 'export.part_unknown', /AG, AC, AR/],
    [['csv', '--set', 'bom'], 'export.set', /--list/],
    [['csv', '--set', 'colour=red'], 'export.option_unknown', /language, bom, formulaSafe/],
    [['csv', '--set', 'language=fr'], 'export.option_invalid', /en, es/],
    [['alignment-csv'], 'export.scope', /Name the course/],
  ])('refuses %j and says how to mend it', async (words, code, help) => {
    const refused = run(...(words as string[]), '--out', newFolder());
    await expect(refused).rejects.toMatchObject({ code, help: expect.stringMatching(help as RegExp) });
  });
});

it('lists every format with its options', async () => {
  const { out } = await run('--list');
  expect(out).toMatch(/^case-1\.1 {2}CASE 1\.1 \(framework\)\n {2}JSON; the current 1EdTech standard/);
  expect(out).toMatch(/--set language=… {2}Language: en, es; en when left out/);
});

describe('with a database', () => {
  const uri = ownDatabaseUri();
  const connection = createClosedConnection();
  const before = process.env.MONGODB_URI;
  const small = loadFramework(standards);
  const course = { tenantId: 't'.repeat(22), id: 'c'.repeat(22) };

  beforeAll(async () => {
    process.env.MONGODB_URI = uri;
    await openConnection(connection, uri);
    const log = pino({ level: 'silent' });
    const versions = createVersions({ connection });
    const stored = createStoredVersions({
      connection,
      publicUrl: 'https://x.example',
      published: async () => [],
      budget: 0,
    });
    const publish = createPublishing({ connection, versions, stored, log });
    await publish(small);
    await publish(snapshotOf({ ...small.document, version: '2', title: 'A newer title' }, [...small.items]));
    const tagging = createTagging({ connection, snapshot: loadFramework, log });
    await tagging.meetCourse({
      ...course,
      contextId: 'x',
      title: 'Patient care',
      label: 'PC-1',
      lms: 'canvas',
    });
    await tagging.meetCoursework({
      ...{ tenantId: course.tenantId, courseId: course.id, keys: ['rl:lab'], title: 'Lab' },
      ...{ dueAt: null, source: 'launch' },
    });
    await createPlatforms({ connection, secret: 's'.repeat(40), publicUrl: 'https://x.example' }).list();
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.MONGODB_URI;
    else process.env.MONGODB_URI = before;
    await connection.dropDatabase();
    await connection.close();
  });

  it.each([['1'], [versionIdOf(small.document)]])('writes the published version %s', async (version) => {
    const file = path.join(newFolder(), 'old.json');
    await run('case-1.1', '--framework', version, '--out', file);
    expect(JSON.parse(readFileSync(file, 'utf8')).CFDocument.title).toBe(small.document.title);
  });

  it('lists the courses, and writes the tags of one, whose links then lead back', async () => {
    expect((await run('--courses')).out).toBe(`${course.id}  Patient care (PC-1)`);
    const folder = newFolder();
    await run('alignment-html', '--course', course.id, '--out', folder);
    expect(readdirSync(folder)).toEqual(['pc-1.alignment.html']);
    const lab = await connection.collection('coursework').findOne({ courseId: course.id });
    expect(lab?.aliases).toContain(`${course.id}|link:${lab?._id}`);
  });

  it('leaves nothing behind, and what was there alone, when it is refused', async () => {
    const folder = newFolder();
    const file = path.join(folder, 'out.imscc');
    writeFileSync(file, 'before');
    // Nothing of the course is tagged yet.
    const refused = run('common-cartridge-1.3', '--course', course.id, '--out', file);
    await expect(refused).rejects.toMatchObject({ code: 'export.refused', status: 422 });
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['out.imscc']);
  });

  it.each([
    [['csv', '--framework', '9.9'], 'export.version_unknown'],
    [['alignment-csv', '--course', 'nobody'], 'course.unknown'],
    [['csv', '--course', course.id], 'export.scope'],
  ])('refuses %j', async (words, code) => {
    await expect(run(...(words as string[]), '--out', newFolder())).rejects.toMatchObject({ code });
  });
});
