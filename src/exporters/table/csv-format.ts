/** The table for people as comma-separated values. */
import type { ExportSource, Format, OptionValues } from '../format';
import { csv } from '../shared/csv';
import { csvChecks, csvOptions, csvSettings } from '../shared/csv-for-people';
import { warningsOf } from '../shared/warnings';
import { tableWarnings } from './checks';
import { languageOf, languageOption } from './options';
import { statementsOf, tableRows, tableTitles } from './rows';

export const csvFormat: Format = {
  id: 'csv',
  title: 'CSV',
  purpose: 'One row a statement',
  family: 'people',
  scopes: ['framework'],
  mediaType: 'text/csv; charset=utf-8',
  extension: '.csv',
  options: [languageOption, ...csvOptions],
  warnings: (source, options) => [
    ...tableWarnings(source.snapshot, languageOf(options)),
    ...warningsOf(csvChecks(options), rows(source, options), ([code]) => String(code)),
  ],
  write: (source, options) =>
    csv(tableTitles(languageOf(options)), rows(source, options), csvSettings(options)),
  count: ({ snapshot }) => ({ number: statementsOf(snapshot).length, of: 'statements' }),
};

const rows = (source: ExportSource, options: OptionValues) => tableRows(source, languageOf(options));
