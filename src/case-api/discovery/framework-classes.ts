/** The framework: its document, items and associations, inside the package and alone. */
import {
  description,
  extensions,
  identifier,
  language,
  lastChangeDateTime,
  licenseURI,
  statusEndDate,
  statusStartDate,
  subject,
  subjectURI,
  title,
  uri,
} from './common-fields';
import type { ClassName, EntityClass, Field } from './field-types';

const documentFields = {
  identifier,
  uri,
  frameworkType: { type: 'text', since: '1.1', about: 'Kind of framework, such as `CourseCodes`.' },
  caseVersion: { type: 'caseVersion', since: '1.1', about: 'The version of CASE that this is written in.' },
  creator: { type: 'text', required: true, about: 'Who made the framework.' },
  title,
  lastChangeDateTime: {
    ...lastChangeDateTime,
    about: 'Date and time of the last change of the document or of anything in its package, in UTC.',
  },
  officialSourceURL: { type: 'uri', about: 'Page of the publisher about the framework.' },
  publisher: { type: 'text', about: 'Who publishes the framework.' },
  description,
  subject,
  subjectURI,
  language,
  version: { type: 'text', about: 'Which version of the framework this is.' },
  adoptionStatus: { type: 'text', about: 'How far the framework is on its way into use, such as `Draft`.' },
  statusStartDate,
  statusEndDate,
  licenseURI,
  notes: { type: 'text', about: 'Remarks for whoever uses the framework.' },
  extensions,
} as const satisfies Record<string, Field>;

const itemFields = {
  identifier,
  fullStatement: { type: 'text', required: true, about: 'What the item says, in full.' },
  alternativeLabel: { type: 'text', about: 'Another text for the item. Best left out.' },
  CFItemType: { type: 'text', about: 'Type of the item, such as `Cluster`: the title of its CFItemTypeURI.' },
  uri,
  humanCodingScheme: { type: 'text', about: 'The code by which people know the item.' },
  listEnumeration: { type: 'text', about: 'Number or letter printed before the item. It is not its order.' },
  abbreviatedStatement: { type: 'text', about: 'What the item says, in few words.' },
  conceptKeywords: { type: 'text', list: { min: 0 }, about: 'Words to find the item by.' },
  conceptKeywordsURI: { type: 'LinkURI', about: 'The concept that the item is about.' },
  notes: { type: 'text', about: 'What helps to understand the item.' },
  subject: { ...subject, since: '1.1' },
  subjectURI: { ...subjectURI, since: '1.1' },
  language,
  educationLevel: { type: 'text', list: { min: 0 }, about: 'Grades that the item is meant for.' },
  CFItemTypeURI: { type: 'LinkURI', about: 'The definition of its type.' },
  licenseURI,
  statusStartDate,
  statusEndDate,
  lastChangeDateTime,
  extensions,
} as const satisfies Record<string, Field>;

const associationFields = {
  identifier,
  associationType: {
    type: 'associationType',
    required: true,
    about: 'How the origin relates to the destination; isChildOf points from a child to what it is below.',
  },
  sequenceNumber: { type: 'integer', about: 'Position of the origin among its siblings.' },
  uri,
  originNodeURI: { type: 'LinkGenURI', required: true, about: 'Where the association begins.' },
  destinationNodeURI: { type: 'LinkGenURI', required: true, about: 'Where the association ends.' },
  CFAssociationGroupingURI: { type: 'LinkURI', about: 'The grouping that this association belongs to.' },
  lastChangeDateTime,
  notes: { type: 'text', since: '1.1', about: 'Remarks on the association.' },
  extensions,
} as const satisfies Record<string, Field>;

/**
 * The links to the package and the document stand only outside the package. 1.0 derives these classes from those of the package by
 * `allOf` and closes both, which nothing can satisfy; what is meant is one closed class with all fields, as 1.1 has it.
 */
export const frameworkClasses = {
  CFDocument: {
    about: 'A framework: what it is called, who made it, and where its package is.',
    fields: {
      ...documentFields,
      CFPackageURI: { type: 'LinkURI', required: true, about: 'The package that holds the framework.' },
    },
  },
  CFPckgDocument: { about: 'The document at the head of its package.', fields: documentFields },
  CFItem: {
    about: 'One item of a framework, such as a statement of knowledge or skill, or a heading above some.',
    fields: {
      ...itemFields,
      CFDocumentURI: { type: 'LinkURI', required: true, about: 'The document that the item belongs to.' },
    },
  },
  CFPckgItem: { about: 'An item inside its package.', fields: itemFields },
  CFAssociation: {
    about: 'A relation between two items, or between an item and a document.',
    fields: {
      ...associationFields,
      CFDocumentURI: { type: 'LinkURI', about: 'The document that the association belongs to.' },
    },
  },
  CFPckgAssociation: {
    about: 'An association inside a package or beside its item.',
    fields: associationFields,
  },
  CFPackage: {
    about: 'A whole framework.',
    fields: {
      CFDocument: { type: 'CFPckgDocument', required: true, about: 'What the framework is.' },
      CFItems: { type: 'CFPckgItem', list: { min: 0 }, about: 'All items.' },
      CFAssociations: { type: 'CFPckgAssociation', list: { min: 0 }, about: 'All associations.' },
      CFDefinitions: { type: 'CFDefinition', about: 'What items and associations refer to.' },
      CFRubrics: { type: 'CFRubric', list: { min: 0 }, about: 'All rubrics.' },
      extensions,
    },
  },
} as const satisfies Partial<Record<ClassName, EntityClass>>;
