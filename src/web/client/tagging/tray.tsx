/** What will be saved: at the side from 1000 px (in frames high enough for it), else a bar with a sheet that opens upwards. */
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Blaze, Icon } from '../../design';
import type { Relation, Statement } from '../api/types';
import { RelationChoice } from '../parts/segmented';
import { words } from '../words';
import { counts, isEmpty } from './draft';
import type { Work } from './use-saving';

export interface TrayProps {
  work: Work;
  /** True while a conflict waits for a choice. */
  held: boolean;
  saving: boolean;
  onRelation: (statement: Statement, relation: Relation) => void;
  /** Takes an addition out, or marks a tag to go. */
  onRemove: (statement: Statement) => void;
  /** Keeps a tag that was marked to go, or its relation as it was. */
  onKeep: (statement: Statement) => void;
  onClear: () => void;
  onAddAs: (relation: Relation) => void;
  onSave: () => void;
}

/** The tray at the side. */
export function SideTray(props: TrayProps) {
  const { work, held } = props;
  const empty = isEmpty(work.draft);
  return (
    <aside className="side-tray" aria-label={words.tagging.showTray}>
      <div className="side-tray-scroll">
        {empty ? <p className="tray-nothing">{words.tagging.nothing}</p> : <TrayRows {...props} />}
        {work.base.tags.length > 0 ? <AlreadyThere {...props} /> : null}
      </div>
      <div className="side-tray-foot">
        <SaveButton {...props} />
        <p className="hint" id="save-note">
          {held ? words.tagging.waiting(counts(work.draft)) : words.tagging.seen(work.base)}
        </p>
      </div>
    </aside>
  );
}

/** The sheet above the bottom bar. */
export function TraySheet({ onClose, ...props }: TrayProps & { onClose: () => void }) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      ref={sheet}
      className="sheet overlay"
      id="tray-sheet"
      tabIndex={-1}
      aria-label={words.tagging.showTray}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="add-as sheet-add-as">
        <span>{words.tagging.addAs}</span>
        <RelationChoice label={words.tagging.addAs} value={props.work.addAs} onChange={props.onAddAs} />
      </div>
      <TrayRows {...props} />
    </section>
  );
}

function SaveButton({ work, held, saving, onSave }: TrayProps) {
  return (
    <button
      type="button"
      className="btn btn-primary save-button"
      disabled={held || isEmpty(work.draft)}
      aria-describedby="save-note"
      onClick={onSave}
    >
      {saving ? words.tagging.saving : words.tagging.save(counts(work.draft))}
    </button>
  );
}

interface BottomBarProps extends TrayProps {
  sheetOpen: boolean;
  onSheet: (open: boolean) => void;
  /** True when something has been saved and nothing is pending: the way back becomes the button. */
  done: boolean;
  onBack: () => void;
}

export function BottomBar(props: BottomBarProps) {
  const { work, held, sheetOpen, onSheet, done, onBack } = props;
  const { added, changed, removed } = counts(work.draft);
  const total = added + changed + removed;
  if (done) {
    return (
      <Bar note={words.tagging.onThis(work.base.tags.length, work.base)}>
        <button type="button" className="btn save-button" onClick={onBack}>
          {words.tagging.backToCoursework}
        </button>
      </Bar>
    );
  }
  if (held || total === 0) {
    return (
      <Bar note={held ? words.tagging.waiting(counts(work.draft)) : words.tagging.nothing}>
        <SaveButton {...props} />
      </Bar>
    );
  }
  return (
    <footer className="bottom-bar">
      <button
        type="button"
        className="btn sheet-button"
        aria-expanded={sheetOpen}
        aria-controls="tray-sheet"
        onClick={() => onSheet(!sheetOpen)}
      >
        {added === total ? words.tagging.selected(total) : words.tagging.toChange(total)}
        <Icon name={sheetOpen ? 'chevron-down' : 'chevron-up'} />
      </button>
      <div className="add-as">
        <span>{words.tagging.addAs}</span>
        <RelationChoice label={words.tagging.addAs} value={work.addAs} onChange={props.onAddAs} />
      </div>
      <SaveButton {...props} />
    </footer>
  );
}

