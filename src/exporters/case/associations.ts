/** The CFAssociations: the tree, what cuts across it, and what leads out of the framework. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { CaseOptions, Links } from './links';
import { translationAssociations } from './translation';
import type { CFPckgAssociation } from './types';
import type { Grouping } from './vocabulary';

export function packageAssociations(
  snapshot: Snapshot,
  links: Links,
  options: CaseOptions,
): CFPckgAssociation[] {
  const { version, translationOf } = options;
  return [
    ...tree(snapshot, links),
    ...clustersByArea(snapshot, links),
    ...statementsByElement(snapshot, links),
    // 1.0 knows no ends outside CASE, and no translations.
    ...(version === '1.1' ? sampleOccupations(snapshot, links) : []),
    ...(version === '1.1' && translationOf
      ? translationAssociations(snapshot, translationOf, links, options)
      : []),
  ];
}

/** isChildOf from every item to its parent; the document is the parent at the top (information model 7.4.1). */
function tree(snapshot: Snapshot, links: Links): CFPckgAssociation[] {
  return snapshot.items.map((item) => {
    const parent = itemOrNull(snapshot, item.parentId);
    return {
      ...identityOf(links, 'isChildOf', item, parent?.code ?? snapshot.document.key, item.sequence),
      originNodeURI: links.node(item),
      destinationNodeURI: links.node(parent),
      lastChangeDateTime: item.changed,
    };
  });
}

const clustersByArea = (snapshot: Snapshot, links: Links): CFPckgAssociation[] =>
  snapshot.items.flatMap((item) => toAreas(snapshot, links, item));

const statementsByElement = (snapshot: Snapshot, links: Links): CFPckgAssociation[] =>
  snapshot.items.flatMap((item) => toElement(snapshot, links, item));

/** The associations of one item that cut across the tree. */
export const associationsAcross = (snapshot: Snapshot, links: Links, item: Item): CFPckgAssociation[] => [
  ...toAreas(snapshot, links, item),
  ...toElement(snapshot, links, item),
];

const toAreas = (snapshot: Snapshot, links: Links, cluster: Item): CFPckgAssociation[] =>
  cluster.areaIds.flatMap((id) => across(snapshot, links, 'isPartOf', cluster, id, 'areas'));

/** A cluster-level statement is a part of its element; a pathway-level one only exercises it. */
function toElement(snapshot: Snapshot, links: Links, item: Item): CFPckgAssociation[] {
  return item.level === 'cluster'
    ? across(snapshot, links, 'isPartOf', item, item.elementId, 'elements')
    : across(snapshot, links, 'isRelatedTo', item, item.elementId, 'exercised');
}

/** What a cluster or pathway leads to. Two names of one occupation lead to it once. */
function sampleOccupations({ document, items }: Snapshot, links: Links): CFPckgAssociation[] {
  return items.flatMap((item) => {
    const byCode = new Map(item.occupations.map((name) => [document.occupationCodes[name] ?? '', name]));
    return [...byCode]
      .filter(([code]) => code !== '')
      .map(([code, name]) => ({
        ...identityOf(links, 'isRelatedTo', item, `onet-soc:${code}`),
        originNodeURI: links.node(item),
        destinationNodeURI: links.occupation(name, code),
        CFAssociationGroupingURI: links.grouping('occupations'),
        lastChangeDateTime: item.changed,
      }));
  });
}

type AssociationType = CFPckgAssociation['associationType'];

function across(
  snapshot: Snapshot,
  links: Links,
  type: AssociationType,
  origin: Item,
  destinationId: string | null,
  grouping: Grouping,
): CFPckgAssociation[] {
  const destination = itemOrNull(snapshot, destinationId);
  if (!destination) return [];
  return [
    {
      ...identityOf(links, type, origin, destination.code),
      originNodeURI: links.node(origin),
      destinationNodeURI: links.node(destination),
      CFAssociationGroupingURI: links.grouping(grouping),
      lastChangeDateTime: later(origin.changed, destination.changed),
    },
  ];
}

function identityOf(
  links: Links,
  associationType: AssociationType,
  origin: Item,
  destination: string,
  sequenceNumber?: number,
) {
  const identifier = links.identifierFor(`association:${associationType}:${origin.code}:${destination}`);
  return {
    identifier,
    associationType,
    ...(sequenceNumber !== undefined && { sequenceNumber }),
    uri: links.uriOf(identifier),
  };
}

const itemOrNull = (snapshot: Snapshot, id: string | null): Item | null =>
  (id && snapshot.byId.get(id)) || null;

/** The later of two moments; all are written alike, so they compare as texts. */
function later(a: string, b: string): string {
  if (a > b) return a;
  return b;
}
