/** What the board proposes from the course that this one was copied from, and a teacher's answers to it. */
import { useCallback, useMemo, useState } from 'react';
import type { Copies, CopyOutcome, CopyPair, CopyProposal } from '../api/copies-types';
import type { ApiError } from '../api/request';
import type { BoardStore } from '../board/use-board';
import { notify } from '../parts/toast';
import { asApiError, useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';

/** As many as one request may hold. */
const SLICE = 100;

export interface CopyStore {
  /** Null while nothing waits for an answer. */
  waiting: Waiting | null;
  /** How far a long confirmation has come. */
  progress: { done: number; total: number } | null;
  problem: ApiError | null;
  confirm: (pairs: CopyPair[]) => Promise<void>;
  dismiss: (originTargetIds: string[]) => Promise<void>;
}

export interface Waiting extends Copies {
  origin: NonNullable<Copies['origin']>;
  /** The proposals that have something to confirm, by the id of their target. */
  byTarget: ReadonlyMap<string, CopyProposal>;
}

export function useCopies(board: BoardStore): CopyStore {
  const { api } = useWaymark();
  const { result, setData } = useLoad(api.copies);
  const [progress, setProgress] = useState<CopyStore['progress']>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);

  /** Whatever happened, what is shown afterwards is what the server says. */
  const answering = useCallback(
    async (answer: () => Promise<void>) => {
      setProblem(null);
      try {
        await answer();
      } catch (error) {
        setProblem(asApiError(error));
      }
      setProgress(null);
      await api.copies().then(setData, () => undefined);
    },
    [api, setData],
  );

  const undo = useCallback(
    (pairs: CopyPair[], originTargetIds: string[]) =>
      answering(async () => {
        for (const [some, ids] of slices(pairs, originTargetIds)) {
          const { targets } = await api.undoCopies(some, ids);
          for (const target of targets) board.update(target);
        }
        notify({ text: words.copies.undone });
      }),
    [api, answering, board],
  );

  const confirm = useCallback(
    (pairs: CopyPair[]) =>
      answering(async () => {
        const outcomes: CopyOutcome[] = [];
        for (const [some] of slices(pairs, [])) {
          setProgress({ done: outcomes.length, total: pairs.length });
          outcomes.push(...(await api.confirmCopies(some)).outcomes);
          for (const { target } of outcomes.slice(-some.length)) if (target) board.update(target);
        }
        const confirmed = outcomes.filter(({ result }) => result === 'confirmed');
        const tags = confirmed.reduce((sum, { target }) => sum + (target?.tags.length ?? 0), 0);
        notify({
          text: words.copies.confirmed(tags, outcomes.length - confirmed.length),
          undo: () =>
            void undo(
              confirmed.map(({ originTargetId, targetId }) => ({ originTargetId, targetId })),
              [],
            ),
        });
      }),
    [api, answering, board, undo],
  );

  const dismiss = useCallback(
    (originTargetIds: string[]) =>
      answering(async () => {
        for (const [, ids] of slices([], originTargetIds)) await api.dismissCopies(ids);
        notify({ text: words.copies.dismissed, undo: () => void undo([], originTargetIds) });
      }),
    [api, answering, undo],
  );

  const waiting = result.state === 'ready' ? waitingOf(result.data, board) : null;
  return useMemo(
    () => ({ waiting, progress, problem, confirm, dismiss }),
    [waiting, progress, problem, confirm, dismiss],
  );
}

/** Whoever has been tagged on this page since the answer came is not asked about. */
function waitingOf({ origin, proposals, notMatched }: Copies, board: BoardStore): Waiting | null {
  const open = proposals.filter(({ targetId }) => (board.find(targetId)?.tags.length ?? 0) === 0);
  if (!origin || open.length + notMatched.length === 0) return null;
  const byTarget = new Map(
    open.filter(({ tags }) => tags.length > 0).map((proposal) => [proposal.targetId, proposal]),
  );
  return { origin, proposals: open, notMatched, byTarget };
}

function slices(pairs: CopyPair[], ids: string[]): [CopyPair[], string[]][] {
  const count = Math.ceil(Math.max(pairs.length, ids.length) / SLICE);
  return Array.from({ length: count }, (_, at) => {
    const range: [number, number] = [at * SLICE, (at + 1) * SLICE];
    return [pairs.slice(...range), ids.slice(...range)];
  });
}
