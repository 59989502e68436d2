/** The draft of one target: ticks, kept in the tab, seen by the lists as a selection. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Relation, Statement, Target } from '../api/types';
import { setUnsaved } from '../session/unsaved';
import { words } from '../words';
import { counts, type Draft, emptyDraft, isEmpty, rebase, tick, tickedIds, untick } from './draft';
import { keepDraft, keptDraft } from './draft-store';
import type { RowState, Selection } from './selection';
import type { Work } from './use-saving';

export function useDraft(initial: Target) {
  const [work, setWork] = useState<Work>(() => {
    const kept = keptDraft(initial.id);
    const addAs = kept?.addAs ?? 'teaches';
    return { base: initial, addAs, draft: kept ? rebase(kept.draft, initial, addAs) : emptyDraft };
  });
  const [restored, setRestored] = useState(() => total(work.draft));
  const latest = useRef(work);
  latest.current = work;

  /** Applies a change at once for whoever asks next, and for the screen. */
  const change = useCallback((make: (work: Work) => Work) => {
    latest.current = make(latest.current);
    setWork(latest.current);
    setRestored(0);
  }, []);

  useEffect(() => {
    keepDraft(work.base.id, work);
    setUnsaved(
      isEmpty(work.draft) ? null : { count: total(work.draft), title: work.base.title, text: asText(work) },
    );
  }, [work]);
  useEffect(() => () => setUnsaved(null), []);

  const selection = useMemo<Selection>(
    () => ({
      ticked: tickedIds(work.draft, work.base),
      stateOf: (id) => stateOf(work, id),
      tick: (statement: Statement, relation: Relation | null) =>
        change((now) => ({ ...now, draft: tick(now.draft, now.base, statement, relation) })),
      untick: (statement: Statement) =>
        change((now) => ({ ...now, draft: untick(now.draft, now.base, statement.id) })),
    }),
    [work, change],
  );

  return { work, current: () => latest.current, change, selection, restored };
}

/**
 * After a save: what is still to do on the target as it now is. A row that was unticked while its save was under way is
 * on the target now, so it is marked to go.
 */
export function afterSave(sent: Work, now: Work, target: Target): Draft {
  const still = new Set(now.draft.additions.map(({ statement }) => statement.id));
  const rest = rebase(now.draft, target, now.addAs);
  return sent.draft.additions
    .filter(({ statement }) => !still.has(statement.id))
    .reduce((draft, { statement }) => untick(draft, target, statement.id), rest);
}

/** The choices as lines of text, to paste somewhere safe. */
export function asText({ base, draft, addAs }: Work): string {
  const line = (statement: Statement, note: string) => `${statement.code} ${statement.text} (${note})`;
  return [
    base.title,
    ...draft.additions.map(({ statement, relation }) =>
      line(statement, words.relationLower[relation ?? addAs]),
    ),
    ...base.tags.flatMap((tag) => {
      const relation = draft.changes[tag.id];
      if (relation) return [line(tag, words.tagging.changedTo[relation])];
      return draft.removals.includes(tag.id) ? [line(tag, words.tagging.willBeRemoved)] : [];
    }),
  ].join('\n');
}

function stateOf({ base, draft, addAs }: Work, id: string): RowState {
  const tag = base.tags.find((one) => one.id === id);
  if (tag) {
    if (draft.removals.includes(id)) return { kind: 'going' };
    const changed = draft.changes[id];
    return changed ? { kind: 'changed', relation: changed } : { kind: 'there', relation: tag.relation };
  }
  const addition = draft.additions.find(({ statement }) => statement.id === id);
  return addition ? { kind: 'new', relation: addition.relation ?? addAs } : { kind: 'free' };
}

function total(draft: Draft): number {
  const { added, changed, removed } = counts(draft);
  return added + changed + removed;
}
