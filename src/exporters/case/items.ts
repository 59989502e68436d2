/** One CFItem for each area, element, cluster, pathway and statement. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { Links } from './links';
import type { CFPckgItem } from './types';

export function packageItems({ document, items }: Snapshot, links: Links): CFPckgItem[] {
  return items.map((item) => {
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
      ...(notes && { notes }),
      language: document.language,
      CFItemTypeURI: itemType,
      lastChangeDateTime: item.changed,
    };
  });
}

/** The definition and the student version, as paragraphs: the only text field that every consumer keeps. */
function notesOf(item: Item): string {
  const student = item.student && `For students: ${item.student}`;
  return [item.definition, student].filter(Boolean).join('\n\n');
}
