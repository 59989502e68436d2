/** The administrator's page: from the code of a link to a session, its three parts, and what stands there without a session. */
import '../styles/admin.css';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../api/request';
import { Announcer } from '../parts/announcer';
import { Notices } from '../parts/toast';
import { asApiError } from '../parts/use-load';
import { createAdminApi } from './admin-api';
import { AdminBar } from './admin-bar';
import { ConnectionsTab } from './connections/connections-tab';
import { AdminProvider } from './context';
import { Gate, StartFailed } from './gate';
import { HealthTab } from './health/health-tab';
import { InstitutionsTab } from './institutions/institutions-tab';
import type { AdminSession } from './types';
import { useTab } from './use-tab';

type Stage =
  | { name: 'opening' }
  | { name: 'open'; session: AdminSession }
  | { name: 'gate'; why: 'none' | 'code' | 'ended' }
  | { name: 'failed'; error: ApiError };

const screens = { connections: ConnectionsTab, institutions: InstitutionsTab, health: HealthTab };

export function AdminRoot({ code }: { code: string | null }) {
  const [stage, setStage] = useState<Stage>({ name: 'opening' });
  const [tab, leave] = [useTab(), useCallback(() => setStage({ name: 'gate', why: 'none' }), [])];
  const [api] = useState(() =>
    createAdminApi(() => setStage((now) => (now.name === 'open' ? { name: 'gate', why: 'ended' } : now))),
  );
  const started = useRef(false);

  const start = useCallback(async () => {
    setStage({ name: 'opening' });
    try {
      if (code) await api.start(code);
      setStage({ name: 'open', session: await api.session() });
    } catch (thrown) {
      const error = asApiError(thrown);
      setStage(error.passing ? { name: 'failed', error } : { name: 'gate', why: code ? 'code' : 'none' });
    }
  }, [api, code]);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void start();
  }, [start]);

  if (stage.name === 'opening') return null;
  if (stage.name === 'gate') return <Gate why={stage.why} />;
  if (stage.name === 'failed') return <StartFailed error={stage.error} onRetry={() => void start()} />;
  const Screen = screens[tab];
  return (
    <AdminProvider value={{ api, session: stage.session }}>
      <AdminBar tab={tab} onLeave={leave} />
      <Screen />
      <Notices />
      <Announcer />
    </AdminProvider>
  );
}
