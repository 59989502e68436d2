import type { Item } from '../../framework/model/types';

/** A statement, and what it stands under. */
export interface Place {
  statement: Item;
  cluster: Item | null;
  pathway: Item | null;
  element: Item | null;
  /** Those that hold its cluster. */
  areas: readonly Item[];
  uri: string;
}
