/** The published model has fixed numbers; a file lost or a name split in two shows here. */
import type { ItemType } from '../../model/types';
import type { Check } from './check';

const expected: Record<string, Partial<Record<ItemType, { count: number; noun: string }>>> = {
  'illinois-career-clusters': {
    area: { count: 5, noun: 'CTE areas' },
    element: { count: 10, noun: 'elements' },
    cluster: { count: 16, noun: 'clusters' },
    pathway: { count: 79, noun: 'pathways' },
  },
};

export const counts: Check = ({ framework, entries }) =>
  Object.entries(expected[framework.value.key] ?? {}).flatMap(([type, { count, noun }]) => {
    const found = entries.filter((entry) => entry.type === type).length;
    if (found === count) return [];
    return [
      {
        file: framework.file,
        line: framework.lineOf(['key']),
        what: `There are ${found} ${noun}; the published model has ${count}.`,
        help: 'Look for one that is missing, or for a long name that was split in two.',
      },
    ];
  });
