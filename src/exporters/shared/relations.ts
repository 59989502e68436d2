/** How coursework relates to a statement, in the words of files. */
import type { Language } from '../../framework/model/types';
import type { Alignment } from '../course';

export const relationWords: Readonly<Record<Language, Readonly<Record<Alignment['relation'], string>>>> = {
  en: { teaches: 'Teaches', assesses: 'Assesses' },
  es: { teaches: 'Enseña', assesses: 'Evalúa' },
};
