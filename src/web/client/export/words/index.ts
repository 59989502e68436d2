/** The words of the export page in the language of the launch: English or Spanish. */
import { useWaymark } from '../../session/context';
import { type ExportWords, en } from './en';
import { es } from './es';
import { type Names, namesEn, namesEs } from './names';

export type { ExportWords };

interface Language {
  words: ExportWords;
  names: Names;
}

const english: Language = { words: en, names: namesEn };
const spanish: Language = { words: es, names: namesEs };

export function useExportWords(): Language {
  const { session } = useWaymark();
  return /^es\b/i.test(session.viewer.locale) ? spanish : english;
}
