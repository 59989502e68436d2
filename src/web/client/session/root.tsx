/** From a launch code to a running client: exchanges the code, keeps the session, and stands in when there is none. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { createApi } from '../api/api';
import type { ApiError } from '../api/request';
import type { Session } from '../api/types';
import { App } from '../app';
import { Announcer } from '../parts/announcer';
import { Notices } from '../parts/toast';
import { asApiError } from '../parts/use-load';
import { words } from '../words';
import { WaymarkProvider } from './context';
import { courseInAddress } from './launch-code';
import { NoCode, SessionEnded, StartFailed } from './session-notices';
import { takeUnsaved } from './unsaved';

type Stage =
  | { name: 'opening' }
  /** Neither a code nor a session to go on with. */
  | { name: 'none' }
  | { name: 'failed'; error: ApiError }
  | { name: 'open'; session: Session }
  | { name: 'ended'; error: ApiError };

export function Root({ code }: { code: string | null }) {
  const [stage, setStage] = useState<Stage>({ name: 'opening' });
  const [api] = useState(() =>
    createApi((error) => setStage((now) => (now.name === 'open' ? { name: 'ended', error } : now))),
  );
  const started = useRef(false);

  const start = useCallback(() => {
    setStage({ name: 'opening' });
    api
      .start(code ? { code } : { course: courseInAddress() })
      .then((session) => {
        const { lms } = session.viewer;
        if (lms === 'canvas' || lms === 'moodle') document.documentElement.dataset.lms = lms;
        setStage({ name: 'open', session });
      })
      .catch((thrown: unknown) => {
        const error = asApiError(thrown);
        setStage(code || error.passing ? { name: 'failed', error } : { name: 'none' });
      });
  }, [api, code]);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    start();
  }, [start]);

  if (stage.name === 'none') return <NoCode />;
  if (stage.name === 'opening') return <p className="hidden-text">{words.session.opening}</p>;
  if (stage.name === 'failed') return <StartFailed error={stage.error} onRetry={start} />;
  if (stage.name === 'ended') return <SessionEnded error={stage.error} unsaved={takeUnsaved()} />;
  return (
    <WaymarkProvider value={{ api, session: stage.session }}>
      <App />
      <Notices />
      <Announcer />
    </WaymarkProvider>
  );
}
