/** The head of the board: the course, how much of it is tagged, its pinned pathways. */
import { type ReactNode, useState } from 'react';
import { Blaze } from '../../design';
import type { Board } from '../api/types';
import { useWaymark } from '../session/context';
import { words } from '../words';
import { AddMenu } from './add-menu';
import { PinsDialog } from './pins-dialog';
import type { BoardStore } from './use-board';

interface CourseHeadProps {
  data: Board;
  board: BoardStore;
  untagged: number;
  onTag: () => void;
  onBring: () => void;
  recent: ReactNode;
}

export function CourseHead({ data, board, untagged, onTag, onBring, recent }: CourseHeadProps) {
  const { course, courseTarget, coursework, pinned } = data;
  const { session } = useWaymark();
  const tags = courseTarget.tags.length;
  const hasTags = tags > 0 || coursework.length > untagged;
  return (
    <div className="course-head">
      <div className="course-name">
        <h1>{course.title}</h1>
        <p className="course-summary">
          {words.board.summary(coursework.length, untagged)}
          {words.board.courseTags(tags)}
        </p>
      </div>
      <PinnedLine board={board} pinned={pinned}>
        {hasTags ? (
          <button type="button" className="btn btn-quiet btn-small bring-tags" onClick={onBring}>
            {words.board.bringTags(session.viewer.lms)}
          </button>
        ) : null}
      </PinnedLine>
      <div className="course-actions">
        <button type="button" className="btn" onClick={onTag}>
          {tags === 0 ? words.board.tagCourse : words.board.editCourse}
        </button>
        <AddMenu board={board} primary={coursework.length === 0} />
        {recent}
      </div>
    </div>
  );
}

interface PinnedLineProps {
  board: BoardStore;
  pinned: Board['pinned'];
  /** At the end of the line. */
  children: ReactNode;
}

function PinnedLine({ board, pinned, children }: PinnedLineProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <div className="pinned-line">
      <h2 className="pinned-label">{words.board.pinned}</h2>
      {pinned.length > 0 ? (
        <ul className="pinned-list">
          {pinned.map((pathway) => (
            <li key={pathway.id}>
              <Blaze cluster={pathway.clusterCode} />
              <span>{pathway.name}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="pinned-none">{words.board.noPins}</p>
      )}
      <button
        type="button"
        className="btn btn-quiet btn-small pinned-change"
        aria-label={pinned.length > 0 ? words.board.changePins : undefined}
        onClick={() => setChoosing(true)}
      >
        {pinned.length > 0 ? words.board.change : words.board.pinOne}
      </button>
      {children}
      {choosing ? (
        <PinsDialog pinned={pinned} onClose={() => setChoosing(false)} onPinned={board.setPinned} />
      ) : null}
    </div>
  );
}
