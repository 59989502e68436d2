import fc from 'fast-check';
import { createSearch, loadFramework } from '../../src/framework';
import { filesOf, smallFramework, writeFiles } from './support/small-framework';

const snapshot = loadFramework();
const search = createSearch(snapshot);
const idOf = (code: string) => snapshot.byCode.get(code)?.id ?? 'none';
const codes = (query: Parameters<typeof search.find>[0]) =>
  search.find(query).hits.map((hit) => hit.item.code);
const withoutManufacturing = createSearch({
  ...snapshot,
  items: snapshot.items.filter((item) => item.type !== 'statement' || item.clusterId !== idOf('MN')),
});
const marked = (q: string, code: string) => {
  const hit = search.find({ q, limit: 200 }).hits.find(({ item }) => item.code === code);
  return hit?.marks.map(([start, end]) => hit.item.text.slice(start, end));
};

describe('codes', () => {
  it.each(['HL.THR.01', 'hl.thr.01', 'HL THR 01', 'hl-thr-1', ' HL.THR.1 ', 'THR.01'])(
    '“%s” finds HL.THR.01 first',
    (q) => {
      expect(codes({ q })[0]).toBe('HL.THR.01');
    },
  );

  it('finds the exact code alone, and a beginning with all that have it', () => {
    expect(codes({ q: 'HL.THR.01' })).toEqual(['HL.THR.01']);
    expect(codes({ q: 'HL.COM' })).toEqual(['HL.COM.1', 'HL.COM.2', 'HL.COM.3']);
    expect(codes({ q: 'IT.WEB.1' }).slice(0, 3)).toEqual(['IT.WEB.01', 'IT.WEB.10', 'IT.WEB.11']);
    expect(codes({ q: 'IT.WEB.1' })).not.toContain('IT.WEB.02');
  });

  it('lists a cluster by its two letters before anything else', () => {
    const { total, hits } = search.find({ q: 'it' });
    expect(total).toBeGreaterThanOrEqual(snapshot.statementsUnder(idOf('IT')).length);
    expect(hits.every((hit) => hit.item.clusterId === idOf('IT'))).toBe(true);
  });

  it('keeps to the filters', () => {
    expect(codes({ q: 'HL.THR.01', clusters: [idOf('IT')] })).toEqual([]);
  });
});

describe('filters and paging', () => {
  it('filter by cluster, by pathway and by level', () => {
    const all = search.find({ q: 'data', limit: 200 }).hits.map((hit) => hit.item);
    const only = (query: object) =>
      search.find({ q: 'data', limit: 200, ...query }).hits.map((hit) => hit.item);
    const sorted = (items: typeof all) => items.map((item) => item.code).sort();
    expect(sorted(only({ clusters: [idOf('HL')] }))).toEqual(
      sorted(all.filter((item) => item.clusterId === idOf('HL'))),
    );
    expect(sorted(only({ pathway: idOf('IT.PRG') }))).toEqual(
      sorted(all.filter((item) => item.pathwayId === idOf('IT.PRG'))),
    );
    expect(sorted(only({ level: 'cluster' }))).toEqual(
      sorted(all.filter((item) => item.level === 'cluster')),
    );
    expect(only({ clusters: [idOf('HL')], level: 'pathway' }).length).toBeGreaterThan(0);
  });

  it('lists a scope in the framework’s order when nothing is typed', () => {
    const scope = snapshot.statementsUnder(idOf('HL.THR')).map((item) => item.code);
    expect(codes({ q: '', pathway: idOf('HL.THR') })).toEqual(scope);
    expect(codes({ q: '  ', clusters: [idOf('HL')], limit: 200 })).toEqual(
      snapshot.statementsUnder(idOf('HL')).map((item) => item.code),
    );
    expect(withoutManufacturing.find({ q: '', clusters: [idOf('MN')] })).toEqual({
      total: 0,
      hits: [],
      none: null,
    });
  });

  it('hands out pages that join to the whole', () => {
    const whole = codes({ q: 'record', limit: 200 });
    const pages = [0, 4, 8].flatMap((offset) => codes({ q: 'record', limit: 4, offset }));
    expect(pages).toEqual(whole.slice(0, 12));
    expect(search.find({ q: 'record', limit: 4 }).total).toBe(whole.length);
  });
});

