/** The OpenSALT workbook as a format of export. */
import type { Format } from '../format';
import { csv } from '../shared/csv';
import { XLSX_MEDIA_TYPE, xlsx } from '../shared/xlsx/workbook';
import { sheetsOf } from './sheets';
import { openSaltWarnings } from './warnings';

export const workbookFormat: Format = {
  id: 'opensalt-workbook',
  title: 'OpenSALT workbook',
  purpose: 'XLSX with three sheets',
  family: 'standards',
  scopes: ['framework'],
  mediaType: XLSX_MEDIA_TYPE,
  extension: '.xlsx',
  options: [
    {
      name: 'groups',
      kind: 'switch',
      label: 'With association groups',
      help: 'OpenSALT makes a group of its own for every row that names one, so there will be over a thousand groups of the same names.',
      default: false,
    },
  ],
  warnings: openSaltWarnings,
  write: (source, options) => xlsx(sheetsOf(source, options), source.snapshot.document),
  *preview(source, options) {
    for (const { name, columns, rows } of sheetsOf(source, options)) {
      yield `${name}\r\n`;
      yield* csv(
        columns.map(({ title }) => title),
        rows(),
      );
    }
  },
  count: ({ snapshot }) => ({ number: snapshot.items.length, of: 'items' }),
};
