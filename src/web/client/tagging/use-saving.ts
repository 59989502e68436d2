/**
 * Saving a draft without ever losing it. A save is answered in one of four ways: done; a conflict (somebody saved in
 * between, the person chooses); a passing failure (tried again by itself, sooner when the network comes back); a refusal
 * (shown, nothing is thrown away).
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../api/request';
import type { Conflict, Relation, Target } from '../api/types';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { type Draft, editOf, isEmpty, isSatisfied } from './draft';

export type Saving =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'waiting'; attempt: number; nextTry: number }
  | { state: 'refused'; error: ApiError }
  | { state: 'conflict'; conflict: Conflict };

/** What one save sends, and what it was made from. */
export interface Work {
  base: Target;
  draft: Draft;
  addAs: Relation;
}

/** Seconds between tries; the last one repeats. */
const PAUSES = [5, 12, 30, 60];

interface SavingOptions {
  /** The work as it is at the moment of sending. */
  current: () => Work;
  /** The server has it: what was sent, and the target as it now is. */
  onSaved: (sent: Work, target: Target) => void;
}

export function useSaving({ current, onSaved }: SavingOptions) {
  const { api } = useWaymark();
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const busy = useRef(false);
  const attempt = useRef(0);
  const callbacks = useRef({ current, onSaved });
  callbacks.current = { current, onSaved };

  const save = useCallback(async () => {
    const work = callbacks.current.current();
    if (busy.current || isEmpty(work.draft)) return;
    busy.current = true;
    setSaving((now) => (now.state === 'waiting' ? now : { state: 'saving' }));
    const edit = editOf(work.draft, work.addAs);
    const done = (target: Target) => {
      attempt.current = 0;
      setSaving({ state: 'idle' });
      callbacks.current.onSaved(work, target);
    };
    try {
      const { target } = await api.saveTags(work.base.id, work.base.revision, edit);
      done(target);
    } catch (thrown) {
      const error = asApiError(thrown);
      const conflict = error.code === 'tags.conflict' ? (error.data as unknown as Conflict) : null;
      // Our own save whose answer was lost on the way: it is there, so there is nothing to choose.
      if (conflict?.changedBy.you && isSatisfied(edit, conflict.current)) done(conflict.current);
      else if (conflict) setSaving({ state: 'conflict', conflict });
      else if (error.passing) {
        const pause = PAUSES[Math.min(attempt.current, PAUSES.length - 1)] ?? 60;
        attempt.current += 1;
        setSaving({ state: 'waiting', attempt: attempt.current, nextTry: Date.now() + pause * 1000 });
      } else setSaving({ state: 'refused', error });
    } finally {
      busy.current = false;
    }
  }, [api]);

  const nextTry = saving.state === 'waiting' ? saving.nextTry : null;
  useEffect(() => {
    if (nextTry === null) return;
    const timer = setTimeout(() => void save(), Math.max(0, nextTry - Date.now()));
    const onOnline = () => void save();
    window.addEventListener('online', onOnline);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', onOnline);
    };
  }, [nextTry, save]);

  const reset = useCallback(() => {
    attempt.current = 0;
    setSaving({ state: 'idle' });
  }, []);

  return { saving, save, reset };
}
