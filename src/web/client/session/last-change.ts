/** The last saved change of this page, for Undo in the notice and for Ctrl or ⌘ + Z. */
import type { TagEdit, Target } from '../api/types';
import { say } from '../parts/announcer';
import { notify } from '../parts/toast';
import { words } from '../words';

interface LastChange {
  targetId: string;
  title: string;
  inverse: TagEdit;
}

/** Whoever can save an edit on a target's newest revision. */
interface Undoer {
  find: (id: string) => Target | null;
  edit: (target: Target, edit: TagEdit) => Promise<TagEdit>;
}

let last: LastChange | null = null;

export const lastChange = {
  set(change: LastChange) {
    last = change;
  },
  /** Undoes the last change once; says so, or says that it failed and where the change still is. */
  async undo(undoer: Undoer): Promise<void> {
    const change = last;
    const target = change && undoer.find(change.targetId);
    if (!change || !target) return;
    last = null;
    try {
      await undoer.edit(target, change.inverse);
      notify({ text: words.tagging.undone(change.title) });
    } catch {
      last = change;
      say(words.tagging.undoFailed);
      notify({ text: words.tagging.undoFailed });
    }
  },
};
