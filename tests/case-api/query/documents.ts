/** Documents to ask for, and the way from a query string to the answer. */
import {
  documentFields,
  isListProblem,
  type ListPage,
  type ListProblem,
  queryList,
  readListQuery,
} from '../../../src/case-api/query';

const link = (title: string, n: number) => ({
  title,
  identifier: `00000000-0000-4000-8000-00000000000${n}`,
  uri: `https://standards.example/uri/${n}`,
});

export const health = {
  identifier: 'aaaaaaaa-0000-4000-8000-000000000001',
  title: 'Health Science',
  creator: 'State of Oregon',
  version: '1.0',
  lastChangeDateTime: '2026-03-01T12:00:00Z',
  statusStartDate: '2026-01-15',
  subject: ['Biology', 'Law, Public Safety', 'Nursing'],
  subjectURI: [link('Biology', 1), link('Nursing', 2)],
  licenseURI: link('CC BY 4.0', 3),
  CFPackageURI: link('Health Science', 4),
};
export const finance = {
  identifier: 'aaaaaaaa-0000-4000-8000-000000000002',
  title: "Finance: Teacher's guide",
  creator: 'state of oregon',
  version: '10.0',
  lastChangeDateTime: '2026-03-01T13:30:00+02:00',
  subject: ['Accounting'],
  licenseURI: link('CC0', 5),
  CFPackageURI: link('Finance', 6),
  extensions: { review: { rounds: 12, by: 'Panel' } },
};
export const arts = {
  identifier: 'aaaaaaaa-0000-4000-8000-000000000003',
  title: 'Árts $where .* (a+)+$ \\',
  creator: 'Ohio',
  version: '2.0',
  lastChangeDateTime: '2025-12-31T23:59:59.500Z',
  subject: [],
  notes: '',
  CFPackageURI: link('Arts', 7),
  extensions: { review: { rounds: 9 } },
};
export const documents: readonly { identifier: string; title: string }[] = [health, finance, arts];

export type Asked = Record<string, string | string[]>;

export function ask(
  asked: Asked,
  rows: readonly object[] = documents,
  version: '1.0' | '1.1' = '1.1',
): ListPage | ListProblem {
  const query = readListQuery(asked);
  return isListProblem(query) ? query : queryList(rows, query, documentFields[version]);
}

/** The rows of an answer that has to be one. */
export function rowsOf(asked: Asked, rows?: readonly object[]): readonly object[] {
  const answer = ask(asked, rows);
  if (isListProblem(answer)) throw new Error(answer.description);
  return answer.rows;
}
