/** Outcomes of the gradebook, as Moodle's import of outcomes reads them: with semicolons, by the names of the columns. */
import type { Format } from '../format';
import { csv } from '../shared/csv';
import { outcomeWarnings } from './outcome-checks';
import { rows, statementsOf } from './outcome-rows';
import { scaleOption } from './scales';

const columns = [
  'outcome_name',
  'outcome_shortname',
  'outcome_description',
  'scale_name',
  'scale_items',
  'scale_description',
];

export const outcomesFormat: Format = {
  id: 'moodle-outcomes',
  title: 'Moodle outcomes',
  purpose: 'CSV for Outcomes, of a site or a course',
  family: 'lms',
  scopes: ['framework'],
  mediaType: 'text/csv; charset=utf-8',
  extension: '.csv',
  options: [scaleOption],
  warnings: outcomeWarnings,
  write: (source, options) => csv(columns, rows(source, options), { delimiter: ';' }),
  count: ({ snapshot }) => ({ number: statementsOf(snapshot).length, of: 'outcomes' }),
};
