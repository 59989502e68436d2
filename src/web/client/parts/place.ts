/** Where a statement belongs, in words: its pathway, or all of its cluster. */
import type { Statement } from '../api/types';
import { words } from '../words';

export function placeOf(statement: Pick<Statement, 'pathwayName' | 'clusterName'>): string {
  return statement.pathwayName ?? words.allOf(statement.clusterName);
}
