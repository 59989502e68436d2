/** The published model has fixed numbers, and ours enough statements: a file lost or a name split in two shows here. */
import type { Entry } from '../entries';
import type { Check } from './check';

interface Expected {
  noun: string;
  counts(entry: Entry): boolean;
  count: number;
  /** Whether there may be more. */
  orMore?: true;
}

const expected: Record<string, Expected[]> = {
  'illinois-career-clusters': [
    { noun: 'CTE areas', counts: ({ type }) => type === 'area', count: 5 },
    { noun: 'elements', counts: ({ type }) => type === 'element', count: 10 },
    { noun: 'clusters', counts: ({ type }) => type === 'cluster', count: 16 },
    { noun: 'pathways', counts: ({ type }) => type === 'pathway', count: 79 },
    // Two for each element of each cluster, and eight for each pathway.
    {
      noun: 'statements at cluster level',
      counts: ({ level }) => level === 'cluster',
      count: 320,
      orMore: true,
    },
    {
      noun: 'statements at pathway level',
      counts: ({ level }) => level === 'pathway',
      count: 632,
      orMore: true,
    },
  ],
};

export const counts: Check = ({ framework, entries }) =>
  (expected[framework.value.key] ?? []).flatMap(({ noun, counts: isOne, count, orMore }) => {
    const found = entries.filter(isOne).length;
    if (found === count || (orMore && found > count)) return [];
    return [
      {
        file: framework.file,
        line: framework.lineOf(['key']),
        what: `There are ${found} ${noun}; there should be ${orMore ? 'at least ' : ''}${count}.`,
        help: 'Look for what is missing, or for a long name that was split in two.',
      },
    ];
  });
