/** Everything of a package by identifier, in the shape in which it stands alone. */
import type { CFDocument, CFPackage } from '../exporters/case';
import type { ResponseClass } from './operations';

export interface Entities {
  /** The answer to a read operation for an identifier; undefined when there is nothing of this class. */
  find(answer: ResponseClass, identifier: string): object | undefined;
  /** Anything by its identifier, whatever it is; for `/uri`. */
  resourceOf(identifier: string): object | undefined;
}

type Identified = { identifier: string };
type Table<T extends Identified> = ReadonlyMap<string, T>;

/** Outside the package an item requires, and an association may have, the link to its document. */
export function entitiesOf(body: CFPackage, document: CFDocument): Entities {
  const { title, identifier, uri } = document;
  const alone = <T extends Identified>(entry: T) => ({ ...entry, CFDocumentURI: { title, identifier, uri } });
  const items = tableOf(body.CFItems);
  const associations = tableOf(body.CFAssociations);
  const { CFConcepts, CFSubjects, CFLicenses, CFItemTypes, CFAssociationGroupings } = body.CFDefinitions;
  const definitions = {
    CFConcept: tableOf(CFConcepts),
    CFSubject: tableOf(CFSubjects),
    CFLicense: tableOf(CFLicenses),
    CFItemType: tableOf(CFItemTypes),
    CFAssociationGrouping: tableOf(CFAssociationGroupings),
  };
  const rubrics = tableOf(body.CFRubrics ?? []);
  const rubricParts = tableOf(rubricPartsOf(body));
  const ends = associationsByEnd(body);
  // Inside the set the associations have no link to their document (CFPckgAssociation; REST binding 2.1).
  const aroundItem = (item: CFPackage['CFItems'][number] | undefined) =>
    item && { CFItem: alone(item), CFAssociations: ends.get(item.identifier) ?? [] };

  const readers = new Map<ResponseClass, (id: string) => object | undefined>([
    ['CFDocument', (id) => (id === identifier ? document : undefined)],
    ['CFItem', (id) => aloneIn(items, id, alone)],
    ['CFAssociation', (id) => aloneIn(associations, id, alone)],
    ['CFAssociationSet', (id) => aroundItem(items.get(id))],
    ['CFAssociationGrouping', (id) => definitions.CFAssociationGrouping.get(id)],
    ['CFLicense', (id) => definitions.CFLicense.get(id)],
    ['CFConceptSet', (id) => setOf('CFConcepts', definitions.CFConcept, id)],
    ['CFItemTypeSet', (id) => setOf('CFItemTypes', definitions.CFItemType, id)],
    ['CFSubjectSet', (id) => setOf('CFSubjects', definitions.CFSubject, id)],
    ['CFRubric', (id) => rubrics.get(id)],
  ]);
  const read = (answer: ResponseClass, id: string) => readers.get(answer)?.(id);
  return {
    find: read,
    resourceOf: (id) =>
      read('CFDocument', id) ??
      read('CFItem', id) ??
      read('CFAssociation', id) ??
      [...Object.values(definitions), rubricParts]
        .map((table): object | undefined => table.get(id))
        .find((found) => found !== undefined),
  };
}

const tableOf = <T extends Identified>(entries: readonly T[]): Table<T> =>
  new Map(entries.map((entry) => [entry.identifier, entry]));

function aloneIn<T extends Identified>(table: Table<T>, id: string, alone: (entry: T) => object) {
  const found = table.get(id);
  return found && alone(found);
}

/** A definition and those below it: `2` and `2.1`, `2.1.4` …, by hierarchyCode (REST binding, getCFItemType). */
function setOf<T extends Identified & { hierarchyCode: string }>(name: string, table: Table<T>, id: string) {
  const top = table.get(id);
  if (!top) return undefined;
  const below = [...table.values()].filter((one) => one.hierarchyCode.startsWith(`${top.hierarchyCode}.`));
  return { [name]: [top, ...below] };
}

/** Rubrics, their criteria and the levels of those: each has a uri of its own. */
function rubricPartsOf({ CFRubrics = [] }: CFPackage): Identified[] {
  const criteria = CFRubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria);
  const levels = criteria.flatMap(({ CFRubricCriterionLevels }) => CFRubricCriterionLevels);
  return [...CFRubrics, ...criteria, ...levels];
}

function associationsByEnd({ CFAssociations }: CFPackage): ReadonlyMap<string, object[]> {
  const byEnd = new Map<string, object[]>();
  for (const association of CFAssociations) {
    const { originNodeURI, destinationNodeURI } = association;
    for (const end of new Set([originNodeURI.identifier, destinationNodeURI.identifier])) {
      const so = byEnd.get(end);
      if (so) so.push(association);
      else byEnd.set(end, [association]);
    }
  }
  return byEnd;
}
