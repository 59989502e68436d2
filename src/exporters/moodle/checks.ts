/** Checks that competencies and outcomes have in common. */
import type { Item } from '../../framework/model/types';
import { hasNonXml } from '../shared/text';
import type { Check } from '../shared/warnings';
import { plain } from './cells';
import { nameOf } from './names';

export const nameless: Check<Item> = {
  code: 'moodle.name_missing',
  effect: 'refused',
  message: 'Moodle drops what has no name, and what is under it.',
  help: 'Give these items a name or label; “0” is none for Moodle.',
  concerns: (item) => ['', '0'].includes(plain(nameOf(item))),
};

/** @param idOf by what Moodle tells them apart, in upper and lower case alike */
export function repeated(items: readonly Item[], idOf: (item: Item) => string): Check<Item> {
  const seen = new Map<string, Item>();
  const twice = new Set<Item>();
  for (const item of items) {
    const id = idOf(item).toLowerCase();
    if (seen.has(id)) twice.add(item);
    seen.set(id, item);
  }
  return {
    code: 'moodle.id_repeated',
    effect: 'refused',
    message:
      'Moodle keeps one of several with the same ID number, and takes upper and lower case for the same.',
    help: 'Give them other codes, or choose identifiers as ID numbers.',
    concerns: (item) => twice.has(item),
  };
}

/** @param nameIn what the target calls an item */
export const textCleaned = (nameIn: (item: Item) => string): Check<Item> => ({
  code: 'moodle.text_cleaned',
  effect: 'changed',
  message:
    'Control characters are left out; in names, line ends become spaces and the signs < > \\ are written as ‹ › ⧵.',
  concerns: (item) =>
    plain(nameIn(item)) !== nameIn(item) ||
    [item.text, item.definition, item.student].some((text) => text !== null && hasNonXml(text)),
});

export const losses: readonly Check<Item>[] = [
  {
    code: 'moodle.details_dropped',
    effect: 'dropped',
    message: 'Moodle has no place for keywords, sample occupations and whether it is knowledge or a skill.',
    concerns: ({ keywords, occupations, kind }) =>
      keywords.length > 0 || occupations.length > 0 || kind !== null,
  },
  {
    code: 'moodle.levels_dropped',
    effect: 'dropped',
    message: 'Levels of performance are left out, since all items get the scale that you choose.',
    concerns: ({ levels }) => levels.length > 0,
  },
];
