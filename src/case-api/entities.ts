/** Everything of some packages by identifier, in the shape in which it stands alone. */
import type { CFDocument, CFPackage } from '../exporters/case';
import { operations, type ResponseClass } from './operations';

/** A class that has one answer an identifier. */
export type EntityClass = Exclude<ResponseClass, 'CFDocumentSet' | 'CFPackage'>;
export const entityClasses: readonly EntityClass[] = operations
  .map(({ answer }) => answer)
  .filter(isEntityClass);

function isEntityClass(answer: ResponseClass): answer is EntityClass {
  return answer !== 'CFDocumentSet' && answer !== 'CFPackage';
}

export interface Entities {
  /** The answer to a read operation for an identifier; undefined when there is nothing of this class. */
  find(answer: EntityClass, identifier: string): object | undefined;
  /** Anything by its identifier, whatever it is; for `/uri`. */
  resourceOf(identifier: string): object | undefined;
  /** Of everything that is here. */
  identifiers(): Iterable<string>;
}

/** A package, and its document as it stands outside it. */
export interface Packaged {
  body: CFPackage;
  document: CFDocument;
}

type Identified = { identifier: string };
type Definition = Identified & { hierarchyCode?: string };
type Table<T extends Identified = Identified> = ReadonlyMap<string, T>;

/** @param packages those whose associations may lead from one to another: a framework and its translations */
export function entitiesOf(packages: readonly Packaged[]): Entities {
  const tables = tablesOf(packages);
  const ends = associationsByEnd(packages);
  const alone = (entry: Identified | undefined) =>
    entry && { ...entry, ...tables.links.get(entry.identifier) };
  // Inside the set the associations have no link to their document (CFPckgAssociation; REST binding 2.1).
  const aroundItem = (item: Identified | undefined) =>
    item && { CFItem: alone(item), CFAssociations: ends.get(item.identifier) ?? [] };

  const readers = new Map<EntityClass, (id: string) => object | undefined>([
    ['CFDocument', (id) => tables.CFDocuments.get(id)],
    ['CFItem', (id) => alone(tables.CFItems.get(id))],
    ['CFAssociation', (id) => alone(tables.CFAssociations.get(id))],
    ['CFAssociationSet', (id) => aroundItem(tables.CFItems.get(id))],
    ['CFAssociationGrouping', (id) => tables.CFAssociationGroupings.get(id)],
    ['CFLicense', (id) => tables.CFLicenses.get(id)],
    ['CFConceptSet', (id) => setOf('CFConcepts', tables.CFConcepts, id)],
    ['CFItemTypeSet', (id) => setOf('CFItemTypes', tables.CFItemTypes, id)],
    ['CFSubjectSet', (id) => setOf('CFSubjects', tables.CFSubjects, id)],
    ['CFRubric', (id) => tables.CFRubrics.get(id)],
  ]);
  const { links: _, ...all } = tables;
  const inThemselves = Object.values(all);
  return {
    find: (answer, id) => readers.get(answer)?.(id),
    resourceOf: (id) =>
      alone(inThemselves.map((table) => table.get(id)).find((found) => found !== undefined)),
    identifiers: () => new Set(inThemselves.flatMap((table) => [...table.keys()])),
  };
}

function tablesOf(packages: readonly Packaged[]) {
  const inAll = <T>(entries: (one: Packaged) => readonly T[]): T[] => packages.flatMap(entries);
  const defined = (name: keyof CFPackage['CFDefinitions']): Table<Definition> =>
    tableOf(inAll<Definition>(({ body }) => body.CFDefinitions[name]));
  return {
    CFDocuments: tableOf(packages.map(({ document }) => document)),
    CFItems: tableOf(inAll(({ body }) => body.CFItems)),
    CFAssociations: tableOf(inAll(({ body }) => body.CFAssociations)),
    CFConcepts: defined('CFConcepts'),
    CFSubjects: defined('CFSubjects'),
    CFLicenses: defined('CFLicenses'),
    CFItemTypes: defined('CFItemTypes'),
    CFAssociationGroupings: defined('CFAssociationGroupings'),
    CFRubrics: tableOf(inAll(({ body }) => body.CFRubrics ?? [])),
    rubricParts: tableOf(inAll(rubricParts)),
    links: documentLinks(packages),
  };
}

const tableOf = <T extends Identified>(entries: readonly T[]): Table<T> =>
  new Map(entries.map((entry) => [entry.identifier, entry]));

/** Outside the package an item requires, and an association may have, the link to its document. */
function documentLinks(packages: readonly Packaged[]): ReadonlyMap<string, object> {
  return new Map(
    packages.flatMap(({ body, document: { title, identifier, uri } }) => {
      const link = { CFDocumentURI: { title, identifier, uri } };
      return [...body.CFItems, ...body.CFAssociations].map((entry) => [entry.identifier, link] as const);
    }),
  );
}

/** The criteria of rubrics and the levels of those: each has a uri of its own. */
function rubricParts({ body: { CFRubrics = [] } }: Packaged): Identified[] {
  const criteria = CFRubrics.flatMap(({ CFRubricCriteria }) => CFRubricCriteria);
  return [...criteria, ...criteria.flatMap(({ CFRubricCriterionLevels }) => CFRubricCriterionLevels)];
}

/** A definition and those below it: `2` and `2.1`, `2.1.4` …, by hierarchyCode (REST binding, getCFItemType). */
function setOf(name: string, table: Table<Definition>, id: string) {
  const top = table.get(id);
  if (!top) return undefined;
  const below = [...table.values()].filter((one) => one.hierarchyCode?.startsWith(`${top.hierarchyCode}.`));
  return { [name]: [top, ...below] };
}

function associationsByEnd(packages: readonly Packaged[]): ReadonlyMap<string, object[]> {
  const byEnd = new Map<string, object[]>();
  for (const association of packages.flatMap(({ body }) => body.CFAssociations)) {
    const { originNodeURI, destinationNodeURI } = association;
    for (const end of new Set([originNodeURI.identifier, destinationNodeURI.identifier])) {
      const so = byEnd.get(end);
      if (so) so.push(association);
      else byEnd.set(end, [association]);
    }
  }
  return byEnd;
}
