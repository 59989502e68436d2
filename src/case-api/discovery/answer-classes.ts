/** What answers are made of besides the framework's own classes: sets, links and errors (REST binding, appendix B). */
import { title, uri } from './common-fields';
import type { ClassName, EntityClass } from './field-types';

/**
 * The specification wants one entry at least in every set. A page after the last one, a filter that nothing passes and an item without
 * associations have none, and are answered by an empty list here; so the first two sets say what this server does.
 */
export const answerClasses = {
  CFDocumentSet: {
    about: 'A page of documents.',
    fields: {
      CFDocuments: {
        type: 'CFDocument',
        list: { min: 0 },
        required: true,
        about: 'The documents. Empty when none is asked for.',
      },
    },
  },
  CFAssociationSet: {
    about: 'An item with its associations.',
    fields: {
      CFItem: { type: 'CFItem', required: true, about: 'The item.' },
      CFAssociations: {
        type: 'CFPckgAssociation',
        list: { min: 0 },
        required: true,
        about: 'All that begin or end at the item. Empty when there is none.',
      },
    },
  },
  CFConceptSet: {
    about: 'A concept and those below it.',
    fields: {
      CFConcepts: {
        type: 'CFConcept',
        list: { min: 1 },
        required: true,
        about: 'First the one that was asked for.',
      },
    },
  },
  CFSubjectSet: {
    about: 'A subject and those below it.',
    fields: {
      CFSubjects: {
        type: 'CFSubject',
        list: { min: 1 },
        required: true,
        about: 'First the one that was asked for.',
      },
    },
  },
  CFItemTypeSet: {
    about: 'A type of item and those below it.',
    fields: {
      CFItemTypes: {
        type: 'CFItemType',
        list: { min: 1 },
        required: true,
        about: 'First the one that was asked for.',
      },
    },
  },
  LinkURI: {
    about: 'A link to something in CASE.',
    fields: {
      title: { ...title, about: 'Name of what the link leads to.' },
      identifier: { type: 'uuid', required: true, about: 'Identifier of what the link leads to.' },
      uri: { ...uri, about: 'Where that can be read.' },
    },
  },
  LinkGenURI: {
    about: 'A link to an end of an association, which may have an identifier of another kind.',
    fields: {
      title: { ...title, about: 'Name or code of what the link leads to.' },
      identifier: { type: 'text', required: true, about: 'Identifier of what the link leads to.' },
      uri: { ...uri, about: 'Where that can be read.' },
      targetType: { type: 'targetType', since: '1.1', about: 'What the link leads to; CASE when left out.' },
    },
  },
  imsx_StatusInfo: {
    about: 'What went wrong with a request.',
    fields: {
      imsx_codeMajor: { type: 'codeMajor', required: true, about: 'How the request ended.' },
      imsx_severity: { type: 'severity', required: true, about: 'How bad that is.' },
      imsx_description: { type: 'text', about: 'The same for people.' },
      imsx_codeMinor: { type: 'imsx_CodeMinor', about: 'The causes.' },
    },
  },
  imsx_CodeMinor: {
    about: 'The causes of a failure.',
    fields: {
      imsx_codeMinorField: {
        type: 'imsx_CodeMinorField',
        list: { min: 1 },
        required: true,
        about: 'One entry a cause.',
      },
    },
  },
  imsx_CodeMinorField: {
    about: 'A cause of a failure.',
    fields: {
      imsx_codeMinorFieldName: { type: 'text', required: true, about: 'The system that reports it.' },
      imsx_codeMinorFieldValue: { type: 'codeMinor', required: true, about: 'What the cause is.' },
    },
  },
} as const satisfies Partial<Record<ClassName, EntityClass>>;
