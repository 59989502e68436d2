import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { register as registerExport } from '../../src/cli/commands/export';
import { register as registerStandards } from '../../src/cli/commands/standards';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';

/** Runs a command in this process and catches what it says. */
async function run(...words: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)));
  const error = jest.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)));
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    const program = new Command().exitOverride();
    registerExport(program);
    registerStandards(program);
    await program.parseAsync(['node', 'waymark', ...words]);
    return { out: out.join('\n'), err: err.join('\n'), exitCode: process.exitCode ?? 0 };
  } finally {
    process.exitCode = before;
    log.mockRestore();
    error.mockRestore();
  }
}

const files = ['illinois-career-clusters.case-v1p1.json', 'illinois-career-clusters.case-v1p0.json'];
const committed = (file: string) => readFileSync(path.resolve(__dirname, '../../exports', file));

describe('waymark standards check', () => {
  it('says the counts when the shipped framework is in order', async () => {
    const { out, err, exitCode } = await run('standards', 'check');
    expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 });
    expect(out).toMatch(
      /^standards\/illinois-career-clusters\/ has no problems: 5 areas, 10 elements, 16 clusters, 79 pathways, [\d,]+ statements\.$/,
    );
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

describe('waymark export', () => {
  it('writes what stands in exports/, byte for byte', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'waymark-export-'));
    const { out } = await run('export', '--out', path.join(folder, 'new'));
    for (const file of files) {
      const written = readFileSync(path.join(folder, 'new', file));
      // When this fails, exports/ is older than standards/: npm run export
      expect(written.equals(committed(file))).toBe(true);
      expect(out).toContain(file);
    }
  });

  it('replaces what was there', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'waymark-export-'));
    for (const file of files) writeFileSync(path.join(folder, file), 'x'.repeat(5_000_000));
    await run('export', '--out', folder);
    for (const file of files)
      expect(readFileSync(path.join(folder, file)).equals(committed(file))).toBe(true);
  });
});
