/**
 * The next page by the Link header (RFC 8288). Moodle writes it with typographic quotes and `&amp;`
 * (`<…&amp;from=1>; rel=“next”`), in bytes that HTTP reads as Latin-1; both spellings are understood.
 */
const LINK = /<([^>]*)>\s*;([^<]*)/g;
const NEXT = /\brel\s*=\s*(?:"|'|“|\u00e2\u0080\u009c)?\s*next\b/i;

export function nextLink(header: string | null): string | null {
  for (const [, target, parameters] of (header ?? '').matchAll(LINK)) {
    if (target && NEXT.test(parameters ?? '')) return target.replaceAll('&amp;', '&');
  }
  return null;
}
