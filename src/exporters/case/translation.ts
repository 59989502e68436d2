/** The CFAssociations from a framework to its translation, which stand in the package of the translation. */
import type { Item, Snapshot } from '../../framework/model/types';
import { type CaseOptions, type Links, linksOf } from './links';
import type { CFPckgAssociation } from './types';

/** isTranslationOf from each original to its translation: the destination translates the origin (information model, associationType). */
export function translationAssociations(
  { document, items }: Snapshot,
  original: Snapshot,
  links: Links,
  options: CaseOptions,
): CFPckgAssociation[] {
  const originals = linksOf(original, options);
  const between = (name: string, from: Item | null, to: Item | null): CFPckgAssociation => {
    const identifier = links.identifierFor(`association:isTranslationOf:${name}`);
    return {
      identifier,
      associationType: 'isTranslationOf',
      uri: links.uriOf(identifier),
      originNodeURI: originals.node(from),
      destinationNodeURI: links.node(to),
      lastChangeDateTime: (to ?? document).changed,
    };
  };
  return [
    between(original.document.key, null, null),
    ...items.flatMap((item) => {
      const from = original.byCode.get(item.code);
      return from ? [between(item.code, from, item)] : [];
    }),
  ];
}
