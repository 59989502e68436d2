/** The framework as a booklet for people: a web page that prints well, and its print. */
import type { Format } from '../format';
import { writeBooklet } from './booklet';
import { bookletOptions } from './options';
import { bookletWarnings } from './warnings';

const booklet: Pick<Format, 'family' | 'scopes' | 'options' | 'warnings' | 'write' | 'count'> = {
  family: 'people',
  scopes: ['framework'],
  options: bookletOptions,
  warnings: bookletWarnings,
  write: writeBooklet,
  count: ({ snapshot }) => ({ number: snapshot.items.length, of: 'items' }),
};

export const bookletFormats: readonly Format[] = [
  {
    ...booklet,
    id: 'booklet-html',
    title: 'Booklet, web page',
    purpose: 'The framework to read, ready to print',
    mediaType: 'text/html; charset=utf-8',
    extension: '.html',
  },
  {
    ...booklet,
    id: 'booklet-pdf',
    title: 'Booklet, PDF',
    purpose: 'The framework in pages, to send or hand out',
    mediaType: 'application/pdf',
    extension: '.pdf',
    finish: 'print',
  },
];