function Bar({ note, children }: { note: string; children: ReactNode }) {
  return (
    <footer className="bottom-bar">
      <p className="bar-note" id="save-note">
        {note}
      </p>
      {children}
    </footer>
  );
}

/** Additions, changed relations and removals, each with its own controls. Delete on a row takes it out. */
function TrayRows({ work, onRelation, onRemove, onKeep, onClear }: TrayProps) {
  const { base, draft, addAs } = work;
  const { added, changed, removed } = counts(draft);
  const changedTags = base.tags.filter((tag) => draft.changes[tag.id]);
  const removedTags = base.tags.filter((tag) => draft.removals.includes(tag.id));
  return (
    <>
      <div className="tray-head">
        <h2>
          {removed + changed === 0
            ? words.tagging.toAdd(added)
            : words.tagging.toChange(added + changed + removed)}
        </h2>
        <button type="button" className="btn btn-quiet btn-small" onClick={onClear}>
          {words.tagging.clear}
        </button>
      </div>
      <ul className="tray-rows">
        {draft.additions.map(({ statement, relation }) => (
          <TrayRow key={statement.id} statement={statement} onOut={() => onRemove(statement)}>
            <RelationChoice
              small
              label={words.relationOf(statement.label)}
              value={relation ?? addAs}
              onChange={(next) => onRelation(statement, next)}
            />
          </TrayRow>
        ))}
        {changedTags.map((tag) => (
          <TrayRow key={tag.id} statement={tag} onOut={() => onKeep(tag)}>
            <RelationChoice
              small
              label={words.relationOf(tag.label)}
              value={draft.changes[tag.id] ?? tag.relation}
              onChange={(next) => onRelation(tag, next)}
            />
          </TrayRow>
        ))}
        {removedTags.map((tag) => (
          <li key={tag.id} className="tray-row tray-going">
            <Blaze cluster={tag.clusterCode} />
            <div className="tray-text">
              <p className="tray-label">{tag.label}</p>
              <p className="row-note">{words.tagging.toRemove}</p>
            </div>
            <button
              type="button"
              className="btn btn-quiet btn-small"
              aria-label={words.tagging.keepIt(tag.label)}
              onClick={() => onKeep(tag)}
            >
              {words.tagging.keep}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface TrayRowProps {
  statement: Statement;
  onOut: () => void;
  children: ReactNode;
}

function TrayRow({ statement, onOut, children }: TrayRowProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    focusNeighbor(event.currentTarget);
    onOut();
  };
  return (
    <li className="tray-row" onKeyDown={onKeyDown}>
      <Blaze cluster={statement.clusterCode} />
      <div className="tray-text">
        <p className="tray-label">{statement.label}</p>
        <p className="tray-statement">{statement.text}</p>
      </div>
      <div className="tray-relation">{children}</div>
      <button
        type="button"
        className="btn btn-icon tray-out"
        aria-label={words.tagging.remove(statement.label)}
        onClick={(event) => {
          const row = event.currentTarget.closest('li');
          if (row) focusNeighbor(row);
          onOut();
        }}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Keeps the focus in the tray when a row goes: on the next row, else the one before. */
function focusNeighbor(row: Element): void {
  const neighbor = row.nextElementSibling ?? row.previousElementSibling;
  neighbor?.querySelector<HTMLElement>(':scope > button')?.focus();
}

function AlreadyThere({ work }: TrayProps) {
  const { base, draft } = work;
  const untouched = base.tags.filter((tag) => !draft.changes[tag.id] && !draft.removals.includes(tag.id));
  if (untouched.length === 0) return null;
  return (
    <section className="already">
      <h2>{words.tagging.alreadyOn(base)}</h2>
      <ul>
        {untouched.map((tag) => (
          <li key={tag.id}>
            <Blaze cluster={tag.clusterCode} />
            <span className="already-label" title={tag.text}>
              {tag.label}
            </span>
            <span className="already-relation">{words.relationLower[tag.relation]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
