import type { Snapshot } from '../../src/framework/model/types';

export const SMALLEST: number;
/** @throws RangeError when the size is too small. */
export function syntheticSnapshot(size: number, edition?: number): Snapshot;
