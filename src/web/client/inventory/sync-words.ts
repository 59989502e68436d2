/** The words of “Update from Canvas” and “Update from Moodle”. */
import { formatFor } from '../parts/format';

const { count } = formatFor('en-US');
const pieces = (n: number) => (n === 1 ? '1 piece of coursework' : `${count(n)} pieces of coursework`);

export const syncWords = {
  reading: 'Reading the course. This takes some seconds.',
  again: 'Try again',
  close: 'Back to coursework',
  unchanged: (n: number) => `${pieces(n)} as before.`,
  added: (n: number) => `${pieces(n)} added.`,
  renamed: (n: number) => `${pieces(n)} renamed.`,
  back: (n: number) => `${pieces(n)} in the course again.`,
  merged: (n: number) => `${pieces(n)} known twice ${n === 1 ? 'is' : 'are'} one now.`,
  gone: (n: number) =>
    `${pieces(n)} no longer in the LMS. Tags stay until you take ${n === 1 ? 'it' : 'them'} off the list.`,
};
