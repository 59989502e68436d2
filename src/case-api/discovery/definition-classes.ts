/** What items and associations refer to, and the rubrics. */
import {
  description,
  extensions,
  hierarchyCode,
  identifier,
  lastChangeDateTime,
  title,
  uri,
} from './common-fields';
import type { ClassName, EntityClass } from './field-types';

const position = { type: 'integer', about: 'Place in the order, from 1.' } as const;

export const definitionClasses = {
  CFDefinition: {
    about: 'The definitions of a package, by their class.',
    fields: {
      CFConcepts: { type: 'CFConcept', list: { min: 0 }, about: 'Concepts that items are about.' },
      CFSubjects: { type: 'CFSubject', list: { min: 0 }, about: 'Subjects of the document and its items.' },
      CFLicenses: { type: 'CFLicense', list: { min: 0 }, about: 'Licenses of the document and its items.' },
      CFItemTypes: { type: 'CFItemType', list: { min: 0 }, about: 'Types of items.' },
      CFAssociationGroupings: {
        type: 'CFAssociationGrouping',
        list: { min: 0 },
        about: 'Groupings of associations.',
      },
      extensions,
    },
  },
  CFConcept: {
    about: 'A concept that items are about.',
    fields: {
      identifier,
      uri,
      title,
      // One text here, unlike the list of an item.
      keywords: { type: 'text', about: 'Words to find the concept by, in one text.' },
      hierarchyCode,
      description,
      lastChangeDateTime,
      extensions,
    },
  },
  CFSubject: {
    about: 'A subject, such as one that is taught.',
    fields: { identifier, uri, title, hierarchyCode, description, lastChangeDateTime, extensions },
  },
  CFLicense: {
    about: 'A license under which a framework may be used.',
    fields: {
      identifier,
      uri,
      title,
      description,
      licenseText: { type: 'text', required: true, about: 'What the license says.' },
      lastChangeDateTime,
      extensions,
    },
  },
  CFItemType: {
    about: 'A type that items can have.',
    fields: {
      identifier,
      uri,
      title,
      description: { ...description, required: true },
      hierarchyCode,
      typeCode: { type: 'text', about: 'A code for the type.' },
      lastChangeDateTime,
      extensions,
    },
  },
  CFAssociationGrouping: {
    about: 'A name for associations that belong together.',
    fields: { identifier, uri, title, description, lastChangeDateTime, extensions },
  },
  CFRubric: {
    about: 'How well something has been done, by criteria.',
    fields: {
      identifier,
      uri,
      title: { type: 'text', about: 'The name to show.' },
      description,
      lastChangeDateTime,
      CFRubricCriteria: { type: 'CFRubricCriterion', list: { min: 0 }, about: 'What is looked at.' },
      extensions,
    },
  },
  CFRubricCriterion: {
    about: 'One thing that a rubric looks at.',
    fields: {
      identifier,
      uri,
      category: { type: 'text', about: 'Heading for criteria that belong together.' },
      description,
      CFItemURI: { type: 'LinkURI', about: 'The item that the criterion is about.' },
      weight: { type: 'number', about: 'How much the criterion counts.' },
      position,
      rubricId: { type: 'uuid', about: 'Identifier of its rubric.' },
      lastChangeDateTime,
      CFRubricCriterionLevels: {
        type: 'CFRubricCriterionLevel',
        list: { min: 0 },
        about: 'The levels of performance.',
      },
      extensions,
    },
  },
  CFRubricCriterionLevel: {
    about: 'A level of performance under a criterion.',
    fields: {
      identifier,
      uri,
      description,
      quality: { type: 'text', about: 'The level in a word or two.' },
      score: { type: 'number', about: 'Points for the level.' },
      feedback: { type: 'text', about: 'What to tell whoever is at this level.' },
      position,
      rubricCriterionId: { type: 'uuid', about: 'Identifier of its criterion.' },
      lastChangeDateTime,
      // A list here, and nowhere else: so it stands in the OpenAPI files of 1.1.
      extensions: { ...extensions, list: { min: 0 } },
    },
  },
} as const satisfies Partial<Record<ClassName, EntityClass>>;
