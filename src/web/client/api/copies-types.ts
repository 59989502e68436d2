/** What a copied course may take over, as the browser sees it. */
import type { Relation, Statement, Target } from './types';

export type MatchedBy = 'course' | 'link' | 'history' | 'id' | 'title';

/** Tags of one target of the course from which this one was copied. */
export interface CopyOffer {
  originTargetId: string;
  originTitle: string;
  tags: (Statement & { relation: Relation })[];
  /** Tags whose statements have left the framework. */
  leftOut: { itemId: string; label: string; reason: 'retired' }[];
}

export interface CopyProposal extends CopyOffer {
  targetId: string;
  title: string;
  by: MatchedBy;
}

export interface Copies {
  origin: { title: string; label: string | null; lastUsed: string } | null;
  proposals: CopyProposal[];
  notMatched: (CopyOffer & Pick<Target, 'kind' | 'type'>)[];
}

export interface CopyPair {
  originTargetId: string;
  targetId: string;
}

export interface CopyOutcome extends CopyPair {
  result: 'confirmed' | 'changed' | 'gone';
  target: Target | null;
}
