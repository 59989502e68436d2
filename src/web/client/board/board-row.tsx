/** One piece of coursework on the board: title, chips, Edit; open, its statements in full. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Chip, Icon } from '../../design';
import type { Tag, Target } from '../api/types';
import { ProposedTags } from '../copies/proposed-tags';
import type { CopyStore } from '../copies/use-copies';
import { day } from '../parts/format';
import { useWaymark } from '../session/context';
import { words } from '../words';
import { RowMenu } from './row-menu';
import { TagList } from './tag-list';
import type { BoardStore } from './use-board';

const CHIPS = 3;

interface BoardRowProps {
  target: Target;
  board: BoardStore;
  copies: CopyStore;
  onOpen: () => void;
}

/** DOM id of a target's row. */
export const rowId = (targetId: string) => `row-${targetId}`;

export function BoardRow({ target, board, copies, onOpen }: BoardRowProps) {
  const [expanded, setExpanded] = useState(false);
  if (target.tags.length === 0) {
    return (
      <li className="board-row" id={rowId(target.id)}>
        <RowTitle target={target} onOpen={onOpen} />
        <RowProposal target={target} copies={copies} />
        <div className="row-actions">
          <button
            type="button"
            className="btn btn-small"
            aria-label={words.board.addTagsTo(target.title)}
            onClick={onOpen}
          >
            {words.board.addTags}
          </button>
          <RowMenu target={target} board={board} />
        </div>
      </li>
    );
  }
  return (
    <li id={rowId(target.id)}>
      <Disclosure isExpanded={expanded} onExpandedChange={setExpanded}>
        <div className="board-row">
          <RowTitle target={target} onOpen={onOpen} />
          {expanded ? (
            <p className="row-tally">{tally(target.tags)}</p>
          ) : (
            <RowChips target={target} onMore={() => setExpanded(true)} />
          )}
          <div className="row-actions">
            <button
              type="button"
              className="btn btn-quiet btn-small"
              aria-label={words.board.editTagsOf(target.title)}
              onClick={onOpen}
            >
              {words.board.edit}
            </button>
            <RowMenu target={target} board={board} />
            <Button slot="trigger" className="btn btn-icon" aria-label={words.board.toggle(target.title)}>
              <Icon name={expanded ? 'chevron-down' : 'chevron-right'} />
            </Button>
          </div>
        </div>
        <DisclosurePanel className="row-panel">
          {expanded ? <TagList target={target} board={board} onAdd={onOpen} /> : null}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}

function RowTitle({ target, onOpen }: { target: Target; onOpen: () => void }) {
  const { lms } = useWaymark().session.viewer;
  const meta = [
    target.type ? words.board.type[target.type] : null,
    target.dueAt ? words.board.due(day(target.dueAt)) : words.board.noDue,
    originOf(target, lms),
    target.renamedFrom ? words.board.renamed(target.renamedFrom) : null,
  ];
  return (
    <div className="row-title">
      <h3>
        <button type="button" onClick={onOpen}>
          {target.title}
        </button>
      </h3>
      <p className="meta">
        {meta.filter(Boolean).join(' · ')}
        {target.url && !target.gone ? (
          <>
            {' · '}
            <a href={target.url} target="_blank" rel="noopener noreferrer" className="meta-link">
              {words.board.openIn(lms)}
              <span className="hidden-text">
                : {target.title}, {words.opensNewTab}
              </span>
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}

/** How it got here, where that is not simply the LMS. */
function originOf({ gone, byHand, sources }: Target, lms: string): string | null {
  if (gone) return words.board.gone(lms);
  if (byHand) return words.board.byHand;
  return sources.every((source) => source === 'package') ? words.board.fromExport : null;
}

function RowChips({ target, onMore }: { target: Target; onMore: () => void }) {
  const shown = target.tags.slice(0, CHIPS);
  const rest = target.tags.length - shown.length;
  return (
    <ul className="chips row-chips" aria-label={words.board.tagsOf(target.title)}>
      {shown.map((tag) => (
        <li key={tag.id}>
          <Chip
            cluster={tag.clusterCode}
            label={tag.label}
            text={tag.text}
            relationWord={tag.relation === 'assesses' ? words.relationLower.assesses : null}
          />
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <button type="button" className="chip chip-more" onClick={onMore}>
            {words.board.more(rest)}
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** Tags of the course that was copied, which nobody has confirmed. */
function RowProposal({ target, copies }: { target: Target; copies: CopyStore }) {
  const proposal = copies.waiting?.byTarget.get(target.id);
  if (!copies.waiting || !proposal) return null;
  return (
    <div className="row-proposed">
      <ProposedTags offer={proposal} title={target.title} most={CHIPS} />
      <p className="meta">
        {words.copies.from(copies.waiting.origin.title)}
        <button
          type="button"
          className="btn btn-quiet btn-small"
          aria-label={words.copies.confirmFor(proposal.tags.length, target.title)}
          onClick={() => void copies.confirm([proposal])}
        >
          {words.copies.confirm(proposal.tags.length)}
        </button>
      </p>
    </div>
  );
}

function tally(tags: Tag[]): string {
  const assesses = tags.filter((tag) => tag.relation === 'assesses').length;
  return words.board.tally(tags.length - assesses, assesses);
}
