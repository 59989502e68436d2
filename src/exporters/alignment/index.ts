/** The alignment report of a course: its tags as tables and as a page. */
import type { Format } from '../format';
import { paperOption } from '../shared/page';
import { writeAlignmentPage } from './page';
import { alignmentCsv, alignmentXlsx, countTags } from './tables';
import { pageWarnings } from './warnings';

const alignmentHtml: Format = {
  id: 'alignment-html',
  title: 'Alignment report, web page',
  purpose: 'A course’s tags, ready to read and print',
  family: 'people',
  scopes: ['course'],
  mediaType: 'text/html; charset=utf-8',
  extension: '.html',
  options: [paperOption],
  warnings: pageWarnings,
  write: writeAlignmentPage,
  count: countTags,
};

export const alignmentFormats: readonly Format[] = [alignmentCsv, alignmentXlsx, alignmentHtml];
