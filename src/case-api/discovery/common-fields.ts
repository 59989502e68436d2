/** Fields that several classes of CASE have alike. */
import type { Field } from './field-types';

export const identifier: Field = {
  type: 'uuid',
  required: true,
  about: 'What this is known by everywhere. It stays the same for good.',
};

export const uri: Field = { type: 'uri', required: true, about: 'Where this can be read by itself.' };

export const title: Field = { type: 'text', required: true, about: 'The name to show.' };

export const description: Field = { type: 'text', about: 'What this is, in some sentences.' };

export const lastChangeDateTime: Field = {
  type: 'dateTime',
  required: true,
  about: 'Date and time of the last change, in UTC.',
};

export const hierarchyCode: Field = {
  type: 'text',
  required: true,
  about: 'Position in a hierarchy: the code of the entry above is the beginning of this one.',
};

/** On every class that describes something; 1.0 knows no fields other than its own. */
export const extensions: Field = {
  type: 'extensions',
  since: '1.1',
  about: 'Further fields that two sides agreed on. This server writes none.',
};

const link = { type: 'LinkURI' } as const;

export const licenseURI: Field = { ...link, about: 'The license under which this may be used.' };

export const subject: Field = { type: 'text', list: { min: 0 }, about: 'Subjects that this belongs to.' };

export const subjectURI: Field = { ...link, list: { min: 0 }, about: 'The same subjects, as links.' };

export const language: Field = { type: 'text', about: 'Language of the texts, such as `en`.' };

export const statusStartDate: Field = { type: 'date', about: 'First day on which this is in force.' };

export const statusEndDate: Field = { type: 'date', about: 'Day from which this is no longer in force.' };
