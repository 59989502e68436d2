/** The words that CASE defines, by version. */
import type { CaseVersion } from '../../exporters/case';
import type { Field, VocabularyName } from './field-types';

interface Vocabulary extends Partial<Record<CaseVersion, readonly string[]>> {
  /** In both versions. */
  both?: readonly string[];
  /** From 1.1 on, other words may be added behind `ext:`. */
  extensible?: true;
}

const vocabularies: Readonly<Record<VocabularyName, Vocabulary>> = {
  associationType: {
    both: [
      'isChildOf',
      'isPeerOf',
      'isPartOf',
      'exactMatchOf',
      'precedes',
      'isRelatedTo',
      'replacedBy',
      'exemplar',
      'hasSkillLevel',
    ],
    '1.1': ['isTranslationOf'],
    extensible: true,
  },
  targetType: { '1.1': ['CASE'], extensible: true },
  caseVersion: { '1.1': ['1.1'] },
  codeMajor: { both: ['success', 'processing', 'failure', 'unsupported'] },
  severity: { both: ['status', 'warning', 'error'] },
  codeMinor: {
    both: [
      'fullsuccess',
      'invalid_sort_field',
      'invalid_selection_field',
      // Prescribed in prose (REST binding 3, filter) and forgotten in the list.
      'invalid_filter_field',
      'forbidden',
      'internal_server_error',
      'unknownobject',
      'server_busy',
    ],
    '1.0': ['unauthorisedrequest', 'invaliduuid'],
    '1.1': ['unauthorised_request', 'invalid_uuid'],
  },
};

export const isVocabulary = (name: Field['type']): name is VocabularyName =>
  Object.hasOwn(vocabularies, name);

/** The words of a vocabulary in a version, and whether others may be added. */
export function vocabularyOf(
  name: VocabularyName,
  version: CaseVersion,
): { words: string[]; extensible: boolean } {
  const { both = [], extensible = false, [version]: own = [] } = vocabularies[name];
  return { words: [...both, ...own], extensible: extensible && version === '1.1' };
}
