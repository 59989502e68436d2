/** What a booklet in a language would not say as the framework does. */
import type { Item } from '../../framework/model/types';
import type { ExportSource, OptionValues, Warning } from '../format';
import { hasNonXml } from '../shared/text';
import { type Check, codeOf, warningsOf } from '../shared/warnings';
import { readBookletOptions } from './options';
import { isSpoken } from './wording';

export function bookletWarnings({ snapshot }: ExportSource, options: OptionValues): Warning[] {
  const { language } = readBookletOptions(options);
  const checks: readonly Check<Item>[] = [
    {
      code: 'booklet.not_translated',
      effect: 'changed',
      message:
        'These have no text in the language of the booklet and stand in the language they were written in.',
      concerns: (item) => !isSpoken(item, language),
    },
    {
      code: 'booklet.student_version_first',
      effect: 'changed',
      message:
        'Statements are translated as their student versions, so these take the place of the full statements.',
      help: 'With student versions on, the full statement stands under each in the language it was written in.',
      concerns: (item) => item.type === 'statement' && item.language !== language && isSpoken(item, language),
    },
    {
      code: 'booklet.definition_left_out',
      effect: 'dropped',
      message: 'Definitions are not translated; the booklet has the line for students instead.',
      concerns: (item) => item.definition !== null && item.language !== language,
    },
    {
      code: 'booklet.search_words_left_out',
      effect: 'dropped',
      message: 'Short labels and search words are for screens, so the booklet does not print them.',
      help: 'CASE and CSV have them.',
      concerns: ({ label, keywords }) => label !== null || keywords.length > 0,
    },
    {
      code: 'booklet.control_characters',
      effect: 'changed',
      message: 'Invisible control characters cannot stand in a web page and are taken out.',
      concerns: (item) => textsOf(item).some(hasNonXml),
    },
  ];
  return warningsOf(checks, snapshot.items, codeOf);
}

const textsOf = ({ code, text, definition, student, occupations, translations }: Item): string[] => [
  code,
  text,
  definition ?? '',
  student ?? '',
  ...occupations,
  ...Object.values(translations).flatMap((said) => [
    said.name ?? '',
    said.student ?? '',
    ...(said.occupations ?? []),
  ]),
];
