/** What people choose of a competency framework in Moodle. */
import type { Option } from '../format';
import { scaleOption } from './scales';

export const competencyOptions: readonly Option[] = [
  scaleOption,
  {
    name: 'taxonomies',
    kind: 'choice',
    label: 'Words for the levels',
    help: 'What Moodle calls clusters, and what is under them. Moodle shows these words in the reader’s language.',
    default: 'domain,competency,competency',
    choices: [
      { value: 'domain,competency,competency', label: 'Domains and competencies' },
      { value: 'domain,outcome,outcome', label: 'Domains and outcomes' },
      { value: 'domain,skill,skill', label: 'Domains and skills' },
    ],
  },
  {
    name: 'idNumbers',
    kind: 'choice',
    label: 'ID numbers',
    help: 'Codes are easier to read. Identifiers fit where Moodle would mix codes up.',
    default: 'code',
    choices: [
      { value: 'code', label: 'Codes' },
      { value: 'identifier', label: 'Identifiers' },
    ],
  },
  {
    name: 'frameworkId',
    kind: 'text',
    label: 'ID number of the framework',
    help: 'Moodle loads a framework once for each ID number. Empty: its short name and version.',
    default: '',
    pattern: /^(?! )[^<>"\\\p{Cc}\p{Surrogate}]{0,100}(?<! )$/u,
    shape: 'up to 100 characters without < > " \\, and without spaces around them',
  },
];
