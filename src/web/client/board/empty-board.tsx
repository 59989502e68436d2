/** A course without coursework: how it gets here, and what else can be done now. Adding some is in the head of the board. */
import { useState } from 'react';
import type { Board } from '../api/types';
import { words } from '../words';
import { PinsDialog } from './pins-dialog';
import type { BoardStore } from './use-board';

export function EmptyBoard({ data, board, onTag }: { data: Board; board: BoardStore; onTag: () => void }) {
  const [pinning, setPinning] = useState(false);
  return (
    <section className="empty">
      <h2>{words.empty.title}</h2>
      <p>{words.empty.text}</p>
      <ul className="steps">
        <li>
          <span>{words.empty.course}</span>
          <button type="button" className="btn btn-small" onClick={onTag}>
            {words.board.tagCourse}
          </button>
        </li>
        <li>
          <span>{words.empty.pins}</span>
          <button type="button" className="btn btn-small" onClick={() => setPinning(true)}>
            {words.board.pinOne}
          </button>
        </li>
        <li>
          <span>{words.empty.explore}</span>
          <a className="btn btn-small" href="/explore" target="_blank" rel="noreferrer">
            {words.empty.exploreLink}
            <span className="hidden-text">, {words.opensNewTab}</span>
          </a>
        </li>
      </ul>
      {pinning ? (
        <PinsDialog pinned={data.pinned} onClose={() => setPinning(false)} onPinned={board.setPinned} />
      ) : null}
    </section>
  );
}
