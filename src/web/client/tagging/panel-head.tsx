/** The head of the tagging panel: the way back, and what is being tagged. */
import { Icon } from '../../design';
import type { Target } from '../api/types';
import { day } from '../parts/format';
import { words } from '../words';

export function PanelHead({ target, onBack }: { target: Target | null; onBack: () => void }) {
  return (
    <header className="panel-head">
      <button type="button" className="btn btn-quiet panel-back" onClick={onBack}>
        <Icon name="chevron-left" />
        <span>{words.tagging.back}</span>
      </button>
      {target ? (
        <>
          <h1 className="panel-title">{target.title}</h1>
          <p className="panel-meta small ink-3">{metaOf(target)}</p>
        </>
      ) : null}
    </header>
  );
}

function metaOf(target: Target): string {
  if (target.kind === 'course') return words.tagging.course;
  return words.tagging.subtitle(
    target.type ? words.board.type[target.type] : null,
    target.dueAt ? words.board.due(day(target.dueAt)) : null,
  );
}
