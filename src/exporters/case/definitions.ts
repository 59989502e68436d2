/** The CFDefinitions: only what the package uses. */
import type { ItemType, Snapshot } from '../../framework/model/types';
import type { Links } from './links';
import type { CFDefinitions, CFPckgAssociation, LinkURI } from './types';
import { type Grouping, groupings, itemTypes } from './vocabulary';

export function packageDefinitions(
  { document, items }: Snapshot,
  links: Links,
  associations: CFPckgAssociation[],
): CFDefinitions {
  const define = ({ title, identifier, uri }: LinkURI) => ({ identifier, uri, title });
  const changed = { lastChangeDateTime: document.changed };
  const usedTypes = new Set(items.map((item) => item.type));
  const usedGroupings = new Set(
    associations.map((association) => association.CFAssociationGroupingURI?.identifier),
  );
  return {
    CFSubjects: document.subjects.map((title, index) => ({
      ...define(links.subject(title)),
      hierarchyCode: String(index + 1),
      ...changed,
    })),
    CFLicenses: [
      {
        ...define(links.license),
        licenseText: `${document.license.text} ${document.license.uri}`,
        ...changed,
      },
    ],
    CFItemTypes: (Object.keys(itemTypes) as ItemType[])
      .map((type, index) => ({
        type,
        ...define(links.itemType(type)),
        description: itemTypes[type].description,
        hierarchyCode: String(index + 1),
        ...changed,
      }))
      .filter(({ type }) => usedTypes.has(type))
      .map(({ type: _, ...itemType }) => itemType),
    CFAssociationGroupings: (Object.keys(groupings) as Grouping[])
      .map((key) => ({ ...define(links.grouping(key)), description: groupings[key].description, ...changed }))
      .filter(({ identifier }) => usedGroupings.has(identifier)),
  };
}