describe('pinned pathways', () => {
  it('stand higher, with what their cluster shares, and first for a word that all know', () => {
    const query = { q: 'data', limit: 200 };
    const plain = codes(query);
    const pinned = codes({ ...query, pinnedPathwayIds: [idOf('IT.PRG')] });
    const own = pinned.filter((code) => /^IT\.([A-Z]{3}\.\d|PRG\.\d\d)$/.test(code));
    expect(own.length).toBeGreaterThan(3);
    expect(pinned[0]).toBe(own[0]);
    for (const code of own) expect(pinned.indexOf(code)).toBeLessThanOrEqual(plain.indexOf(code));
    expect([...pinned].sort()).toEqual([...plain].sort());
  });

  it('come first where nothing is typed', () => {
    expect(codes({ q: '', pinnedPathwayIds: [idOf('ST.SCI')], limit: 1 })).toEqual(['ST.ACF.1']);
  });

  it('do not push away a statement that matches more words', () => {
    expect(codes({ q: 'record vital signs', pinnedPathwayIds: [idOf('IT.PRG')] })[0]).toBe('HL.THR.01');
  });
});

describe('marks', () => {
  it('are the whole words that matched, in any form', () => {
    expect(marked('measuring', 'HL.THR.01')).toEqual(['Measure']);
    expect(marked('measure', 'HL.DIA.06')).toEqual(['measuring']);
    expect(marked('blod presure', 'HL.THR.01')).toEqual(['blood', 'pressure']);
    expect(marked('steril', 'HL.SUP.01')).toEqual(['sterilize']);
    expect(marked('record', 'HL.COM.2')).toEqual(['Record', 'record']);
  });

  it('are absent where a keyword or a translation matched, or a code', () => {
    expect(marked('presión arterial', 'HL.THR.01')).toEqual([]);
    expect(marked('HL.THR.01', 'HL.THR.01')).toEqual([]);
  });
});

describe('when nothing matches', () => {
  it('offers words that do match here, the rest of the framework and the scope', () => {
    const { total, hits, none } = search.find({ q: 'html', pathway: idOf('HL.THR') });
    expect({ total, hits }).toEqual({ total: 0, hits: [] });
    expect(none?.scope).toEqual({
      name: 'Therapeutic Services',
      count: snapshot.statementsUnder(idOf('HL.THR')).length,
    });
    expect(none?.everywhere.total).toBeGreaterThan(0);
    expect(none?.everywhere.clusters).toContain('Information Technology');
    expect(none?.words).toHaveLength(3);
    for (const word of none?.words ?? []) {
      expect(search.find({ q: word, pathway: idOf('HL.THR') }).total).toBeGreaterThan(0);
    }
  });

  it('has nothing to offer in a scope without statements', () => {
    const { none } = withoutManufacturing.find({ q: 'welding', clusters: [idOf('MN')] });
    expect(none).toMatchObject({ words: [], scope: { name: 'Manufacturing', count: 0 } });
  });

  it('says nothing of it while something matches, or nothing is typed', () => {
    expect(search.find({ q: 'data' }).none).toBeNull();
    expect(search.find({ q: '' }).none).toBeNull();
  });

  it('offers words without any scope too', () => {
    expect(search.find({ q: 'qqqqqqqq' }).none).toMatchObject({
      everywhere: { total: 0, clusters: [] },
      scope: null,
    });
  });
});

describe('a slip of the keys', () => {
  it('is looked for only in words that nothing else explains', () => {
    const bread = createSearch(loadFramework(writeFiles(filesOf(smallFramework()))));
    // One letter from "buns", and in nobody's statement.
    expect(bread.find({ q: 'bins' }).hits[0]?.item.code).toBe('BK.BRD.04');
    expect(bread.find({ q: 'rye' }).hits.map((hit) => hit.item.code)).toEqual(['BK.TEC.1']);
  });
});

describe('whatever is typed', () => {
  it('is answered with ranges inside the text and without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (q) => {
        for (const { item, marks } of search.find({ q, limit: 200 }).hits) {
          let last = 0;
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(item.text.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each(['.*', '$where', '(((', '__proto__', 'constructor', '\u0000', '🩺', 'a'.repeat(5000)])(
    '%s is only text',
    (q) => {
      expect(search.find({ q }).total).toBeGreaterThanOrEqual(0);
    },
  );
});
