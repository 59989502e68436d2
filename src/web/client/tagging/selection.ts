/** What the lists of statements need to know of ticks, whoever keeps them (the tagging panel, the deep-link picker). */
import type { Relation, Statement } from '../api/types';

export type RowState =
  | { kind: 'free' }
  /** Ticked here and not saved. */
  | { kind: 'new'; relation: Relation }
  /** On the target already. */
  | { kind: 'there'; relation: Relation }
  /** On the target, about to get another relation. */
  | { kind: 'changed'; relation: Relation }
  /** On the target, about to go. */
  | { kind: 'going' };

export interface Selection {
  ticked: ReadonlySet<string>;
  stateOf: (id: string) => RowState;
  /** Ticks a statement; with a relation, as that. */
  tick: (statement: Statement, relation: Relation | null) => void;
  untick: (statement: Statement) => void;
}

/** T or A on a row: ticks it so, or changes it. */
export const relationKeys: Readonly<Partial<Record<string, Relation>>> = { t: 'teaches', a: 'assesses' };
