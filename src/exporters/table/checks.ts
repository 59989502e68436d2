/** What a table of statements has no place for. */
import type { Item, Language, Snapshot } from '../../framework/model/types';
import type { Warning } from '../format';
import { type Check, codeOf, warningsOf } from '../shared/warnings';

/** What every table for people would lose, whatever its file. */
export const tableWarnings = ({ items, document }: Snapshot, language: Language): Warning[] =>
  warningsOf([...lost, ...(language === document.language ? [] : untranslated(language))], items, codeOf);

const lost: readonly Check<Item>[] = [
  {
    code: 'table.definitions_dropped',
    effect: 'dropped',
    message:
      'A table has a row for each statement only, so definitions of clusters and pathways are not in it.',
    help: 'CASE and the booklet have them.',
    concerns: ({ type, definition, student }) => type !== 'statement' && Boolean(definition || student),
  },
];

const untranslated = (language: Language): Check<Item>[] => [
  {
    code: 'table.untranslated',
    effect: 'changed',
    message: 'Some items have no student version or name in this language and appear as they were written.',
    help: 'Translate them, or export in the language of the framework.',
    concerns: ({ type, translations }) => {
      const said = language === 'en' ? undefined : translations[language];
      return !(type === 'statement' ? said?.student : said?.name);
    },
  },
];
