/** How hard a text is to read. */
import { syllable } from 'syllable';
import { wordsOf } from './words';

/**
 * The Flesch–Kincaid grade of an English text: the school year in which it is read with ease (Kincaid et al., 1975). An estimate, and a
 * rough one for a single sentence, where one long word weighs much.
 * @returns a grade such as 6.4; 0 for a text without words
 */
export function readingGrade(text: string): number {
  const words = wordsOf(text).map((word) => text.slice(word.start, word.end));
  if (words.length === 0) return 0;
  const sentences = Math.max(1, text.match(/[.?!](?=\s|$)/g)?.length ?? 0);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
