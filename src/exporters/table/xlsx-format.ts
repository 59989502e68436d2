/** The table for people as an Excel workbook: the statements, and a sheet about the framework. */
import type { ExportSource, Format, OptionValues } from '../format';
import { csv } from '../shared/csv';
import { xlsxWarnings } from '../shared/xlsx/limits';
import type { Sheet } from '../shared/xlsx/sheet';
import { XLSX_MEDIA_TYPE, xlsx } from '../shared/xlsx/workbook';
import { aboutRows } from './about';
import { tableWarnings } from './checks';
import { columns } from './columns';
import { languageOf, languageOption } from './options';
import { statementsOf, tableRows, tableTitles } from './rows';
import { words } from './words';

export const xlsxFormat: Format = {
  id: 'xlsx',
  title: 'Excel',
  purpose: 'One row a statement, and a sheet about the framework',
  family: 'people',
  scopes: ['framework'],
  mediaType: XLSX_MEDIA_TYPE,
  extension: '.xlsx',
  options: [languageOption],
  warnings: (source, options) => [
    ...tableWarnings(source.snapshot, languageOf(options)),
    ...xlsxWarnings(rows(source, options), ([code]) => String(code)),
  ],
  write: (source, options) => xlsx(sheetsOf(source, options), source.snapshot.document),
  preview: (source, options) => csv(tableTitles(languageOf(options)), rows(source, options)),
  count: ({ snapshot }) => ({ number: statementsOf(snapshot).length, of: 'statements' }),
};

const rows = (source: ExportSource, options: OptionValues) => tableRows(source, languageOf(options));

/** Of columns by their keys, in characters; the widest are broken into lines. */
const widths: Readonly<Record<string, number>> = {
  code: 14,
  statement: 70,
  label: 32,
  student: 50,
  kind: 13,
  level: 10,
  area: 34,
  clusterCode: 13,
  cluster: 34,
  pathwayCode: 13,
  pathway: 34,
  elementCode: 15,
  element: 30,
  keywords: 40,
  occupations: 40,
  levels: 50,
  identifier: 38,
  uri: 60,
  changed: 12,
};
const WIDTH = 20;

const wrapped: ReadonlySet<string> = new Set(['statement', 'student', 'keywords', 'occupations', 'levels']);

function sheetsOf(source: ExportSource, options: OptionValues): Sheet[] {
  const language = languageOf(options);
  const { sheets, about } = words[language];
  return [
    {
      name: sheets.statements,
      columns: columns.map(({ key, title }) => ({
        title: title[language],
        width: widths[key] ?? WIDTH,
        wrap: wrapped.has(key),
      })),
      rows: () => rows(source, options),
      filter: true,
    },
    {
      name: sheets.about,
      columns: [
        { title: about.fact, width: 24 },
        { title: about.value, width: 100, wrap: true },
      ],
      rows: () => aboutRows(source, language),
    },
  ];
}
