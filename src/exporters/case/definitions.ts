/** The CFDefinitions: what the package and its readers speak of. */
import { describedTypes, kinds, type Snapshot } from '../../framework/model/types';
import type { Links } from './links';
import type { CFDefinitions, LinkURI } from './types';
import { concepts, type Grouping, groupings } from './vocabulary';

/** @param isUsed whether any association is in the grouping with this identifier */
export function packageDefinitions(
  { document }: Snapshot,
  links: Links,
  isUsed: (groupingId: string) => boolean,
): CFDefinitions {
  const define = ({ title, identifier, uri }: LinkURI) => ({ identifier, uri, title });
  const groupingWords = groupings[document.language];
  const changed = { lastChangeDateTime: document.changed };
  return {
    CFConcepts: kinds.map((kind, index) => {
      const { keywords, description } = concepts[document.language][kind];
      const hierarchyCode = String(index + 1);
      return { ...define(links.concept(kind)), keywords, hierarchyCode, description, ...changed };
    }),
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
    // Flat: a type is not a part of another. Types without items yet are defined too, for whoever reads of them.
    CFItemTypes: describedTypes.map((type, index) => ({
      ...define(links.itemType(type)),
      description: document.itemTypes[type].definition,
      hierarchyCode: String(index + 1),
      ...changed,
    })),
    CFAssociationGroupings: [
      ...(Object.keys(groupingWords) as Grouping[]).map((key) => ({
        ...define(links.grouping(key)),
        description: groupingWords[key].description,
        ...changed,
      })),
      ...document.crosswalks.map((crosswalk) => ({
        ...define(links.crosswalk(crosswalk)),
        description: crosswalk.description,
        lastChangeDateTime: crosswalk.changed,
      })),
    ].filter(({ identifier }) => isUsed(identifier)),
  };
}
