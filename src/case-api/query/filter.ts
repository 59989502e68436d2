/**
 * The filter grammar (REST binding 3.3):
 *
 *     filter    = condition [ logical condition ]
 *     logical   = " AND " / " OR "
 *     condition = field predicate "'" value "'"
 *     predicate = "=" / "!=" / ">" / ">=" / "<" / "<=" / "~"
 *     field     = name *( "." name )        letters, digits, "_", "-" and ":"
 *
 * The binding does not say how a single quote is written inside a value. Here it is doubled (`title='Teacher''s guide'`), as in
 * SQL and OData. A backslash is an ordinary character, so that every text can be written.
 */
import { type ListProblem, malformed } from './problem';

const predicates = ['!=', '>=', '<=', '=', '>', '<', '~'] as const;
export type Predicate = (typeof predicates)[number];

const logicals = ['AND', 'OR'] as const;

export interface Condition {
  /** Path in dot notation. */
  field: string;
  predicate: Predicate;
  /** As it is meant: a doubled quote is one. */
  value: string;
}

export interface Filter {
  /** What joins two conditions; left out when there is one. */
  logical?: (typeof logicals)[number];
  conditions: readonly [Condition, Condition?];
}

/** In characters. Longer filters are refused unread. */
export const MAX_FILTER_LENGTH = 2000;

const QUOTE = "'";

/** Reads a filter, once from left to right. */
export function parseFilter(text: string): Filter | ListProblem {
  if (text.length > MAX_FILTER_LENGTH) {
    return malformed(`\`filter\` is longer than ${MAX_FILTER_LENGTH} characters.`);
  }
  const first = conditionAt(text, 0);
  if (typeof first === 'string') return wrong(first);
  if (first.end === text.length) return { conditions: [first.condition] };

  const logical = logicals.find((word) => text.startsWith(` ${word} `, first.end));
  if (!logical) {
    return wrong(
      `after the condition that ends at character ${first.end}, either the filter ends or ` +
        '` AND ` or ` OR ` follows, in capitals, with one space on each side',
    );
  }
  const second = conditionAt(text, first.end + logical.length + 2);
  if (typeof second === 'string') return wrong(second);
  if (second.end < text.length) {
    return wrong(
      'it has two conditions at most, joined by one ` AND ` or one ` OR `, and nothing after them',
    );
  }
  return { logical, conditions: [first.condition, second.condition] };
}

interface Scanned {
  condition: Condition;
  /** Index of the first character after it. */
  end: number;
}

/** @returns the condition that begins at an index, or what is wrong with it */
function conditionAt(text: string, start: number): Scanned | string {
  let end = start;
  while (end < text.length && isOfField(text.charCodeAt(end))) end += 1;
  const field = text.slice(start, end);
  if (!field.split('.').every((name) => name !== '')) {
    return `a field is expected at character ${start + 1}, such as \`title\` or \`licenseURI.title\``;
  }
  const predicate = predicates.find((one) => text.startsWith(one, end));
  if (!predicate) {
    return `one of = != > >= < <= ~ is expected at character ${end + 1}, right after the field`;
  }
  const value = quotedAt(text, end + predicate.length);
  if (typeof value === 'string') return value;
  return { condition: { field, predicate, value: value.text }, end: value.end };
}

/** @returns the value whose opening quote is at an index, or what is wrong with it */
function quotedAt(text: string, start: number): { text: string; end: number } | string {
  if (text[start] !== QUOTE) {
    return `the value that begins at character ${start + 1} has to stand in single quotes`;
  }
  const pieces: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    if (quote === -1) {
      return `the value that begins at character ${start + 1} has no closing quote; a quote inside a value is written twice`;
    }
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== QUOTE) return { text: pieces.join(QUOTE), end: quote + 1 };
    from = quote + 2;
  }
}

const wrong = (what: string): ListProblem =>
  malformed(
    `\`filter\` cannot be read: ${what}. ` +
      "Write it as `title~'health'` or `version='1.0' AND lastChangeDateTime>'2026-01-01T00:00:00Z'`, URL-encoded.",
  );

const isOfField = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || // a–z
  (code >= 0x41 && code <= 0x5a) || // A–Z
  (code >= 0x30 && code <= 0x39) || // 0–9
  code === 0x2e || // .
  code === 0x5f || // _
  code === 0x2d || // -
  code === 0x3a; // :
