/** The rules that look at more than one value, one function each. */
import type { Entry } from '../entries';
import type { Problem } from '../problems';
import type { FrameworkFiles } from '../read-files';
import { codesFitTheirPlace, codesRise, codesUnique } from './codes';
import { completeClusters } from './completeness';
import { counts } from './counts';
import { documentChangesLast } from './dates';
import { groupingCoversClusters } from './grouping';
import { labelsUnique, textsUnique } from './likeness';
import { factsHaveProvenance } from './provenance';
import { translationsFit } from './translations';

/** Files of the right shape, and their entries. */
export interface Draft extends FrameworkFiles {
  entries: Entry[];
}

export type Check = (draft: Draft) => Problem[];

export const checks: Check[] = [
  counts,
  codesUnique,
  codesFitTheirPlace,
  codesRise,
  labelsUnique,
  textsUnique,
  completeClusters,
  groupingCoversClusters,
  factsHaveProvenance,
  documentChangesLast,
  translationsFit,
];
