/** The Link header of a page (REST binding 3.1; RFC 8288). */

interface Place {
  limit: number;
  offset: number;
  /** How many rows there are on all pages. */
  total: number;
}

/**
 * The last page begins where pages from the present offset on would: with ten rows a page, and now at 5, at 15, 25 and so on. Its
 * limit is as it was; the binding's example has the number of the rows that are left.
 *
 * @param url the address that was asked for, as its reader knows it
 * @returns the value of the header: first and last, and next and prev where there is one
 */
export function pagingLinks(url: URL, { limit, offset, total }: Place): string {
  const start = offset % limit;
  const last = total > start ? start + Math.floor((total - 1 - start) / limit) * limit : 0;
  const places: [relation: string, offset: number | undefined][] = [
    ['next', offset + limit < total ? offset + limit : undefined],
    ['last', last],
    ['first', 0],
    // From beyond the end, back to the last page.
    ['prev', offset > 0 ? Math.max(0, Math.min(offset - limit, last)) : undefined],
  ];
  return places
    .flatMap(([relation, to]) =>
      to === undefined ? [] : [`<${addressOf(url, limit, to)}>; rel="${relation}"`],
    )
    .join(', ');
}

/** All other parameters stay letter for letter. A URL has no `>`, quote or line break that is not encoded. */
function addressOf(url: URL, limit: number, offset: number): string {
  const others = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isPaging(pair));
  return `${url.origin}${url.pathname}?${[...others, `limit=${limit}`, `offset=${offset}`].join('&')}`;
}

function isPaging(pair: string): boolean {
  const asked = new URLSearchParams(pair);
  return asked.has('limit') || asked.has('offset');
}
