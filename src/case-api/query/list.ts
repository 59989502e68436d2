/** A list as it is asked for: filtered, sorted, one page of it, with the fields that are wanted. */
import { compareFolded, compareNumbers, folded, readMoment, readNumber } from './comparison';
import { type FieldKind, type KnownFields, kindOf } from './fields';
import { matcherOf } from './match';
import type { ListQuery } from './parameters';
import { isListProblem, type ListProblem } from './problem';
import { selectorOf } from './select';
import { valuesAt } from './values';

export interface ListPage {
  rows: readonly object[];
  /** How many rows there are on all pages (X-Total-Count). */
  total: number;
}

/**
 * @param rows plain objects, in the order that holds when no other is asked for
 * @param known the fields of their class
 * @returns a problem when the filter names an unknown field, or compares a date or a number with what is none
 */
export function queryList(
  rows: readonly object[],
  query: ListQuery,
  known: KnownFields,
): ListPage | ListProblem {
  const { limit, offset, filter, fields } = query;
  const matches = filter ? matcherOf(filter, known) : () => true;
  if (isListProblem(matches)) return matches;
  const found = rows.filter(matches);
  const page = sorted(found, query, known).slice(offset, offset + limit);
  return { rows: fields ? page.map(selectorOf(fields, known)) : page, total: found.length };
}

type Key = number | string | undefined;

/** By an unknown field the order stays as it is (REST binding 3.2), and by an object too, which has no value of its own. */
function sorted(rows: readonly object[], { sort, orderBy }: ListQuery, known: KnownFields) {
  const kind = sort === undefined ? undefined : kindOf(known, sort);
  if (sort === undefined || !kind) return rows;
  const direction = orderBy === 'desc' ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row, sort, kind) }))
    .sort((a, b) => compareKeys(a.key, b.key, direction))
    .map(({ row }) => row);
}

/** A list sorts by its values one after the other: REST binding 3.2 has `sort=subject` for its example. */
function keyOf(row: object, path: string, kind: FieldKind): Key {
  const found = valuesAt(row, path);
  const [first] = found?.values ?? [];
  if (!found || first === undefined) return undefined;
  if (kind === 'moment') return readMoment(String(first));
  if (kind === 'number') return readNumber(String(first));
  if (kind === 'open' && typeof first === 'number') return first;
  return folded(found.values.join(','));
}

/** Rows without the field come last in both directions; in a field of extensions, numbers come before texts. */
function compareKeys(a: Key, b: Key, direction: 1 | -1): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return direction * compareNumbers(a, b);
  if (typeof a === 'string' && typeof b === 'string') return direction * compareFolded(a, b);
  return direction * (typeof a === 'number' ? -1 : 1);
}
