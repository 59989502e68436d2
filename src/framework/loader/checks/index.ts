/** The rules that look at more than one value, one function each. */
import type { Check } from './check';
import { codesFitTheirPlace, codesRise, codesUnique } from './codes';
import { completeClusters } from './completeness';
import { counts } from './counts';
import { crosswalksLead, crosswalkTranslationsFit } from './crosswalks';
import { documentChangesLast } from './dates';
import { documentTranslationFits } from './document-translation';
import { groupingCoversClusters } from './grouping';
import { labelsUnique, textsUnlike } from './likeness';
import { codesKept, codesLocked } from './lock';
import { occupationsExist, translatedOccupationsApart } from './occupations';
import { factsHaveProvenance } from './provenance';
import { translationsFit } from './translations';
import {
  statementsAreShort,
  statementsBeginWithVerbs,
  statementsNameNoBrands,
  studentVersionsArePlain,
} from './writing';

export const checks: Check[] = [
  counts,
  codesUnique,
  codesFitTheirPlace,
  codesRise,
  labelsUnique,
  textsUnlike,
  statementsBeginWithVerbs,
  statementsNameNoBrands,
  statementsAreShort,
  studentVersionsArePlain,
  completeClusters,
  groupingCoversClusters,
  factsHaveProvenance,
  documentChangesLast,
  occupationsExist,
  translatedOccupationsApart,
  crosswalksLead,
  crosswalkTranslationsFit,
  translationsFit,
  documentTranslationFits,
  codesKept,
  codesLocked,
];
