/** Statements with boxes: the main way to tag. The whole row is the target; T and A tick with a relation. */
import type { KeyboardEvent, Ref } from 'react';
import { GridList, GridListItem, GridListLoadMoreItem } from 'react-aria-components/GridList';
import { Blaze } from '../../design';
import type { Mark, Statement } from '../api/types';
import { Box } from '../parts/box';
import { placeOf } from '../parts/place';
import { words } from '../words';
import { type RowState, relationKeys, type Selection } from './selection';

interface StatementListProps {
  label: string;
  statements: readonly (Statement & { marks?: Mark[] })[];
  selection: Selection;
  listRef?: Ref<HTMLDivElement>;
  /** Fetches more rows when the end comes into view. */
  onMore?: () => void;
}

export function StatementList({ label, statements, selection, listRef, onMore }: StatementListProps) {
  const rows = statements.map((statement) => ({
    statement,
    id: statement.id,
    state: selection.stateOf(statement.id),
  }));

  const onKeyDown = (event: KeyboardEvent) => {
    const relation = relationKeys[event.key.toLowerCase()];
    if (!relation || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = (event.target as HTMLElement).closest('[role="row"]');
    const statement = statements.find((one) => one.id === row?.getAttribute('data-key'));
    if (!statement) return;
    event.preventDefault();
    selection.tick(statement, relation);
  };

  return (
    <div ref={listRef} onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={label}
        className="statements"
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        disallowTypeAhead
        selectedKeys={selection.ticked}
        onSelectionChange={(keys) => {
          // "All" would tick rows that nobody has looked at.
          if (keys === 'all') return;
          for (const statement of statements) {
            const ticked = keys.has(statement.id);
            if (ticked === selection.ticked.has(statement.id)) continue;
            if (ticked) selection.tick(statement, null);
            else selection.untick(statement);
          }
        }}
      >
        {rows.map(({ id, statement, state }) => (
          <GridListItem
            key={id}
            id={id}
            textValue={nameOf(statement, state)}
            className={`statement is-${state.kind}`}
          >
            <Box />
            <span className="statement-text">
              <Marked text={statement.text} marks={statement.marks ?? []} />
            </span>
            <span className="statement-place">
              <Blaze cluster={statement.clusterCode} />
              <span className="statement-pathway" title={placeOf(statement)}>
                {placeOf(statement)}
              </span>
              <RowNote code={statement.code} state={state} />
            </span>
          </GridListItem>
        ))}
        {onMore ? <GridListLoadMoreItem onLoadMore={onMore} className="load-more" /> : null}
      </GridList>
    </div>
  );
}

function noteOf(state: RowState): string | null {
  if (state.kind === 'there') return words.tagging.already;
  if (state.kind === 'going') return words.tagging.willBeRemoved;
  if (state.kind === 'changed') return words.tagging.changedTo[state.relation];
  return null;
}

function RowNote({ code, state }: { code: string; state: RowState }) {
  const note = noteOf(state);
  if (note) return <span className={state.kind === 'there' ? 'row-note ok' : 'row-note'}>{note}</span>;
  // A statement ticked as *assesses* says so: *teaches* is the unmarked default.
  const assesses = state.kind === 'new' && state.relation === 'assesses';
  return (
    <span className="statement-code">
      {code}
      {assesses ? `, ${words.relationLower.assesses}` : ''}
    </span>
  );
}

/** What a screen reader says of a row: the statement, where it belongs, its code, and how it stands. */
function nameOf(statement: Statement, state: RowState): string {
  const relation =
    state.kind === 'new' || state.kind === 'there' ? words.relationLower[state.relation] : null;
  return [statement.text, placeOf(statement), statement.code, noteOf(state), relation]
    .filter(Boolean)
    .join(', ');
}

function Marked({ text, marks }: { text: string; marks: Mark[] }) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

/** Bars in the place and size of rows that are on the way. */
export function StatementBars() {
  return (
    <div className="statements" aria-hidden="true">
      {[0, 1, 2, 3, 4, 5, 6, 7, 8].map((row) => (
        <div key={row} className={`statement bars bars-${row % 3}`}>
          <span className="bar bar-box" />
          <span className="bar bar-text" />
          <span className="statement-place">
            <span className="bar bar-blaze" />
            <span className="bar bar-place" />
            <span className="bar bar-code" />
          </span>
        </div>
      ))}
    </div>
  );
}
