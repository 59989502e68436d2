/** The columns of the report as a table: a row a tag. */
import type { Cell } from '../shared/csv';
import type { AlignmentRow } from './rows';

export interface Column {
  title: string;
  /** In a workbook, in characters. */
  width: number;
  wrap?: boolean;
  value(row: AlignmentRow): Cell;
}

const courseworkOf = ({ target }: AlignmentRow) => (target.kind === 'coursework' ? target.coursework : null);

/** The course's title where the course itself is tagged. */
export const titleOf = ({ target }: AlignmentRow): string =>
  target.kind === 'course' ? target.course.title : target.coursework.title;

export const columns: readonly Column[] = [
  { title: 'Tagged', width: 36, wrap: true, value: titleOf },
  {
    title: 'What it is',
    width: 12,
    value: ({ target }) => (target.kind === 'course' ? 'Course' : 'Coursework'),
  },
  { title: 'Type in the LMS', width: 16, value: (row) => courseworkOf(row)?.type ?? null },
  { title: 'Due (UTC)', width: 21, value: (row) => courseworkOf(row)?.dueAt ?? null },
  { title: 'Relation', width: 10, value: ({ relation }) => relation },
  { title: 'Code', width: 14, value: ({ statement }) => statement.code },
  { title: 'Statement', width: 60, wrap: true, value: ({ statement }) => statement.text },
  { title: 'Label', width: 28, value: ({ statement }) => statement.label },
  { title: 'Level', width: 10, value: ({ statement }) => statement.level },
  { title: 'Cluster code', width: 13, value: ({ cluster }) => cluster?.code ?? null },
  { title: 'Career cluster', width: 30, value: ({ cluster }) => cluster?.text ?? null },
  { title: 'Pathway code', width: 13, value: ({ pathway }) => pathway?.code ?? null },
  { title: 'Career pathway', width: 30, value: ({ pathway }) => pathway?.text ?? null },
  { title: 'Element code', width: 13, value: ({ element }) => element?.code ?? null },
  { title: 'Essential element', width: 30, value: ({ element }) => element?.text ?? null },
  { title: 'Identifier', width: 38, value: ({ statement }) => statement.id },
  { title: 'URI', width: 60, value: ({ uri }) => uri },
];

export const cellsOf = (row: AlignmentRow): Cell[] => columns.map(({ value }) => value(row));
