/** Before anything is typed: what this course used lately, and its pinned pathways. */
import { useState } from 'react';
import { Blaze, Icon } from '../../design';
import type { PathwayRef, PinnedScope, Statement } from '../api/types';
import { PinsDialog } from '../board/pins-dialog';
import { words } from '../words';
import type { Selection } from './selection';
import { StatementList } from './statement-list';
import type { Finder } from './use-finder';

interface EmptyQueryProps {
  finder: Finder;
  selection: Selection;
  recent: Statement[];
  scopes: PinnedScope[];
  pinned: PathwayRef[];
  onPinned: (pinned: PathwayRef[]) => void;
}

export function EmptyQuery({ finder, selection, recent, scopes, pinned, onPinned }: EmptyQueryProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      {recent.length > 0 ? (
        <section>
          <h2 className="list-title">{words.tagging.recent}</h2>
          <StatementList
            label={words.tagging.recent}
            statements={recent}
            selection={selection}
            listRef={finder.list}
          />
        </section>
      ) : (
        <p className="list-lead">{words.tagging.start}</p>
      )}
      <section>
        <div className="list-title">
          <h2>{words.tagging.pinned}</h2>
          <button
            type="button"
            className="btn btn-quiet btn-small"
            aria-label={pinned.length > 0 ? words.board.changePins : undefined}
            onClick={() => setChoosing(true)}
          >
            {pinned.length > 0 ? words.board.change : words.board.pinOne}
          </button>
        </div>
        {scopes.length > 0 ? (
          <ul className="scope-rows">
            {scopes.map((scope) => (
              <li key={`${scope.kind} ${scope.id}`}>
                <button type="button" className="scope-row" onClick={() => open(scope)}>
                  <Blaze cluster={scope.clusterCode} size={18} />
                  <span className="scope-name">{nameOf(scope)}</span>
                  <span className="small ink-3">{countOf(scope)}</span>
                  <Icon name="chevron-right" />
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="list-lead">{words.board.noPins}</p>
        )}
      </section>
      {choosing ? (
        <PinsDialog pinned={pinned} onClose={() => setChoosing(false)} onPinned={onPinned} />
      ) : null}
    </>
  );

  function open(scope: PinnedScope) {
    if (scope.kind === 'pathway') finder.changeFilters({ pathway: scope.id });
    else finder.changeFilters({ cluster: scope.id, pathway: null, level: 'cluster' });
    finder.input.current?.focus();
  }
}

const nameOf = (scope: PinnedScope) => (scope.kind === 'cluster' ? words.allOf(scope.name) : scope.name);
const countOf = ({ kind, count, used }: PinnedScope) =>
  kind === 'cluster' ? words.tagging.sharedCount(count, used) : words.tagging.pinnedCount(count, used);
