/** The words of our framework in CASE: titles and descriptions of groupings, and the status in each version. */
import type { FrameworkDocument } from '../../framework/model/types';
import type { CaseVersion } from './types';

export const groupings = {
  areas: {
    title: 'Default grouping of clusters by CTE area',
    description:
      'Which area holds which clusters. The published model does not say; this is a default that may be changed.',
  },
  elements: {
    title: 'Cluster-level statements by essential element',
    description: 'The element to which each statement at cluster level belongs.',
  },
  exercised: {
    title: 'Essential elements exercised by pathway-level statements',
    description: 'The element that each statement at pathway level exercises most.',
  },
  occupations: {
    title: 'Sample occupations',
    description:
      'Occupations that a cluster or pathway leads to, by their O*NET-SOC codes; only those whose code is certain.',
  },
} as const;

export type Grouping = keyof typeof groupings;

/** 1.1 renamed the statuses of 1.0 (implementation guide 1.1, adoptionStatus); 1.0 readers know only these four. */
const statusesOf10: Record<string, string> = {
  Draft: 'Draft',
  'Pending Implementation': 'Draft',
  Implemented: 'Adopted',
  Retired: 'Deprecated',
};

export function adoptionStatusOf(document: FrameworkDocument, version: CaseVersion): string {
  return version === '1.1'
    ? document.adoptionStatus
    : (statusesOf10[document.adoptionStatus] ?? document.adoptionStatus);
}
