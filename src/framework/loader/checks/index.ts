/** The rules that look at more than one value, one function each. */
import type { Check } from './check';
import { codesFitTheirPlace, codesRise, codesUnique } from './codes';
import { completeClusters } from './completeness';
import { counts } from './counts';
import { documentChangesLast } from './dates';
import { groupingCoversClusters } from './grouping';
import { labelsUnique, textsUnique } from './likeness';
import { factsHaveProvenance } from './provenance';
import { translationsFit } from './translations';

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
