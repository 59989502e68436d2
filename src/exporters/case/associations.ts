/** The CFAssociations: the tree, what cuts across it, and what leads out of the framework. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { CaseOptions, Links } from './links';
import { translationAssociations } from './translation';
import type { CFPckgAssociation, LinkGenURI, LinkURI } from './types';
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
  for (const item of items) yield* toCrosswalks(snapshot, links, item);
  if (options.translationOf) yield* translationAssociations(snapshot, options.translationOf, links, options);
}

/** isChildOf from an item to its parent; the document is the parent at the top (information model 7.4.1). */
function toParent(snapshot: Snapshot, links: Links, item: Item): CFPckgAssociation {
  const parent = itemOrNull(snapshot, item.parentId);
  return association(links, {
    type: 'isChildOf',
    origin: item,
    name: parent?.code ?? snapshot.document.key,
    destination: links.node(parent),
    sequence: item.sequence,
  });
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

function across(
  snapshot: Snapshot,
  links: Links,
  type: CFPckgAssociation['associationType'],
  origin: Item,
  destinationId: string | null,
  grouping: Grouping,
): CFPckgAssociation[] {
  const item = itemOrNull(snapshot, destinationId);
  if (!item) return [];
  const { code: name, changed } = item;
  const destination = links.node(item);
  return [
    association(links, { type, origin, name, destination, grouping: links.grouping(grouping), changed }),
  ];
}

/** What a cluster or pathway leads to. Two names of one occupation lead to it once. */
function toOccupations({ document }: Snapshot, links: Links, origin: Item): CFPckgAssociation[] {
  if (origin.occupations.length === 0) return [];
  const byCode = new Map(origin.occupations.map((name) => [document.occupationCodes[name] ?? '', name]));
  return [...byCode]
    .filter(([code]) => code !== '')
    .map(([code, name]) =>
      association(links, {
        type: 'isRelatedTo',
        origin,
        name: `onet-soc:${code}`,
        destination: links.occupation(name, code),
        grouping: links.grouping('occupations'),
      }),
    );
}

/** Where an item leads in other frameworks; each crosswalk is a grouping of its own. */
const toCrosswalks = ({ document }: Snapshot, links: Links, origin: Item): CFPckgAssociation[] =>
  document.crosswalks.flatMap((crosswalk) =>
    (crosswalk.links[origin.code] ?? []).map((to) =>
      association(links, {
        type: to.relation,
        origin,
        name: `crosswalk:${crosswalk.key}:${to.code}`,
        destination: links.target(crosswalk, to),
        grouping: links.crosswalk(crosswalk),
        changed: crosswalk.changed,
      }),
    ),
  );

interface Ends {
  type: CFPckgAssociation['associationType'];
  origin: Item;
  /** What the destination is called in the association's identifier: never changed. */
  name: string;
  destination: LinkGenURI;
  sequence?: number;
  grouping?: LinkURI;
  /** When the destination or the crosswalk changed, where that changes the association too. */
  changed?: string;
}

function association(
  links: Links,
  { type, origin, name, destination, sequence, grouping, changed = '' }: Ends,
): CFPckgAssociation {
  const identifier = links.identifierFor(`association:${type}:${origin.code}:${name}`);
  return {
    identifier,
    associationType: type,
    ...(sequence !== undefined && { sequenceNumber: sequence }),
    uri: links.uriOf(identifier),
    originNodeURI: links.node(origin),
    destinationNodeURI: destination,
    ...(grouping && { CFAssociationGroupingURI: grouping }),
    // All moments are written alike, so they compare as texts.
    lastChangeDateTime: origin.changed > changed ? origin.changed : changed,
  };
}

const itemOrNull = (snapshot: Snapshot, id: string | null): Item | null =>
  (id && snapshot.byId.get(id)) || null;
