import fc from 'fast-check';
import { readListQuery } from '../../../src/case-api/query';
import { arts, ask, documents, finance, health, rowsOf } from './documents';

describe('parameters', () => {
  it('have the defaults of the binding', () => {
    expect(readListQuery({})).toEqual({ limit: 100, offset: 0, orderBy: 'asc' });
  });

  it.each([
    [{ limit: '0' }, '`limit` is a whole number from 1'],
    [{ limit: '-1' }, '`limit`'],
    [{ limit: '1.5' }, '`limit`'],
    [{ limit: '1e3' }, '`limit`'],
    [{ limit: '' }, '`limit`'],
    [{ limit: ' 1' }, '`limit`'],
    [{ limit: '2147483648' }, '`limit`'],
    [{ offset: '-1' }, '`offset` is a whole number from 0'],
    [{ offset: 'x' }, '`offset`'],
    [{ offset: '' }, '`offset`'],
    [{ orderBy: 'up' }, '`orderBy` is `asc`'],
    [{ orderBy: '' }, '`orderBy`'],
    [{ orderBy: 'toString' }, '`orderBy`'],
    [{ filter: '' }, '`filter` cannot be read'],
    [{ filter: 'title' }, '`filter` cannot be read'],
    [{ limit: ['1', '2'] }, '`limit` is given more than once'],
    [{ offset: ['1', '1'] }, '`offset` is given more than once'],
    [{ sort: ['title', 'title'] }, '`sort` is given more than once'],
    [{ orderBy: ['asc', 'desc'] }, '`orderBy` is given more than once'],
    [{ filter: ["title='x'", "title='x'"] }, '`filter` is given more than once'],
    [{ fields: '' }, '`fields` has a blank entry'],
    [{ fields: ' ' }, '`fields` has a blank entry'],
    [{ fields: 'title,,identifier' }, '`fields` has a blank entry'],
    [{ fields: 'title,' }, '`fields` has a blank entry'],
    [{ fields: ['title', ''] }, '`fields` has a blank entry'],
    [{ fields: { a: 'b' } }, '`fields` has a blank entry'],
  ])('refuse %j and say how to write it', (raw, what) => {
    expect(readListQuery(raw)).toEqual({
      code: 'invalid_selection_field',
      description: expect.stringContaining(what),
    });
  });

  it('are read, others are let be', () => {
    const raw = {
      limit: '2147483647',
      offset: '007',
      sort: 'a.b',
      orderBy: 'desc',
      fields: ' title , x',
      profile: 'compat',
    };
    expect(readListQuery(raw)).toEqual({
      limit: 2147483647,
      offset: 7,
      sort: 'a.b',
      orderBy: 'desc',
      fields: ['title', 'x'],
    });
  });

  it('never throw', () => {
    const raw = fc.record(
      Object.fromEntries(
        ['limit', 'offset', 'sort', 'orderBy', 'filter', 'fields'].map((name) => [
          name,
          fc.oneof(fc.string(), fc.array(fc.string()), fc.anything()),
        ]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(fc.property(raw, (some) => expect(() => readListQuery(some)).not.toThrow()));
  });
});

describe('sorting', () => {
  it.each([
    ['title', [arts, finance, health]],
    ['version', [health, finance, arts]],
    ['lastChangeDateTime', [arts, finance, health]],
    ['CFPackageURI.title', [arts, finance, health]],
    ['subject', [finance, health, arts]],
    ['licenseURI.title', [health, finance, arts]],
    ['extensions.review.rounds', [arts, finance, health]],
    ['creator', [arts, health, finance]],
  ])('by %s', (sort, order) => {
    expect(rowsOf({ sort })).toEqual(order);
    expect(rowsOf({ sort, orderBy: 'asc' })).toEqual(order);
  });

  it('turns around for desc, except that rows without the field stay last and equal ones as they were', () => {
    expect(rowsOf({ sort: 'title', orderBy: 'desc' })).toEqual([health, finance, arts]);
    expect(rowsOf({ sort: 'licenseURI.title', orderBy: 'desc' })).toEqual([finance, health, arts]);
    expect(rowsOf({ sort: 'creator', orderBy: 'desc' })).toEqual([health, finance, arts]);
  });

  it.each(['nonsense', '', 'title.length', '__proto__', 'constructor', 'licenseURI', 'extensions'])(
    'by %j is the order as it is',
    (sort) => {
      expect(rowsOf({ sort, orderBy: 'desc' })).toEqual(documents);
    },
  );

  it('leaves the rows it was given alone', () => {
    const rows = [health, finance, arts];
    rowsOf({ sort: 'title' }, rows);
    expect(rows).toEqual([health, finance, arts]);
  });
});

describe('field selection', () => {
  it('gives those fields only, also without the required ones', () => {
    expect(rowsOf({ fields: 'identifier,subject' })).toEqual(
      [health, finance, arts].map(({ identifier, subject }) => ({ identifier, subject })),
    );
    expect(rowsOf({ fields: 'notes' })).toEqual([{}, {}, { notes: '' }]);
    expect(rowsOf({ fields: ['title', 'version'] }, [health])).toEqual([
      { title: health.title, version: health.version },
    ]);
  });

  it('reaches into objects and lists of objects', () => {
    expect(rowsOf({ fields: 'licenseURI.title,licenseURI.uri,subjectURI.title' }, [health, arts])).toEqual([
      {
        subjectURI: [{ title: 'Biology' }, { title: 'Nursing' }],
        licenseURI: { title: health.licenseURI.title, uri: health.licenseURI.uri },
      },
      {},
    ]);
    expect(rowsOf({ fields: 'extensions.review.rounds' }, [finance])).toEqual([
      { extensions: { review: { rounds: 12 } } },
    ]);
  });

  it.each(['licenseURI,licenseURI.title', 'licenseURI.title,licenseURI'])(
    'takes the whole of %s',
    (fields) => {
      expect(rowsOf({ fields }, [health])).toEqual([{ licenseURI: health.licenseURI }]);
    },
  );

  it.each(['nonsense', 'title,nonsense', 'Title', 'licenseURI.secret', '__proto__', 'constructor.name'])(
    'gives all fields for %s',
    (fields) => {
      expect(rowsOf({ fields })).toEqual(documents);
    },
  );

  it('knows fewer fields in 1.0', () => {
    expect(ask({ fields: 'caseVersion' }, [health], '1.0')).toEqual({ rows: [health], total: 1 });
    expect(ask({ fields: 'caseVersion' }, [health], '1.1')).toEqual({ rows: [{}], total: 1 });
  });

  it('may leave out what is filtered and sorted by', () => {
    expect(rowsOf({ filter: "creator~'oregon'", sort: 'title', fields: 'version' })).toEqual([
      { version: '10.0' },
      { version: '1.0' },
    ]);
  });
});

describe('pages', () => {
  it('count what the filter lets through, also beyond the end', () => {
    expect(ask({ filter: "creator~'oregon'", limit: '1', offset: '1' })).toEqual({
      rows: [finance],
      total: 2,
    });
    expect(ask({ limit: '1', offset: '9' })).toEqual({ rows: [], total: 3 });
  });

  it('join to the whole, in order', () => {
    const row = fc.record(
      { title: fc.string({ maxLength: 2 }), version: fc.constantFrom('1', '2') },
      { requiredKeys: [] },
    );
    const asked = fc.record(
      {
        sort: fc.constantFrom('title', 'version', 'nonsense'),
        orderBy: fc.constantFrom('asc', 'desc'),
        filter: fc.constantFrom("version='1'", "title!='a'"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 30 }),
        asked,
        fc.integer({ min: 1, max: 7 }),
        (rows, query, limit) => {
          const pages = [];
          for (let offset = 0; offset < rows.length; offset += limit) {
            pages.push(...rowsOf({ ...query, limit: String(limit), offset: String(offset) }, rows));
          }
          expect(pages).toEqual(rowsOf(query, rows));
        },
      ),
    );
  });
});
