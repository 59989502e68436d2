/** The operations of the CASE REST binding (2.1), the same in both versions, as data: routes and discovery documents are made from it. */

/** The class of what an operation answers with. */
export type ResponseClass =
  | 'CFDocumentSet'
  | 'CFDocument'
  | 'CFPackage'
  | 'CFItem'
  | 'CFAssociationSet'
  | 'CFAssociation'
  | 'CFAssociationGrouping'
  | 'CFConceptSet'
  | 'CFItemTypeSet'
  | 'CFSubjectSet'
  | 'CFLicense'
  | 'CFRubric';

export interface Operation {
  /** operationId of the official OpenAPI documents. */
  id: string;
  /** Below the base path. `{sourcedId}` is the identifier, or, for a package, that of its document. */
  path: string;
  answer: ResponseClass;
  summary: string;
}

export const operations: readonly Operation[] = [
  {
    id: 'getAllCFDocuments',
    path: '/CFDocuments',
    answer: 'CFDocumentSet',
    summary: 'The documents that are published here, in pages.',
  },
  {
    id: 'getCFDocument',
    path: '/CFDocuments/{sourcedId}',
    answer: 'CFDocument',
    summary: 'One document.',
  },
  {
    id: 'getCFPackage',
    path: '/CFPackages/{sourcedId}',
    answer: 'CFPackage',
    summary: 'A whole framework, by the identifier of its document.',
  },
  { id: 'getCFItem', path: '/CFItems/{sourcedId}', answer: 'CFItem', summary: 'One item.' },
  {
    id: 'getCFItemAssociations',
    path: '/CFItemAssociations/{sourcedId}',
    answer: 'CFAssociationSet',
    summary: 'One item, and all associations that begin or end at it.',
  },
  {
    id: 'getCFAssociation',
    path: '/CFAssociations/{sourcedId}',
    answer: 'CFAssociation',
    summary: 'One association.',
  },
  {
    id: 'getCFAssociationGrouping',
    path: '/CFAssociationGroupings/{sourcedId}',
    answer: 'CFAssociationGrouping',
    summary: 'One grouping of associations.',
  },
  {
    id: 'getCFConcept',
    path: '/CFConcepts/{sourcedId}',
    answer: 'CFConceptSet',
    summary: 'A concept and those below it.',
  },
  {
    id: 'getCFItemType',
    path: '/CFItemTypes/{sourcedId}',
    answer: 'CFItemTypeSet',
    summary: 'A type of item and those below it.',
  },
  {
    id: 'getCFSubject',
    path: '/CFSubjects/{sourcedId}',
    answer: 'CFSubjectSet',
    summary: 'A subject and those below it.',
  },
  { id: 'getCFLicense', path: '/CFLicenses/{sourcedId}', answer: 'CFLicense', summary: 'One license.' },
  { id: 'getCFRubric', path: '/CFRubrics/{sourcedId}', answer: 'CFRubric', summary: 'One rubric.' },
];
