import fc from 'fast-check';
import { matcherOf } from '../../../src/case-api/query/match';
import { isListProblem } from '../../../src/case-api/query/problem';
import { arts, ask, documents, finance, health, rowsOf } from './documents';

const all = [...documents];
const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`;

describe('conditions', () => {
  it.each([
    ["title='health science'", [health]],
    ["title='Health'", []],
    ["title!='HEALTH SCIENCE'", [finance, arts]],
    ["title~'SCI'", [health]],
    ["title~''", all],
    ["creator='STATE OF OREGON'", [health, finance]],
    // Texts compare as texts, in the order of the Unicode Collation Algorithm: Á between A and B.
    ["version>'1.0'", [finance, arts]],
    ["version<'2'", [health, finance]],
    ["title>'árts'", all],
    ["title<'b'", [arts]],
    ["title~'A\u0301rts'", [arts]],
    ["title~'arts'", []],
    ["identifier='AAAAAAAA-0000-4000-8000-000000000003'", [arts]],
    // A row without the field satisfies != only.
    ["notes=''", [arts]],
    ["notes!=''", [health, finance]],
    ["notes~''", [arts]],
    ["statusStartDate<='2030-01-01'", [health]],
    ["statusStartDate!='2026-01-15'", [finance, arts]],
    ["statusEndDate~'2'", []],
  ])('finds by %s', (filter, found) => {
    expect(rowsOf({ filter })).toEqual(found);
  });

  it.each([
    ["lastChangeDateTime='2026-03-01T11:30:00Z'", [finance]],
    ["lastChangeDateTime<'2026-03-01T12:00:00.000Z'", [finance, arts]],
    ["lastChangeDateTime<='2026-03-01T12:00:00.000Z'", all],
    ["lastChangeDateTime>='2026-03-01'", [health, finance]],
    ["lastChangeDateTime>='2026-03-01T12:00'", [health]],
    ["lastChangeDateTime>'2025-12-31T23:59:59Z'", all],
    ["lastChangeDateTime>'2025-12-31T23:59:59.500z'", [health, finance]],
    ["lastChangeDateTime>'2026'", [health, finance]],
    ["lastChangeDateTime>'2016=12=12T00:00:00Z'", all], // REST binding 3.3, as its example is encoded
    ["lastChangeDateTime~'2026-03'", [health, finance]],
    ["statusStartDate='2026-01-15T00:00:00-00:00'", [health]],
  ])('compares moments: %s', (filter, found) => {
    expect(rowsOf({ filter })).toEqual(found);
  });

  it.each(['yesterday', '2026-02-30', '2026-13-01', '2026-01-01T24:00Z', '2026-01-01T00:00:00 02:00', ''])(
    'refuses %j where a date is compared',
    (value) => {
      expect(ask({ filter: `lastChangeDateTime>'${value}'` })).toEqual({
        code: 'invalid_selection_field',
        description: expect.stringContaining('`2026-01-31T12:00:00Z`'),
      });
    },
  );

  it.each([
    ['ΟΔΟΣΣΥ', "title~'ΟΔΟΣ'"], // sigma inside a word, and at its end
    ['STRAẞE', "title='straße'"],
    ['ᾴ', "title='α\u0345\u0301'"], // canonically equivalent
  ])('knows %s in another spelling', (title, filter) => {
    expect(rowsOf({ filter }, [{ title }])).toHaveLength(1);
  });

  it('tells texts apart that collate alike', () => {
    const rows = [{ title: 'a\u200bb' }];
    expect(rowsOf({ filter: "title='ab'" }, rows)).toEqual([]);
    expect(rowsOf({ filter: "title>'ab' OR title<'ab'" }, rows)).toEqual(rows);
  });

  it('sees own data only', () => {
    expect(rowsOf({ filter: "title~''" }, [Object.create({ title: 'inherited' })])).toEqual([]);
  });

  it('compares numbers as numbers', () => {
    const known = new Map([['score', 'number' as const]]);
    const scores = [{ score: 9 }, { score: 10.5 }, { score: -1 }, {}];
    const found = (predicate: '>' | '=' | '!=', value: string) => {
      const matcher = matcherOf({ conditions: [{ field: 'score', predicate, value }] }, known);
      return isListProblem(matcher) ? matcher.description : scores.filter(matcher);
    };
    expect(found('>', '9')).toEqual([{ score: 10.5 }]);
    expect(found('=', '1.05e1')).toEqual([{ score: 10.5 }]);
    expect(found('!=', '09.0')).toEqual([{ score: 10.5 }, { score: -1 }, {}]);
    expect(found('>', 'Infinity')).toContain('is no number');
    expect(found('>', '')).toContain('is no number');
  });

  it('reaches nested fields, and extensions by whatever is in them', () => {
    expect(rowsOf({ filter: "licenseURI.title='cc0'" })).toEqual([finance]);
    expect(rowsOf({ filter: "CFPackageURI.uri~'/uri/7'" })).toEqual([arts]);
    expect(rowsOf({ filter: "extensions.review.rounds>'10'" })).toEqual([finance]);
    expect(rowsOf({ filter: "extensions.review.by='panel'" })).toEqual([finance]);
    expect(rowsOf({ filter: "extensions.constructor.name~'o'" })).toEqual([]);
    expect(rowsOf({ filter: "extensions.__proto__.constructor.name~''" })).toEqual([]);
  });
});

describe('unknown fields', () => {
  it.each([
    ["constructor='x'"],
    ["__proto__='x'"],
    ["Title='x'"],
    ["title.length='x'"],
    ["licenseURI.secret='x'"],
    ["licenseURI='x'"],
    ["title='x' OR nonsense='y'"],
    ["nonsense='y' AND title='x'"],
  ])('give no data and invalid_filter_field: %s', (filter) => {
    const answer = ask({ filter });
    expect(answer).toEqual({
      code: 'invalid_filter_field',
      description: expect.stringContaining('`filter`'),
    });
  });

  it('are those that version 1.0 does not have', () => {
    for (const field of ['caseVersion', 'frameworkType', 'extensions.review.by']) {
      const filter = `${field}!='x'`;
      expect(ask({ filter }, documents, '1.1')).toHaveProperty('total', documents.length);
      expect(ask({ filter }, documents, '1.0')).toHaveProperty('code', 'invalid_filter_field');
    }
  });

  it('are not those that no document has at present', () => {
    expect(ask({ filter: "frameworkType='CourseCodes'" })).toEqual({ rows: [], total: 0 });
  });
});

describe('any two conditions and any values', () => {
  const fields = [
    'title',
    'creator',
    'version',
    'subject',
    'subjectURI.title',
    'notes',
    'extensions.review.by',
  ];
  const value = fc.oneof(
    fc.constantFrom(
      '',
      'a',
      'o',
      'Ohio',
      'state of oregon',
      '1.0',
      'Biology',
      'nursing,biology',
      "'",
      '.*',
      '$where',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const condition = fc
    .tuple(fc.constantFrom(...fields), fc.constantFrom('=', '!=', '>', '>=', '<', '<=', '~'), value)
    .map(([field, predicate, text]) => `${field}${predicate}${quoted(text)}`);
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '.*',
      '^',
      '(a+)+$',
      '[',
      '\\',
      "''",
      '$where',
      '{"$gt":""}',
      'ΟΔΟΣ',
      'ß',
      'İ',
      'ﬁ',
      '\u200b',
    ),
  );

  it('join to the intersection by AND and to the union by OR', () => {
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        const [left, right] = [rowsOf({ filter: one }), rowsOf({ filter: other })];
        const both = all.filter((row) => left.includes(row) && right.includes(row));
        const either = all.filter((row) => left.includes(row) || right.includes(row));
        expect(rowsOf({ filter: `${one} AND ${other}` })).toEqual(both);
        expect(rowsOf({ filter: `${one} OR ${other}` })).toEqual(either);
      }),
      { numRuns: 500 },
    );
  });

  it('have = and != as opposites, and one of <, = and > for a text', () => {
    fc.assert(
      fc.property(text, text, (own, asked) => {
        const rows = [{ title: own }];
        const holds = (predicate: string) =>
          rowsOf({ filter: `title${predicate}${quoted(asked)}` }, rows).length;
        const [less, equal, more] = [holds('<'), holds('='), holds('>')];
        expect([less + equal + more, holds('!='), holds('<='), holds('>=')]).toEqual([
          1,
          1 - equal,
          less + equal,
          more + equal,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('compare texts and nothing else: a text equals itself in either case, and contains itself', () => {
    fc.assert(
      fc.property(text, (own) => {
        const rows = [{ title: own }];
        for (const spelling of [own, own.toLowerCase(), own.normalize('NFD')]) {
          expect(rowsOf({ filter: `title=${quoted(spelling)}` }, rows)).toEqual(rows);
          expect(rowsOf({ filter: `title~${quoted(spelling)}` }, rows)).toEqual(rows);
        }
        expect(rowsOf({ filter: `title=${quoted(`${own}.`)}` }, rows)).toEqual([]);
        expect(rowsOf({ filter: `title~${quoted(own)}` }, [{ title: `<< ${own} >>` }])).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['.*', '^', '$where', '(a+)+$', '\\', '[', '{"$gt":""}', 'sleep(9)'])(
    'find %s where it is written only',
    (hostile) => {
      const found = all.filter((row) => row.title.includes(hostile));
      expect(rowsOf({ filter: `title~${quoted(hostile)}` })).toEqual(found);
      expect(rowsOf({ filter: `title=${quoted(hostile)}` })).toEqual([]);
    },
  );
});
