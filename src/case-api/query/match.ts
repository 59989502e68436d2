/** Filters applied to plain objects. Values are compared and never run: there is no pattern and no operator in them. */
import { compareFolded, compareNumbers, folded, readMoment, readNumber } from './comparison';
import { type FieldKind, type KnownFields, kindOf } from './fields';
import type { Condition, Filter, Predicate } from './filter';
import { isListProblem, type ListProblem, malformed } from './problem';
import { type Scalar, valuesAt } from './values';

/** Whether a row is let through. */
export type Matcher = (row: object) => boolean;

/**
 * A row that lacks the field satisfies `!=` and no other predicate. Where the field is a list (REST binding 3.3), `=` is about
 * the whole list, with its values separated by commas, in any order; `~` lets a row through when any of the values that are
 * separated by commas is contained in any value of the list; and for the other predicates it is enough that one value of the list
 * satisfies them, about which the binding says nothing.
 *
 * @returns a problem when the class has no such field, or when a value is no date or number where the field is one
 */
export function matcherOf({ logical, conditions }: Filter, known: KnownFields): Matcher | ListProblem {
  const [one, other] = conditions;
  const first = conditionMatcher(one, known);
  if (isListProblem(first) || !other) return first;
  const second = conditionMatcher(other, known);
  if (isListProblem(second)) return second;
  return logical === 'OR' ? (row) => first(row) || second(row) : (row) => first(row) && second(row);
}

function conditionMatcher(condition: Condition, known: KnownFields): Matcher | ListProblem {
  const { field, predicate, value } = condition;
  const kind = kindOf(known, field);
  if (!kind || kind === 'object') return unknownField(field, kind);
  if (predicate === '~') return containsMatcher(field, value);

  const order = orderOf(kind, value);
  if (!order) return unreadable(condition, kind);
  const satisfies = satisfied[predicate];
  const ofScalar = (scalar: Scalar): boolean => {
    const sign = order(scalar);
    return sign !== undefined && satisfies(sign);
  };
  if (predicate === '!=') {
    const equals = equalsMatcher(field, value, (scalar) => order(scalar) === 0);
    return (row) => !equals(row);
  }
  if (predicate === '=') return equalsMatcher(field, value, ofScalar);
  return (row) => valuesAt(row, field)?.values.some(ofScalar) ?? false;
}

type Comparing = Exclude<Predicate, '~'>;

/** By the order of the row's value and that of the filter: -1, 0 or 1. */
const satisfied: Record<Comparing, (sign: number) => boolean> = {
  '=': (sign) => sign === 0,
  '!=': (sign) => sign !== 0,
  '>': (sign) => sign > 0,
  '>=': (sign) => sign >= 0,
  '<': (sign) => sign < 0,
  '<=': (sign) => sign <= 0,
};

/** How a value of a row stands to that of the filter; undefined when the two cannot be compared. */
type Order = (scalar: Scalar) => number | undefined;

/** @returns undefined when the filter's value cannot be read as what the field is */
function orderOf(kind: FieldKind, value: string): Order | undefined {
  const foldedValue = folded(value);
  const asText: Order = (scalar) => compareFolded(folded(String(scalar)), foldedValue);
  const asNumber = numericOrder(readNumber, value);
  if (kind === 'number') return asNumber;
  if (kind === 'moment') return numericOrder(readMoment, value);
  // What is in extensions is typed by its values.
  if (kind === 'open' && asNumber) {
    return (scalar) => (typeof scalar === 'number' ? asNumber(scalar) : asText(scalar));
  }
  return asText;
}

function numericOrder(read: (text: string) => number | undefined, value: string): Order | undefined {
  const operand = read(value);
  if (operand === undefined) return undefined;
  return (scalar) => {
    const own = read(String(scalar));
    return own === undefined ? undefined : compareNumbers(own, operand);
  };
}

function equalsMatcher(field: string, value: string, equals: (scalar: Scalar) => boolean): Matcher {
  const wanted = listedIn(value).sort();
  return (row) => {
    const found = valuesAt(row, field);
    if (!found) return false;
    if (!found.isList) return found.values.some(equals);
    // Values with commas of their own are split on both sides alike.
    const listed = found.values.flatMap((scalar) => listedIn(String(scalar))).sort();
    return listed.length === wanted.length && listed.every((one, index) => one === wanted[index]);
  };
}

function containsMatcher(field: string, value: string): Matcher {
  const whole = folded(value);
  const listed = listedIn(value);
  const anyOf = listed.length > 0 ? listed : [whole];
  return (row) => {
    const found = valuesAt(row, field);
    const parts = found?.isList ? anyOf : [whole];
    return (
      found?.values.some((scalar) => {
        const text = folded(String(scalar));
        return parts.some((part) => text.includes(part));
      }) ?? false
    );
  };
}

/** The values of a list in the notation of the binding: separated by commas, here folded. */
const listedIn = (value: string): string[] =>
  folded(value)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

function unknownField(field: string, kind: FieldKind | undefined): ListProblem {
  const description =
    kind === 'object'
      ? `\`${field}\` in \`filter\` has no value of its own: name a field in it, such as \`${field}.title\`.`
      : `There is no field \`${field}\`, which \`filter\` names. Names are case-sensitive; nested ones are written with dots.`;
  // The prose of REST binding 3.3 names this code, although the enumeration of 1.1 lacks it.
  return { code: 'invalid_filter_field', description };
}

const unreadable = ({ field, value }: Condition, kind: FieldKind): ListProblem =>
  malformed(
    kind === 'moment'
      ? `\`filter\` compares \`${field}\` with \`${value}\`, which is no date: write it as \`2026-01-31\` or \`2026-01-31T12:00:00Z\`, URL-encoded.`
      : `\`filter\` compares \`${field}\` with \`${value}\`, which is no number: write it as \`12\` or \`0.5\`.`,
  );
