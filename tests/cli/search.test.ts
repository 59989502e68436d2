import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { register } from '../../src/cli/commands/search';
import { createSearch, loadFramework } from '../../src/framework';
import { runCommand } from './support/run';

const search = (...words: string[]) => runCommand([register], 'search', ...words);
const answers = (out: string) => out.split('\n').map((line) => JSON.parse(line));

const snapshot = loadFramework();
const page = createSearch(snapshot);

function fileOf(text: string): string {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'waymark-search-')), 'queries.txt');
  writeFileSync(file, text);
  return file;
}

describe('waymark search', () => {
  it('ranks as the page does', async () => {
    const [answer] = answers((await search('soil test', '--json', '--limit', '20')).out);
    const { total, hits } = page.find({ q: 'soil test', limit: 20 });
    expect(answer.query).toBe('soil test');
    expect(answer.total).toBe(total);
    expect(answer.results.map((result: { code: string }) => result.code)).toEqual(
      hits.map(({ item }) => item.code),
    );
  });

  it('gives code, statement, the names around it and a score that falls', async () => {
    const [{ results }] = answers((await search('vital', 'signs', '--json')).out);
    expect(results[0]).toEqual({
      code: 'HL.THR.01',
      statement: 'Measure and record pulse, breathing, temperature and blood pressure.',
      cluster: 'Health Science',
      pathway: 'Therapeutic Services',
      element: expect.any(String),
      level: 'pathway',
      score: expect.any(Number),
    });
    const scores = results.map((result: { score: number }) => result.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.at(-1)).toBeGreaterThan(0);
  });

  it('prints for people, with how many there are', async () => {
    const { out } = await search('vital signs', '--limit', '1');
    expect(out).toMatch(/^“vital signs”: \d+ found, the first 1\n {2}1 {2}HL\.THR\.01 {2}Measure and record/);
    expect(out).toMatch(/Health Science · Therapeutic Services · .+ \(\d+(\.\d+)?\)/);
    expect((await search('qqqqqqqq')).out).toBe('“qqqqqqqq”: nothing found\n');
  });

  it('keeps to clusters and a level', async () => {
    const [{ results }] = answers(
      (await search('safety', '--json', '--clusters', 'mn, TD', '--level', 'cluster', '--limit', '50')).out,
    );
    expect(results.length).toBeGreaterThan(2);
    for (const result of results) {
      expect(result.code).toMatch(/^(MN|TD)\./);
      expect(result).toMatchObject({ level: 'cluster', pathway: null });
    }
  });

  it('answers a file, a line a query, and says how fast', async () => {
    const file = fileOf('# for a lesson\nsoil test\r\n\n  brake job \npresión arterial\n');
    const { out, err } = await search('--file', file, '--json', '--limit', '1');
    expect(answers(out).map(({ query, results }) => [query, results[0].code])).toEqual([
      ['soil test', 'AG.PLA.03'],
      ['brake job', 'TD.FME.03'],
      ['presión arterial', 'HL.THR.01'],
    ]);
    expect(err).toMatch(/^3 queries in \d+\.\d\d s, [\d,]+ a second\.$/);
  });

  it.each([
    ['nothing to look for', [], 'search.nothing-asked'],
    ['words and a file', ['soil', '--file', 'x.txt'], 'search.nothing-asked'],
    ['a cluster that there is not', ['soil', '--clusters', 'AG,XX'], 'search.unknown-cluster'],
    ['a pathway where a cluster belongs', ['soil', '--clusters', 'AG.PLA'], 'search.unknown-cluster'],
    ['a file that is not there', ['--file', '/nowhere/queries.txt'], 'search.unreadable-file'],
    ['a folder for a file', ['--file', tmpdir()], 'search.unreadable-file'],
  ])('refuses %s', async (_what, words, code) => {
    await expect(search(...words)).rejects.toMatchObject({ code, help: expect.stringMatching(/\S/) });
  });

  it.each([
    ['a limit of nothing', ['soil', '--limit', '0'], /number from 1/],
    ['a limit that is no number', ['soil', '--limit', 'ten'], /number from 1/],
    ['a level that there is not', ['soil', '--level', 'area'], /cluster, pathway/],
  ])('refuses %s', async (_what, words, message) => {
    await expect(search(...words)).rejects.toThrow(message);
  });
});
