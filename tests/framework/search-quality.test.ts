import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { createSearch, loadFramework } from '../../src/framework';

/** Groups of what people type, and the codes that belong among the first five; the first is the one meant. */
const groups: Record<string, Record<string, string[]>> = parse(
  readFileSync(join(__dirname, 'search-pairs.yaml'), 'utf8'),
);

const snapshot = loadFramework();
const search = createSearch(snapshot);

/** The rank of the first statement that serves, from 1; infinite when it is not among the first fifty. */
function rankOf(typed: string, codes: string[]): number {
  const { hits } = search.find({ q: typed, limit: 50 });
  const at = hits.findIndex(({ item }) => codes.includes(item.code));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

const measured = Object.entries(groups).map(([group, pairs]) => ({
  group,
  pairs: Object.entries(pairs).map(([typed, codes]) => ({ typed, codes, rank: rankOf(typed, codes) })),
}));
const all = measured.flatMap(({ pairs }) => pairs);
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Mean reciprocal rank of the first statement that serves. */
const mrr = (pairs: typeof all) => mean(pairs.map(({ rank }) => 1 / rank));
/** Share of queries with a statement that serves among the first five. */
const recall = (pairs: typeof all) => mean(pairs.map(({ rank }) => (rank <= 5 ? 1 : 0)));

describe('ranking over the shipped statements', () => {
  it('asks for statements that exist, in every cluster', () => {
    const codes = all.flatMap((pair) => pair.codes);
    expect(codes.filter((code) => snapshot.byCode.get(code)?.type !== 'statement')).toEqual([]);
    const clusters = new Set(codes.map((code) => code.slice(0, 2)));
    expect(clusters.size).toBe(16);
    expect(all.length).toBeGreaterThanOrEqual(60);
  });

  it.each(measured[0]?.pairs.map(({ typed, codes }) => [typed, codes]) ?? [])(
    'the assignment “%s” finds %s among the first five',
    (typed, codes) => {
      expect(rankOf(typed as string, codes as string[])).toBeLessThanOrEqual(5);
    },
  );

  it('holds its quality, group by group', () => {
    const lines = measured.map(
      ({ group, pairs }) =>
        `${group}: ${pairs.length} queries, MRR ${mrr(pairs).toFixed(3)}, recall@5 ${recall(pairs).toFixed(3)}`,
    );
    const missed = all.filter(({ rank }) => rank > 5).map(({ typed, rank }) => `“${typed}” (${rank})`);
    console.info(
      [
        ...lines,
        `all: ${all.length} queries, MRR ${mrr(all).toFixed(3)}, recall@5 ${recall(all).toFixed(3)}`,
        `not in the first five: ${missed.join(', ') || 'none'}`,
      ].join('\n'),
    );
    for (const { group, pairs } of measured) expect([group, recall(pairs) >= 0.9]).toEqual([group, true]);
    expect(mrr(all)).toBeGreaterThanOrEqual(0.85);
    expect(recall(all)).toBeGreaterThanOrEqual(0.97);
  });
});
