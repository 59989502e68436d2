/** The words of our framework in CASE: titles and descriptions of item types and groupings, and the status in each version. */
import type { FrameworkDocument, ItemType } from '../../framework/model/types';
import type { CaseVersion } from './types';

/** In the order of their hierarchyCode, which is flat: a type is not a part of another. */
export const itemTypes: Record<ItemType, { title: string; description: string }> = {
  area: {
    title: 'CTE Area',
    description: 'An area of career and technical education in secondary schools; it groups career clusters.',
  },
  element: {
    title: 'Essential Element',
    description: 'One of the elements of the knowledge and skills that all occupations of a cluster share.',
  },
  cluster: {
    title: 'Career Cluster',
    description: 'A group of occupations and industries that share foundational knowledge and skills.',
  },
  pathway: {
    title: 'Career Pathway',
    description:
      'A part of a career cluster with knowledge and skills of its own, which a program of study prepares for.',
  },
  statement: {
    title: 'Knowledge and Skill Statement',
    description:
      'What a learner knows or can do. Under a cluster it holds for all of its pathways; under a pathway, for that pathway.',
  },
};

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
