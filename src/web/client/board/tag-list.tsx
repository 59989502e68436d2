/** The statements of an open row: relation, who and when, remove; then what to do next. Every change saves at once. */
import { useState } from 'react';
import { Blaze, Icon } from '../../design';
import type { Tag, TagEdit, Target } from '../api/types';
import { day } from '../parts/format';
import { PageForm } from '../parts/page-form';
import { placeOf } from '../parts/place';
import { RelationChoice } from '../parts/segmented';
import { notify } from '../parts/toast';
import { asApiError } from '../parts/use-load';
import { lastChange } from '../session/last-change';
import { words } from '../words';
import type { BoardStore } from './use-board';

interface TagListProps {
  target: Target;
  board: BoardStore;
  onAdd: () => void;
}

export function TagList({ target, board, onAdd }: TagListProps) {
  const [failed, setFailed] = useState<{ text: string; again: () => void } | null>(null);

  const save = async (edit: TagEdit, said: string) => {
    setFailed(null);
    try {
      const inverse = await board.edit(target, edit);
      lastChange.set({ targetId: target.id, title: target.title, inverse });
      notify({ text: said, undo: () => void lastChange.undo(board) });
    } catch (thrown) {
      const error = asApiError(thrown);
      setFailed({
        text: words.failure.text(error.message, error.help),
        again: () => void save(edit, said),
      });
    }
  };

  return (
    <>
      {failed ? (
        <div className="banner banner-danger" role="alert">
          <Icon name="warning" />
          <div>
            <p className="banner-title">{words.notSaved.title}</p>
            <p className="banner-text">{failed.text}</p>
          </div>
          <div className="banner-actions">
            <button type="button" className="btn btn-small" onClick={failed.again}>
              {words.tryAgain}
            </button>
          </div>
        </div>
      ) : null}
      <ul className="tag-list" aria-label={words.board.tagsOf(target.title)}>
        {target.tags.map((tag) => (
          <TagRow key={tag.id} tag={tag} target={target} onSave={save} />
        ))}
      </ul>
      <div className="row-foot">
        <button type="button" className="btn btn-small" onClick={onAdd}>
          <Icon name="plus" />
          {words.board.addStatements}
        </button>
        <PageForm
          newTab
          action={`/student/coursework/${encodeURIComponent(target.id)}`}
          className="btn-link meta-link"
        >
          {words.board.asStudents}
        </PageForm>
      </div>
    </>
  );
}

interface TagRowProps {
  tag: Tag;
  target: Target;
  onSave: (edit: TagEdit, said: string) => void;
}

function TagRow({ tag, target, onSave }: TagRowProps) {
  return (
    <li className="tag-row">
      <Blaze cluster={tag.clusterCode} />
      <div className="tag-text">
        <p>{tag.text}</p>
        <p className="meta">
          {placeOf(tag)} · {tag.code} · {words.board.addedBy(tag.addedBy, day(tag.addedAt))}
        </p>
      </div>
      <div className="tag-actions">
        <RelationChoice
          small
          label={words.relationOf(tag.label)}
          value={tag.relation}
          onChange={(relation) =>
            onSave(
              { put: [{ itemId: tag.id, relation }], remove: [] },
              words.changes.changed(tag.label, words.relationLower[relation]),
            )
          }
        />
        <button
          type="button"
          className="btn btn-icon"
          aria-label={words.board.remove(tag.label)}
          onClick={() =>
            onSave(
              { put: [], remove: [tag.id] },
              words.tagging.saved({ added: 0, changed: 0, removed: 1 }, target.title),
            )
          }
        >
          <Icon name="close" />
        </button>
      </div>
    </li>
  );
}
