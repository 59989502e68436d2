/** Options that every table for people has. */
import type { Language } from '../../framework/model/types';
import type { Option, OptionValues } from '../format';

export const languageOption: Option = {
  name: 'language',
  kind: 'choice',
  label: 'Language',
  help: 'The language of the columns, labels and student versions. Statements stay as they are written.',
  default: 'en',
  choices: [
    { value: 'en', label: 'English' },
    { value: 'es', label: 'Español' },
  ],
};

export const languageOf = ({ language }: OptionValues): Language => (language === 'es' ? 'es' : 'en');
