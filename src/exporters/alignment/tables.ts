/** The report as tables: CSV and a workbook. */
import type { ExportSource, Format, Warning } from '../format';
import { type Cell, csv } from '../shared/csv';
import { csvChecks, csvOptions, csvSettings } from '../shared/csv-for-people';
import { warningsOf } from '../shared/warnings';
import { xlsxWarnings } from '../shared/xlsx/limits';
import type { Sheet } from '../shared/xlsx/sheet';
import { XLSX_MEDIA_TYPE, xlsx } from '../shared/xlsx/workbook';
import { cellsOf, columns } from './columns';
import { alignmentRows } from './rows';
import { summary, summaryTitles } from './summary';
import { untaggedWarnings } from './warnings';

export const countTags = (source: ExportSource) => ({
  number: [...alignmentRows(source)].length,
  of: 'tags',
});

const table: Pick<Format, 'family' | 'scopes' | 'count'> = {
  family: 'people',
  scopes: ['course'],
  count: countTags,
};

export const alignmentCsv: Format = {
  ...table,
  id: 'alignment-csv',
  title: 'Alignment report, CSV',
  purpose: 'A course’s tags, a row each',
  mediaType: 'text/csv; charset=utf-8',
  extension: '.csv',
  options: csvOptions,
  warnings: (source, options) => [
    ...untaggedWarnings(source),
    ...warningsOf(csvChecks(options), rows(source), taggedOf),
  ],
  write: (source, options) => csv(titles, rows(source), csvSettings(options)),
};

export const alignmentXlsx: Format = {
  ...table,
  id: 'alignment-xlsx',
  title: 'Alignment report, Excel',
  purpose: 'A course’s tags, with a summary by pathway',
  mediaType: XLSX_MEDIA_TYPE,
  extension: '.xlsx',
  options: [],
  warnings: (source): Warning[] => [...untaggedWarnings(source), ...xlsxWarnings(rows(source), taggedOf)],
  write: (source) =>
    xlsx(sheetsOf(source), {
      title: source.course?.title ?? '',
      creator: source.snapshot.document.creator,
      changed: changedOf(source),
    }),
  preview: (source) => csv(titles, rows(source)),
};

const titles = columns.map(({ title }) => title);
const taggedOf = ([title]: readonly Cell[]): string => String(title);

function* rows(source: ExportSource): Generator<Cell[]> {
  for (const row of alignmentRows(source)) yield cellsOf(row);
}

const changedOf = ({ course, snapshot }: ExportSource): string =>
  course?.changed ?? snapshot.document.changed;

const sheetsOf = (source: ExportSource): Sheet[] => [
  { name: 'Tags', columns, rows: () => rows(source), filter: true },
  {
    name: 'Pathways',
    columns: summaryTitles.map((title, index) => ({ title, width: index === 1 ? 44 : 18 })),
    rows: () =>
      summary(source).map(({ place, title, statements, tagged, taught, assessed }) => [
        place.code,
        title,
        statements,
        tagged,
        taught,
        assessed,
      ]),
  },
];
