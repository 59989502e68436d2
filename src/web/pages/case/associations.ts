/** The associations of an item as people read them, from both of their ends; the same that the CASE package has. */
import type { Item, Snapshot } from '../../../framework/model/types';
import type { WordKey } from '../../words';
import { itemsOfType } from './case-words';

export interface AssociationGroup {
  title: WordKey;
  items: readonly Item[];
}

interface Around {
  item: Item;
  snapshot: Snapshot;
}

/** isChildOf and isPartOf upwards; isRelatedTo to an element; then the same from the other end. */
const readers: { title: WordKey; read: (around: Around) => readonly Item[] }[] = [
  { title: 'case.partOf', read: ({ item, snapshot }) => wholesOf(snapshot, item) },
  {
    title: 'case.exercises',
    read: ({ item, snapshot }) => (item.level === 'pathway' ? found(snapshot, [item.elementId]) : []),
  },
  {
    title: 'case.clusters',
    read: ({ item, snapshot }) =>
      itemsOfType(snapshot, 'cluster').filter(({ areaIds }) => areaIds.includes(item.id)),
  },
  { title: 'explore.pathways', read: (around) => childrenOfType(around, 'pathway') },
  { title: 'case.statements', read: (around) => childrenOfType(around, 'statement') },
  { title: 'case.elementHolds', read: (around) => statementsOfElement(around, 'cluster') },
  { title: 'case.exercisedBy', read: (around) => statementsOfElement(around, 'pathway') },
];

/** Groups without items are left out. */
export const associationsOf = (snapshot: Snapshot, item: Item): AssociationGroup[] =>
  readers
    .map(({ title, read }) => ({ title, items: read({ item, snapshot }) }))
    .filter(({ items }) => items.length > 0);

function wholesOf(snapshot: Snapshot, item: Item): readonly Item[] {
  const element = item.level === 'cluster' ? item.elementId : null;
  return found(snapshot, [item.parentId, element, ...item.areaIds]);
}

const found = (snapshot: Snapshot, ids: readonly (string | null)[]): Item[] =>
  ids.flatMap((id) => (id && snapshot.byId.get(id)) || []);

const childrenOfType = ({ item, snapshot }: Around, type: Item['type']) =>
  snapshot.childrenOf(item.id).filter((child) => child.type === type);

const statementsOfElement = ({ item, snapshot }: Around, level: Item['level']) =>
  item.type === 'element'
    ? snapshot.items.filter((one) => one.elementId === item.id && one.level === level)
    : [];
