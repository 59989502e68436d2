/** What the Credential Registry would refuse or has no place for. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { ExportSource, OptionValues, Warning } from '../format';
import { hasNonXml } from '../shared/text';
import { type Check, codeOf, warningsOf } from '../shared/warnings';
import { addressesOf } from './addresses';

export const ctdlAsnWarnings = (source: ExportSource, options: OptionValues): Warning[] => [
  ...(addressesOf(source, options).publisher ? [] : [publisherMissing]),
  ...warningsOf([levelsDropped], source.snapshot.items, codeOf),
  ...warningsOf([charactersDropped], wordings(source.snapshot), ({ code }) => code),
];

const publisherMissing: Warning = {
  code: 'ctdl_asn.publisher_missing',
  effect: 'changed',
  message:
    'The file names its publisher in words only, and the Credential Registry takes it only with the address of one.',
  help: 'Give the CTID of your organization as “Publisher in the Registry” before you publish.',
  count: 1,
  examples: [],
};

const levelsDropped: Check<Item> = {
  code: 'ctdl_asn.levels_dropped',
  effect: 'dropped',
  message: 'CTDL-ASN has no place for levels of performance.',
  help: 'CASE carries them as rubrics.',
  concerns: ({ levels }) => levels.length > 0,
};

/** All that is said of an item, or of the document. */
interface Wording {
  code: string;
  words: unknown;
}

const charactersDropped: Check<Wording> = {
  code: 'ctdl_asn.characters_dropped',
  effect: 'changed',
  message:
    'Control characters and broken characters (half of a pair) are left out, since registries refuse them.',
  help: 'Type the text again where it came in broken.',
  concerns: ({ words }) => holdsNonXml(words),
};

function* wordings({ document, items }: Snapshot): Generator<Wording> {
  yield { code: document.title, words: document };
  for (const item of items) yield { code: item.code, words: item };
}

function holdsNonXml(words: unknown): boolean {
  if (typeof words === 'string') return hasNonXml(words);
  return typeof words === 'object' && words !== null && Object.values(words).some(holdsNonXml);
}
