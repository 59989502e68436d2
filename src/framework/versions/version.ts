/** A published version of a framework as a document of its own, beside the current one. */
import { v5 as uuidv5 } from 'uuid';
import { snapshotOf } from '../model/snapshot';
import type { FrameworkDocument, Snapshot } from '../model/types';

/**
 * The identifier under which a version stays readable when a newer one has become current. The framework's own identifier always leads to
 * the current version.
 */
export const versionIdOf = (document: Pick<FrameworkDocument, 'id' | 'version'>): string =>
  uuidv5(`version:${document.version}`, document.id);

/** The snapshot under its version's identifier. Items keep theirs: they are the same items. */
export const asVersion = ({ document, items }: Snapshot): Snapshot =>
  snapshotOf({ ...document, id: versionIdOf(document) }, [...items]);
