/** Text that breaks careless writers. */
import fc from 'fast-check';

const parts = [
  '"',
  "'",
  '\\',
  ',',
  ';',
  '\r\n',
  '\n',
  '\r',
  '\t',
  '=1+1',
  '-',
  '@',
  '+',
  '<script>',
  '&amp;',
  ']]>',
  '\u0000',
  '\u001f',
  '\ud800',
  '\u202e',
  '\u2028',
  '\ufeff',
  '🚀',
  'é',
  ' ',
  'a',
];

/** Any mixture of such parts, at least one character long. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((some) => some.join(''))
  .filter((text) => text !== '');
