/** Carrying a plan out: how far it is while it runs, and what came of it. */
import { useEffect, useState } from 'react';
import type { PushPlan, PushRun } from '../api/push';
import type { ApiError } from '../api/request';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';

const LOOK_EVERY = 1500;

export type RunState =
  | { step: 'planned' }
  | { step: 'running'; done: number }
  | { step: 'ended'; run: PushRun }
  | { step: 'failed'; error: ApiError };

/** @param onEnd after every end, good or bad */
export function useRun({ id }: PushPlan, onEnd: () => void) {
  const { api } = useWaymark();
  const [state, setState] = useState<RunState>({ step: 'planned' });
  const running = state.step === 'running';

  // The answer comes when all is done; meanwhile the log knows how far it is.
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(async () => {
      // A look that fails says nothing about the run.
      const { runs } = await api.push.log().catch(() => ({ runs: [] }));
      const done = runs.find((one) => one.id === id)?.results.length;
      if (done) setState((now) => (now.step === 'running' ? { step: 'running', done } : now));
    }, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [api, id, running]);

  const start = async () => {
    setState({ step: 'running', done: 0 });
    try {
      setState({ step: 'ended', run: await api.push.run(id) });
    } catch (error) {
      setState({ step: 'failed', error: asApiError(error) });
    }
    onEnd();
  };

  return { state, start };
}
