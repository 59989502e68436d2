import fc from 'fast-check';
import { pagingLinks } from '../../../src/case-api/query';

const address = 'https://standards.example/ims/case/v1p1/CFDocuments';

/** The addresses of a header by their relation, read as RFC 8288 writes them. */
function linksIn(header: string): Record<string, URL> {
  const links = header.split(/, (?=<)/).map((link) => /^<([^<>"\s]+)>; rel="([a-z]+)"$/.exec(link));
  return Object.fromEntries(links.map((parts) => [parts?.[2], new URL(parts?.[1] ?? '')]));
}

const offsetsOf = (header: string) =>
  Object.fromEntries(
    Object.entries(linksIn(header)).map(([relation, url]) => [
      relation,
      Number(url.searchParams.get('offset')),
    ]),
  );

describe('the Link header', () => {
  it('is that of the example in the binding (3.1), except that every page has the same limit', () => {
    expect(pagingLinks(new URL(`${address}?limit=10&offset=10`), { limit: 10, offset: 10, total: 503 })).toBe(
      [
        `<${address}?limit=10&offset=20>; rel="next"`,
        `<${address}?limit=10&offset=500>; rel="last"`,
        `<${address}?limit=10&offset=0>; rel="first"`,
        `<${address}?limit=10&offset=0>; rel="prev"`,
      ].join(', '),
    );
  });

  it.each([
    ['the only page', { limit: 100, offset: 0, total: 3 }, { first: 0, last: 0 }],
    ['nothing', { limit: 100, offset: 0, total: 0 }, { first: 0, last: 0 }],
    ['a full last page', { limit: 10, offset: 10, total: 20 }, { first: 0, prev: 0, last: 10 }],
    [
      'the grid of the offset',
      { limit: 10, offset: 5, total: 36 },
      { first: 0, prev: 0, next: 15, last: 35 },
    ],
    ['one beyond the end', { limit: 10, offset: 100, total: 33 }, { first: 0, prev: 30, last: 30 }],
    ['one beyond the end of nothing', { limit: 10, offset: 7, total: 0 }, { first: 0, prev: 0, last: 0 }],
    ['one row a page', { limit: 1, offset: 1, total: 3 }, { first: 0, prev: 0, next: 2, last: 2 }],
  ])('fits %s', (_what, place, offsets) => {
    expect(offsetsOf(pagingLinks(new URL(address), place))).toEqual(offsets);
  });

  it('keeps the other parameters letter for letter, and the path', () => {
    const others = 'filter=title~%27a%2Cb%27%20OR%20title=%27%3E%27&sort=title&fields=identifier,title&x=a+b';
    const url = new URL(`${address}?offset=1&${others}&limit=2&%6cimit=3#part`);
    expect(pagingLinks(url, { limit: 2, offset: 0, total: 1 })).toBe(
      `<${address}?${others}&limit=2&offset=0>; rel="last", <${address}?${others}&limit=2&offset=0>; rel="first"`,
    );
  });

  it('can be read whatever is in the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = new URL(`${address}?filter=${text.replaceAll('#', '')}`);
        const asked = new URLSearchParams(url.search).get('filter');
        const { last } = linksIn(pagingLinks(url, { limit: 10, offset: 0, total: 5 }));
        expect(last?.searchParams.get('filter')).toBe(asked);
        expect(last?.origin).toBe('https://standards.example');
      }),
    );
  });

  it('leads from the first page by next over all rows to the last, and back by prev', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 60 }), (limit, total) => {
        const walk = (from: number, relation: 'next' | 'prev') => {
          const visited = [from];
          for (;;) {
            const at = visited.at(-1) ?? 0;
            const to = offsetsOf(pagingLinks(new URL(address), { limit, offset: at, total }))[relation];
            if (to === undefined) return visited;
            visited.push(to);
          }
        };
        const { last } = offsetsOf(pagingLinks(new URL(address), { limit, offset: 0, total }));
        const pages = Math.max(1, Math.ceil(total / limit));
        const offsets = Array.from({ length: pages }, (_, page) => page * limit);
        expect(walk(0, 'next')).toEqual(offsets);
        expect(last).toBe(offsets.at(-1));
        expect(walk(last ?? 0, 'prev')).toEqual(offsets.reverse());
      }),
    );
  });
});
