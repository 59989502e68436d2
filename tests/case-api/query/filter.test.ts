import fc from 'fast-check';
import {
  type Condition,
  type Filter,
  MAX_FILTER_LENGTH,
  parseFilter,
} from '../../../src/case-api/query/filter';
import { isListProblem } from '../../../src/case-api/query/problem';

const written = ({ field, predicate, value }: Condition) =>
  `${field}${predicate}'${value.replaceAll("'", "''")}'`;

const print = ({ logical, conditions }: Filter) =>
  conditions.flatMap((one) => (one ? [written(one)] : [])).join(` ${logical} `);

const name = fc.stringMatching(/^[A-Za-z0-9_:-]{1,12}$/);
const condition: fc.Arbitrary<Condition> = fc.record({
  field: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('.')),
  predicate: fc.constantFrom('=', '!=', '>', '>=', '<', '<=', '~'),
  value: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    // What the grammar is made of, where it must not count.
    fc
      .array(fc.constantFrom("'", "''", ' AND ', ' OR ', '=', '~', '\\', '>', 'title'), { maxLength: 8 })
      .map((pieces) => pieces.join('')),
  ),
});
const filter: fc.Arbitrary<Filter> = fc.oneof(
  condition.map((only) => ({ conditions: [only] as const })),
  fc
    .tuple(fc.constantFrom('AND' as const, 'OR' as const), condition, condition)
    .map(([logical, one, other]) => ({ logical, conditions: [one, other] as const })),
);

describe('the filter grammar', () => {
  it.each([
    ["title='Health'", { field: 'title', predicate: '=', value: 'Health' }],
    ["title!='Health'", { field: 'title', predicate: '!=', value: 'Health' }],
    ["version>='1.0'", { field: 'version', predicate: '>=', value: '1.0' }],
    ["version<'1.0'", { field: 'version', predicate: '<', value: '1.0' }],
    ["licenseURI.title~'CC'", { field: 'licenseURI.title', predicate: '~', value: 'CC' }],
    ["title=''", { field: 'title', predicate: '=', value: '' }],
    ["title='Teacher''s'", { field: 'title', predicate: '=', value: "Teacher's" }],
    ["title=''''", { field: 'title', predicate: '=', value: "'" }],
    ["title='a\\'", { field: 'title', predicate: '=', value: 'a\\' }],
    ["title='a AND b'", { field: 'title', predicate: '=', value: 'a AND b' }],
  ])('reads %s', (text, only) => {
    expect(parseFilter(text)).toEqual({ conditions: [only] });
  });

  it.each(['AND', 'OR'])('reads two conditions joined by %s', (logical) => {
    expect(parseFilter(`version='1.0' ${logical} lastChangeDateTime>'2016-12-12T00:00:00Z'`)).toEqual({
      logical,
      conditions: [
        { field: 'version', predicate: '=', value: '1.0' },
        { field: 'lastChangeDateTime', predicate: '>', value: '2016-12-12T00:00:00Z' },
      ],
    });
  });

  it.each([
    ['', 'a field is expected at character 1'],
    ["='x'", 'a field is expected at character 1'],
    ["a..b='x'", 'a field is expected at character 1'],
    [".a='x'", 'a field is expected at character 1'],
    ["$where='x'", 'a field is expected at character 1'],
    ['title', 'is expected at character 6'],
    ["title ='x'", 'is expected at character 6'],
    ["title=='x'", 'has to stand in single quotes'],
    ['title="x"', 'has to stand in single quotes'],
    ['title=x', 'has to stand in single quotes'],
    ["title='x", 'has no closing quote'],
    ["title='Teacher's'", 'either the filter ends or'],
    ["title='x' and title='y'", 'in capitals'],
    ["title='x'  AND title='y'", 'one space on each side'],
    ["title='x' AND ", 'a field is expected at character 15'],
    ["title='x' AND title='y' OR title='z'", 'two conditions at most'],
    ["title='x' ", 'either the filter ends or'],
  ])('says what is wrong with %j and how a filter is written', (text, what) => {
    const problem = parseFilter(text);
    expect(problem).toEqual({
      code: 'invalid_selection_field',
      description: expect.stringMatching(/^`filter` cannot be read: .*Write it as `title~'health'`/),
    });
    expect(problem).toHaveProperty('description', expect.stringContaining(what));
  });

  it('reads a filter of the greatest length and no longer one', () => {
    const longest = `title='${'x'.repeat(MAX_FILTER_LENGTH - 8)}'`;
    expect(longest).toHaveLength(MAX_FILTER_LENGTH);
    expect(parseFilter(longest)).toHaveProperty('conditions');
    expect(parseFilter(`${longest.slice(0, -1)}x'`)).toHaveProperty('description');
  });

  it('gives back what is written in it, whatever the values are', () => {
    fc.assert(fc.property(filter, (tree) => expect(parseFilter(print(tree))).toEqual(tree)));
  });

  it('reads or refuses any text, and what it reads is what was written', () => {
    const pieces = fc.constantFrom(
      "'",
      "''",
      ' AND ',
      ' OR ',
      '=',
      '!',
      '>',
      '<',
      '~',
      '.',
      'title',
      'a',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(text, (random) => {
        const read = parseFilter(random);
        if (!isListProblem(read)) expect(print(read)).toBe(random);
      }),
      { numRuns: 2000 },
    );
  });
});
