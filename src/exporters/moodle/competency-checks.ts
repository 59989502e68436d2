/** What Moodle would refuse, cut or leave out of a competency framework. */
import type { Item } from '../../framework/model/types';
import type { ExportSource, OptionValues, Warning } from '../format';
import { hasNonXml } from '../shared/text';
import { type Check, codeOf, warningsOf } from '../shared/warnings';
import { plain } from './cells';
import { losses, nameless, repeated, textCleaned } from './checks';
import { idOf, NAME, nameOf } from './names';

/** What PHP compares as a number, so that 1.1 and 1.10 are the same parent. */
const numeric = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

export const competencyWarnings = ({ snapshot }: ExportSource, options: OptionValues): Warning[] => [
  ...warningsOf(
    [...ofIds(snapshot.items, options), nameless, titleCut, textCleaned(nameOf), ...losses],
    snapshot.items,
    codeOf,
  ),
  ...warningsOf(ofDocument, [snapshot.document], ({ key }) => key),
];

const ofIds = (items: readonly Item[], options: OptionValues): Check<Item>[] => [
  {
    code: 'moodle.id_numeric',
    effect: 'refused',
    message:
      'Moodle compares ID numbers that look like numbers by their value, and would mix 1.1 up with 1.10.',
    help: 'Choose identifiers as ID numbers.',
    concerns: (item) => numeric.test(idOf(item, options)),
  },
  {
    code: 'moodle.id_unfit',
    effect: 'refused',
    message:
      'Moodle takes no ID numbers over 100 characters or with tags, backslashes or control characters.',
    help: 'Choose identifiers as ID numbers.',
    concerns: (item) => {
      const id = idOf(item, options);
      return id.length > NAME || id === '' || id !== plain(id) || /%2C/i.test(id);
    },
  },
  repeated(items, (item) => idOf(item, options)),
];

const titleCut: Check<Item> = {
  code: 'moodle.name_shortened',
  effect: 'changed',
  message: 'Short names over 100 characters are shortened; the whole text is in the description.',
  help: 'Shorten their labels.',
  concerns: (item) => plain(nameOf(item)).length > NAME,
};

const ofDocument: readonly Check<ExportSource['snapshot']['document']>[] = [
  {
    code: 'moodle.title_missing',
    effect: 'refused',
    message: 'Moodle takes no framework without a title.',
    help: 'Give the framework a title.',
    concerns: ({ title }) => plain(title) === '',
  },
  {
    code: 'moodle.framework_changed',
    effect: 'changed',
    message:
      'The title of the framework is shortened to 100 characters or written with other signs, or control characters are left out.',
    concerns: ({ title, description }) =>
      plain(title) !== title || title.length > NAME || hasNonXml(description),
  },
];
