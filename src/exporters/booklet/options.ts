/** How a booklet may differ: its language, whether it says everything twice, and its paper. */
import type { Language } from '../../framework/model/types';
import type { Option, OptionValues } from '../format';
import { type Paper, paperOf, paperOption } from '../shared/page';

export interface BookletOptions {
  language: Language;
  studentVersions: boolean;
  paper: Paper;
}

export const bookletOptions: readonly Option[] = [
  {
    name: 'language',
    kind: 'choice',
    label: 'Language',
    help: 'Choose Spanish for families and boards that read it. A text without a translation stands as it was written.',
    default: 'en',
    choices: [
      { value: 'en', label: 'English' },
      { value: 'es', label: 'Spanish' },
    ],
  },
  {
    name: 'studentVersions',
    kind: 'switch',
    label: 'Student versions',
    help: 'Under each statement, how it is said to students. In the Spanish booklet, which has the student versions, the English statement. Turn it off for a shorter booklet.',
    default: true,
  },
  paperOption,
];

export const readBookletOptions = (options: OptionValues): BookletOptions => ({
  language: options.language === 'es' ? 'es' : 'en',
  studentVersions: options.studentVersions !== false,
  paper: paperOf(options),
});
