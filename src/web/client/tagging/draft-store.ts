/**
 * Keeps unsaved drafts in the tab's session storage, so that a session that runs out or a reload loses nothing. Holds
 * statements and choices only: no names, no token. Frames without storage simply do without.
 */
import type { Relation } from '../api/types';
import { type Draft, isEmpty } from './draft';

export interface KeptDraft {
  draft: Draft;
  addAs: Relation;
}

const keyOf = (targetId: string) => `waymark.draft.${targetId}`;

export function keepDraft(targetId: string, kept: KeptDraft): void {
  try {
    if (isEmpty(kept.draft)) sessionStorage.removeItem(keyOf(targetId));
    else sessionStorage.setItem(keyOf(targetId), JSON.stringify(kept));
  } catch {
    // Storage is full or blocked in this frame: the draft then lives in memory only.
  }
}

export function keptDraft(targetId: string): KeptDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(targetId));
    if (!text) return null;
    const kept = JSON.parse(text) as KeptDraft;
    return Array.isArray(kept.draft.additions) && Array.isArray(kept.draft.removals) ? kept : null;
  } catch {
    return null;
  }
}

export const forgetDraft = (targetId: string) =>
  keepDraft(targetId, { draft: { additions: [], changes: {}, removals: [] }, addAs: 'teaches' });
