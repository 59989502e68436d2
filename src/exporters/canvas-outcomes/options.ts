/** What people choose of the outcomes in Canvas. */
import type { Option } from '../format';
import { calculations, ratings } from './scoring';

const choicesOf = (table: Readonly<Record<string, { label: string }>>) =>
  Object.entries(table).map(([value, { label }]) => ({ value, label }));

export const options: readonly Option[] = [
  {
    name: 'guidPrefix',
    kind: 'text',
    label: 'Prefix of identifiers',
    help: 'Canvas refuses an outcome that another district on the same server has imported. A prefix of your own, such as your domain, avoids this; use the same one each time.',
    default: '',
    pattern: /^(?!canvas_outcome)[A-Za-z0-9._-]{0,60}$/,
    shape:
      'up to 60 letters, digits, dots, dashes and underscores, without “canvas_outcome” at its beginning',
  },
  {
    name: 'title',
    kind: 'choice',
    label: 'Titles of outcomes',
    help: 'Canvas sorts by title, so only a title with its code keeps the order of the framework.',
    default: 'code-label',
    choices: [
      { value: 'code-label', label: 'Code and label' },
      { value: 'code', label: 'Code' },
      { value: 'label', label: 'Label' },
    ],
  },
  {
    name: 'ratings',
    kind: 'choice',
    label: 'Ratings',
    help: 'Where the account has its own mastery scale, Canvas uses that in any case.',
    default: 'four',
    choices: choicesOf(ratings),
  },
  {
    name: 'calculation',
    kind: 'choice',
    label: 'Calculation',
    help: 'How several results of a student become one score.',
    default: 'highest',
    choices: choicesOf(calculations),
  },
];
