/** Options of every cartridge. */
import type { Option } from '../format';

const attribute = { pattern: /^\P{C}{0,100}$/u, shape: 'at most 100 characters on one line' } as const;

export const cartridgeOptions: readonly Option[] = [
  {
    name: 'linkType',
    kind: 'choice',
    label: 'Links of a course',
    help: 'A launch opens the coursework in Waymark; the receiving system must know Waymark as a tool. Web pages need nothing.',
    default: 'lti',
    choices: [
      { value: 'lti', label: 'Launches of Waymark, one for each piece of coursework' },
      { value: 'web', label: 'Web pages, one for each statement of each piece of coursework' },
    ],
  },
  {
    name: 'titles',
    kind: 'choice',
    label: 'Titles of statements',
    help: 'Labels keep a list short. The metadata has the whole statement either way.',
    default: 'statement',
    choices: [
      { value: 'statement', label: 'Code and statement' },
      { value: 'label', label: 'Code and short label' },
    ],
  },
  {
    name: 'providerId',
    kind: 'text',
    label: 'Provider of identifiers',
    help: 'Change it if the receiving system expects another name for those who issue the identifiers. Empty leaves it out.',
    default: 'CASE',
    ...attribute,
  },
  {
    name: 'region',
    kind: 'text',
    label: 'Region or authority',
    help: 'Whose standards these are. Empty stands for the publisher of the framework.',
    default: '',
    ...attribute,
  },
];
