/** The CFAssociations: the tree, what cuts across it, and what leads out of the framework. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { CaseOptions, Links } from './links';
import { translationAssociations } from './translation';
import type { CFPckgAssociation } from './types';
import type { Grouping } from './vocabulary';

/** One after the other, as they are asked for: a large framework has some hundred thousand. */
export function* packageAssociations(
  snapshot: Snapshot,
  links: Links,
  options: CaseOptions,
): Generator<CFPckgAssociation> {
  const { items } = snapshot;
  for (const item of items) yield toParent(snapshot, links, item);
  for (const item of items) yield* toAreas(snapshot, links, item);
  for (const item of items) yield* toElement(snapshot, links, item);
  // 1.0 knows no ends outside CASE, and no translations.
  if (options.version === '1.0') return;
  for (const item of items) yield* toOccupations(snapshot, links, item);
  if (options.translationOf) yield* translationAssociations(snapshot, options.translationOf, links, options);
}

/** isChildOf from an item to its parent; the document is the parent at the top (information model 7.4.1). */
function toParent(snapshot: Snapshot, links: Links, item: Item): CFPckgAssociation {
  const parent = itemOrNull(snapshot, item.parentId);
  return {
    ...identityOf(links, 'isChildOf', item, parent?.code ?? snapshot.document.key, item.sequence),
    originNodeURI: links.node(item),
    destinationNodeURI: links.node(parent),
    lastChangeDateTime: item.changed,
  };
}

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
function toOccupations({ document }: Snapshot, links: Links, item: Item): CFPckgAssociation[] {
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
