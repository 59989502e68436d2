/** Outcomes of a Canvas account or course, as its outcomes import reads them. */
import type { Format } from '../format';
import { csv } from '../shared/csv';
import { warnings } from './checks';
import { hasPlace } from './nodes';
import { options } from './options';
import { rows, titles } from './rows';

export const canvasOutcomesFormats: readonly Format[] = [
  {
    id: 'canvas-outcomes',
    title: 'Canvas outcomes',
    purpose: 'CSV that a Canvas administrator imports',
    family: 'lms',
    scopes: ['framework'],
    mediaType: 'text/csv; charset=utf-8',
    extension: '.csv',
    options,
    warnings,
    write: (source, chosen) => csv(titles(chosen), rows(source, chosen)),
    count: ({ snapshot }) => ({
      number: snapshot.items.filter(hasPlace).length + 1,
      of: 'groups and outcomes',
    }),
  },
];
