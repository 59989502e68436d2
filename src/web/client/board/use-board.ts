/** The board's data and the changes that can be made from it: single tags, pins, the first-visit block. */
import { useCallback, useMemo, useRef } from 'react';
import { ApiError } from '../api/request';
import type { Board, Conflict, PathwayRef, TagEdit, Target } from '../api/types';
import { type Load, useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { inverseEdit, isSatisfied } from '../tagging/draft';

export interface BoardStore {
  result: Load<Board>;
  reload: () => void;
  /** Takes in a target as the server now has it. */
  update: (target: Target) => void;
  /** The target as the board knows it. */
  find: (id: string) => Target | null;
  /**
   * Saves a change of single tags, which needs no question: it is repeated on the newest revision when somebody else
   * has saved meanwhile. Gives the edit that undoes it.
   */
  edit: (target: Target, edit: TagEdit) => Promise<TagEdit>;
  /** Leaves out what was taken off the list. */
  drop: (id: string) => void;
  setPinned: (pinned: PathwayRef[]) => void;
  hideFirstVisit: () => void;
}

const ATTEMPTS = 4;

export function useBoard(): BoardStore {
  const { api } = useWaymark();
  const { result, reload, setData } = useLoad(api.board);
  const latest = useRef<Board | null>(null);
  if (result.state === 'ready') latest.current = result.data;

  const change = useCallback(
    (make: (board: Board) => Board) => {
      if (!latest.current) return;
      latest.current = make(latest.current);
      setData(latest.current);
    },
    [setData],
  );

  const update = useCallback((target: Target) => change((board) => withTarget(board, target)), [change]);

  const find = useCallback((id: string) => {
    const board = latest.current;
    return board
      ? ([board.courseTarget, ...board.coursework].find((target) => target.id === id) ?? null)
      : null;
  }, []);

  const edit = useCallback(
    async (target: Target, wanted: TagEdit) => {
      let base = target;
      for (let attempt = 1; ; attempt++) {
        if (isSatisfied(wanted, base)) return inverseEdit(base, base);
        try {
          const saved = await api.saveTags(base.id, base.revision, wanted);
          update(saved.target);
          return inverseEdit(base, saved.target);
        } catch (error) {
          const newer = error instanceof ApiError && error.code === 'tags.conflict';
          if (!newer || attempt === ATTEMPTS) throw error;
          base = (error.data as unknown as Conflict).current;
          update(base);
        }
      }
    },
    [api, update],
  );

  const drop = useCallback(
    (id: string) =>
      change((board) => ({ ...board, coursework: board.coursework.filter((one) => one.id !== id) })),
    [change],
  );

  const setPinned = useCallback(
    (pinned: PathwayRef[]) => change((board) => ({ ...board, pinned })),
    [change],
  );

  const hideFirstVisit = useCallback(() => {
    change((board) => ({ ...board, showFirstVisit: false }));
    // It comes back on the next visit when this is lost: no reason to bother anyone.
    api.hideFirstVisit().catch(() => undefined);
  }, [api, change]);

  return useMemo(
    () => ({ result, reload, update, find, edit, drop, setPinned, hideFirstVisit }),
    [result, reload, update, find, edit, drop, setPinned, hideFirstVisit],
  );
}

function withTarget(board: Board, target: Target): Board {
  if (board.courseTarget.id === target.id) return { ...board, courseTarget: target };
  const known = board.coursework.some((one) => one.id === target.id);
  return {
    ...board,
    coursework: known
      ? board.coursework.map((one) => (one.id === target.id ? target : one))
      : [...board.coursework, target],
  };
}
