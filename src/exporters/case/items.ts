/** One CFItem for each area, element, cluster, pathway and statement. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { Links } from './links';
import type { CFPckgItem } from './types';
import { forStudents } from './vocabulary';

/** One after the other, as they are asked for. */
export function* packageItems({ items }: Snapshot, links: Links): Generator<CFPckgItem> {
  for (const item of items) yield packageItem(item, links);
}

function packageItem(item: Item, links: Links): CFPckgItem {
  const itemType = links.itemType(item.type);
  const notes = notesOf(item);
  return {
    identifier: item.id,
    fullStatement: item.text,
    CFItemType: itemType.title,
    uri: links.uriOf(item.id),
    humanCodingScheme: item.code,
    ...(item.label && { abbreviatedStatement: item.label }),
    ...(item.keywords.length > 0 && { conceptKeywords: [...item.keywords] }),
    ...(item.kind && { conceptKeywordsURI: links.concept(item.kind) }),
    ...(notes && { notes }),
    language: item.language,
    CFItemTypeURI: itemType,
    lastChangeDateTime: item.changed,
  };
}

/** The definition and the student version, as paragraphs: the only text field that every consumer keeps. */
export function notesOf({ definition, student, text, language }: Item): string {
  // A translated statement is its student version already.
  const forThem = student && student !== text && `${forStudents[language]}: ${student}`;
  return [definition, forThem].filter(Boolean).join('\n\n');
}
