/** How pathways and clusters are named in front of students. */
import type { Item } from '../../../framework/model/types';
import type { GroupHead } from '../../../tagging';
import type { WordKey, Words } from '../../words';
import en from '../../words/en.json';
import { nameOf, type Spoken } from '../said';

/** The pathway's name, or "All of Health Science". Names inside our own sentences are not marked by language: they are names. */
export function groupName(group: GroupHead, words: Words): Spoken {
  const name = nameOf(group.item, words.lang);
  return group.shared ? { text: words.t('group.allOf', { cluster: name.text }) } : name;
}

/** "Part of Health Science" or "Shared by every pathway in Health Science". */
export function groupMeta(group: GroupHead, words: Words): string {
  const cluster = nameOf(group.cluster, words.lang).text;
  return words.t(group.shared ? 'group.sharedBy' : 'group.partOf', { cluster });
}

/** The cluster as a field of work, for running text ("health care"); its name where we have no such words. */
export function fieldOf(cluster: Item, words: Words): string {
  return cluster.code in en.fields
    ? words.t(`fields.${cluster.code}` as WordKey)
    : nameOf(cluster, words.lang).text;
}

/** The clusters of several groups, each once, in order. */
export function clustersOf(groups: readonly GroupHead[]): Item[] {
  return [...new Map(groups.map((group) => [group.cluster.id, group.cluster])).values()];
}
