import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { register as registerStandards } from '../../src/cli/commands/standards';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';
import { runCommand } from './support/run';

const run = (...words: string[]) => runCommand([registerStandards], ...words);

describe('waymark standards check', () => {
  it('says the counts when the shipped framework is in order', async () => {
    const { out, err, exitCode } = await run('standards', 'check');
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
    expect(out).toMatch(
      /^standards\/illinois-career-clusters\/ has no problems: 5 areas, 10 elements, 16 clusters, 79 pathways, 1,\d{3} statements\.$/m,
    );
    expect(out).toMatch(
      /^Statements: \d{3} at cluster level, 1\d{3} at pathway level; \d+ fit on one line\.$/m,
    );
    expect(out).toMatch(
      /^Student versions by reading grade: up to 2: \d+, .*, up to 10: \d+; median \d\.\d, hardest \d\.\d/m,
    );
    expect(out).toMatch(/^Most alike: [A-Z.\d]+ and [A-Z.\d]+, with [34]\d% of their words in both\.$/m);
  });

  it('lists what a language does not say yet, without failing', async () => {
    expect((await run('standards', 'check', '--language', 'es')).out).toMatch(/ says everything in “es”\.$/);
    const folder = writeFiles(filesOf(smallFramework()));
    const { out, exitCode } = await run('standards', 'check', folder, '--language', 'es');
    expect(out).toContain('BK.BRD.02  label, student, keywords\n');
    expect(out).toContain('BK.BRD  student, keywords\n');
    expect(out).toMatch(
      /^small {2}title, description, subjects, license\narea {2}name, definition, student\n/,
    );
    expect(out).not.toContain('BK.BRD.01  ');
    expect(out).toMatch(/English is shown in their place\.$/);
    expect(exitCode).toBe(0);
  });

  it('refuses a language that there is not', async () => {
    await expect(run('standards', 'check', '--language', 'fr')).rejects.toThrow(/translations to: es/);
  });

  it('says every problem with file and line, and fails', async () => {
    const small = smallFramework();
    small.cluster.changed = 'soon';
    small.framework.namespace = 'none';
    const folder = writeFiles(filesOf(small));
    const { out, err, exitCode } = await run('standards', 'check', folder);
    expect({ out, exitCode }).toEqual({ out: '', exitCode: 1 });
    const shown = path.relative('', folder);
    expect(err).toMatch(new RegExp(`^${shown}/clusters/baking\\.yaml:\\d+ {2}“soon” is not a date\\.`, 'm'));
    expect(err).toMatch(new RegExp(`^${shown}/framework\\.yaml:\\d+ {2}“none” is not a UUID`, 'm'));
    expect(err).toMatch(/\n2 problems\.$/);
  });
});

describe('waymark standards lock', () => {
  const withNew = () => {
    const small = smallFramework();
    const [pathway] = small.cluster.pathways;
    pathway?.statements.push({
      ...(pathway.statements[0] as (typeof pathway.statements)[number]),
      code: 'BK.BRD.09',
      text: 'Work with steam to glaze crusts.',
      label: 'Steam',
    });
    return small;
  };
  const lockOf = (folder: string) => readFileSync(path.join(folder, 'codes.lock.yaml'), 'utf8');

  it('adds the codes that are new, and changes none', async () => {
    const folder = writeFiles(filesOf(withNew()));
    const before = parse(lockOf(folder));
    expect((await run('standards', 'check', folder)).err).toMatch(
      /BK\.BRD\.09 is not in codes\.lock\.yaml yet/,
    );
    expect((await run('standards', 'lock', folder)).out).toBe('Locked 1 code.');
    expect(parse(lockOf(folder))).toEqual({
      ...before,
      'BK.BRD.09': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect((await run('standards', 'check', folder)).exitCode).toBe(0);
    expect((await run('standards', 'lock', folder)).out).toBe('Every code is locked already.');
  });

  it('begins a lock where there is none', async () => {
    const files = filesOf(smallFramework());
    Reflect.deleteProperty(files, 'codes.lock.yaml');
    const folder = writeFiles(files);
    expect((await run('standards', 'lock', folder)).out).toMatch(/^Locked 14 codes\.$/);
    expect((await run('standards', 'check', folder)).exitCode).toBe(0);
  });

  it('writes nothing while anything else is wrong', async () => {
    const small = withNew();
    small.cluster.name = '';
    const folder = writeFiles(filesOf(small));
    const before = lockOf(folder);
    const { err, exitCode } = await run('standards', 'lock', folder);
    expect(err).toMatch(/This value is empty\./);
    expect(exitCode).toBe(1);
    expect(lockOf(folder)).toBe(before);
  });
});
