/** What people choose of the package: how outcomes look, as in the outcomes file, and which tags align. */
import { options as outcomeOptions } from '../canvas-outcomes/options';
import type { Option } from '../format';

/** A course has no ratings of its own account to fall back on when it is imported. */
const withRatings = (option: Option): Option =>
  option.kind === 'choice' && option.name === 'ratings'
    ? { ...option, choices: option.choices.filter(({ value }) => value !== 'account') }
    : option;

export const options: readonly Option[] = [
  {
    name: 'aligned',
    kind: 'choice',
    label: 'Tags that align',
    help: 'Canvas does not tell teaching from assessing. Align only what is assessed to see just that in the mastery gradebook.',
    default: 'all',
    choices: [
      { value: 'all', label: 'What is taught and what is assessed' },
      { value: 'assesses', label: 'Only what is assessed' },
    ],
  },
  ...outcomeOptions.map(withRatings),
];
