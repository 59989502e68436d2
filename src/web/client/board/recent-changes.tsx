/** The last 20 changes of the course, each with Undo. Undo makes a new change; nothing is rewritten. */
import { useState } from 'react';
import type { Change, TagEdit } from '../api/types';
import { moment } from '../parts/format';
import { LoadFailed } from '../parts/load-failed';
import { Drawer } from '../parts/overlays';
import { notify } from '../parts/toast';
import { asApiError, useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { isSatisfied } from '../tagging/draft';
import { words } from '../words';
import type { BoardStore } from './use-board';

interface RecentChangesProps {
  isOpen: boolean;
  onClose: () => void;
  board: BoardStore;
}

export function RecentChanges({ isOpen, onClose, board }: RecentChangesProps) {
  return (
    <Drawer isOpen={isOpen} onClose={onClose} title={words.changes.title}>
      <ChangeList board={board} />
    </Drawer>
  );
}

function ChangeList({ board }: { board: BoardStore }) {
  const { api } = useWaymark();
  const { result, reload } = useLoad(api.changes);
  if (result.state === 'failed') {
    return <LoadFailed title={words.failure.title} error={result.error} onRetry={reload} />;
  }
  if (result.state === 'loading')
    return result.slow ? <p className="ink-2">{words.changes.loading}</p> : null;
  const { changes } = result.data;
  if (changes.length === 0) return <p className="ink-2">{words.changes.none}</p>;
  return (
    <>
      <p className="ink-2">{words.changes.text}</p>
      <ol className="change-list">
        {changes.map((change) => (
          <ChangeRow key={change.id} change={change} board={board} onUndone={reload} />
        ))}
      </ol>
    </>
  );
}

interface ChangeRowProps {
  change: Change;
  board: BoardStore;
  onUndone: () => void;
}

function ChangeRow({ change, board, onUndone }: ChangeRowProps) {
  const { api } = useWaymark();
  const [problem, setProblem] = useState<string | null>(null);
  const target = board.find(change.targetId);

  const undo = async () => {
    const inverse = inverseOf(change);
    try {
      // Somebody else may have changed it since the board was fetched.
      const { target: newest } = await api.target(change.targetId);
      board.update(newest);
      if (isSatisfied(inverse, newest)) {
        setProblem(words.changes.same);
        return;
      }
      await board.edit(newest, inverse);
      notify({ text: words.changes.undone(change.targetTitle) });
      onUndone();
    } catch (thrown) {
      const error = asApiError(thrown);
      setProblem(words.failure.text(error.message, error.help));
    }
  };

  return (
    <li className="change-row">
      <div>
        <p className="change-title">{change.targetTitle}</p>
        {linesOf(change).map((line) => (
          <p key={line}>{line}</p>
        ))}
        <p className="meta">
          {words.someone(change.by)} · {moment(change.at)}
        </p>
        {problem ? <p className="small status-danger">{problem}</p> : null}
      </div>
      {target ? (
        <button
          type="button"
          className="btn btn-small"
          aria-label={words.changes.undoOf(change.targetTitle, moment(change.at))}
          onClick={() => void undo()}
        >
          {words.changes.undo}
        </button>
      ) : (
        <p className="meta">{words.changes.gone}</p>
      )}
    </li>
  );
}

function linesOf({ added, removed, changed }: Change): string[] {
  const list = (tags: Change['added']) =>
    tags.map((tag) => words.changes.as(tag.label, tag.relation)).join(', ');
  return [
    ...(added.length > 0 ? [words.changes.added(list(added))] : []),
    ...(removed.length > 0 ? [words.changes.removed(list(removed))] : []),
    ...changed.map((tag) => words.changes.changed(tag.label, words.relationLower[tag.to])),
  ];
}

function inverseOf({ added, removed, changed }: Change): TagEdit {
  return {
    put: [
      ...removed.map(({ itemId, relation }) => ({ itemId, relation })),
      ...changed.map(({ itemId, from }) => ({ itemId, relation: from })),
    ],
    remove: added.map((tag) => tag.itemId),
  };
}
