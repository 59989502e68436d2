/** The query parameters of a list (REST binding 2.3.1 and 3). */
import { type Filter, parseFilter } from './filter';
import { isListProblem, type ListProblem, malformed } from './problem';

export interface ListQuery {
  /** From 1. */
  limit: number;
  /** From 0. */
  offset: number;
  /** Path in dot notation, perhaps of no field. */
  sort?: string;
  orderBy: 'asc' | 'desc';
  filter?: Filter;
  /** Paths in dot notation, perhaps of no field; all fields when left out. */
  fields?: readonly string[];
}

/** What Express makes of a query string: a text, or a list where a parameter is repeated. */
export type RawQuery = Readonly<Record<string, unknown>>;

const DEFAULT_LIMIT = 100;
/** The specification's int32. */
const MAX_INTEGER = 2 ** 31 - 1;

/** Reads the parameters of a list; others are not looked at. Whether fields exist is for queryList to say. */
export function readListQuery(raw: RawQuery): ListQuery | ListProblem {
  const repeated = ['limit', 'offset', 'sort', 'orderBy', 'filter'].find(
    (name) => raw[name] !== undefined && typeof raw[name] !== 'string',
  );
  if (repeated) return malformed(`\`${repeated}\` is given more than once: give it once.`);
  const {
    limit,
    offset,
    sort,
    orderBy = 'asc',
    filter,
  } = raw as Readonly<Record<string, string | undefined>>;

  const readLimit = limit === undefined ? DEFAULT_LIMIT : wholeNumber(limit);
  if (!readLimit) return malformed('`limit` is a whole number from 1, written as `limit=100`.');
  const readOffset = offset === undefined ? 0 : wholeNumber(offset);
  if (readOffset === undefined) return malformed('`offset` is a whole number from 0, written as `offset=0`.');
  if (orderBy !== 'asc' && orderBy !== 'desc') {
    return malformed('`orderBy` is `asc`, as when it is left out, or `desc`.');
  }
  const readFilter = filter === undefined ? undefined : parseFilter(filter);
  if (readFilter && isListProblem(readFilter)) return readFilter;
  const fields = raw.fields === undefined ? undefined : readFields(raw.fields);
  if (fields && isListProblem(fields)) return fields;
  return { limit: readLimit, offset: readOffset, sort, orderBy, filter: readFilter, fields };
}

function wholeNumber(text: string): number | undefined {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return number <= MAX_INTEGER ? number : undefined;
}

/**
 * Separated by commas (REST binding 3.4). The only parameter that may also be repeated: the OpenAPI document of 1.1 describes it as
 * an array of style `form`, which clients made from it write as `fields=identifier&fields=title`.
 */
function readFields(raw: unknown): readonly string[] | ListProblem {
  const parts: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const fields = parts.flatMap((part) => (typeof part === 'string' ? part.split(',') : ['']));
  const trimmed = fields.map((field) => field.trim());
  // 3.4: a blank field is an invalid request, and has this code.
  return trimmed.includes('')
    ? {
        code: 'invalid_selection_field',
        description:
          '`fields` has a blank entry: write the names of fields with commas between them, as in `fields=identifier,title`.',
      }
    : trimmed;
}
