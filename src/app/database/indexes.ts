/** All indexes of all collections, gathered from the features. */
import { caseClientIndexes } from '../../case-api';
import { ltiIndexes } from '../../lti';
import type { CollectionIndex } from '../../shared/collection-index';
import { taggingIndexes } from '../../tagging';
import { sessionIndexes } from '../sessions/session.store';

export const collectionIndexes: readonly CollectionIndex[] = [
  ...ltiIndexes,
  ...caseClientIndexes,
  ...taggingIndexes,
  ...sessionIndexes,
];
