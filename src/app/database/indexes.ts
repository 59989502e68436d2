/** All indexes of all collections, gathered from the features. */
import { caseClientIndexes, storedVersionIndexes } from '../../case-api';
import { versionIndexes } from '../../framework';
import { uploadIndexes, webApiIndexes } from '../../lms';
import { ltiIndexes } from '../../lti';
import type { CollectionIndex } from '../../shared/collection-index';
import { taggingIndexes } from '../../tagging';
import { adminIndexes } from '../admin';
import { exportIndexes } from '../exports';
import { sessionIndexes } from '../sessions/session.store';

export const collectionIndexes: readonly CollectionIndex[] = [
  ...ltiIndexes,
  ...versionIndexes,
  ...storedVersionIndexes,
  ...caseClientIndexes,
  ...taggingIndexes,
  ...uploadIndexes,
  ...sessionIndexes,
  ...adminIndexes,
  ...exportIndexes,
  ...webApiIndexes,
];
