/** Institutions: one row a deployment, and whether Waymark may read its LMS's web API. */
import { useCallback, useState } from 'react';
import { LoadFailed } from '../../parts/load-failed';
import { notify } from '../../parts/toast';
import { useLoad } from '../../parts/use-load';
import { useTitle } from '../../parts/use-title';
import { useAdmin } from '../context';
import { Confirm } from '../parts/confirm';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import type { Institution } from '../types';
import { words } from '../words';
import { InstitutionRow } from './institution-row';
import { WebApiDialog } from './web-api-dialog';

type Asking = { what: 'connect' | 'disconnect'; institution: Institution };

export function InstitutionsTab() {
  useTitle(words.tabs.institutions);
  const { api } = useAdmin();
  const { result, reload, setData } = useLoad(useCallback((signal) => api.institutions(signal), [api]));
  const [asking, setAsking] = useState<Asking | null>(null);
  const { run, error } = useAction();
  const refresh = async () => setData(await api.institutions());
  const close = () => setAsking(null);

  const check = ({ tenantId, platformName }: Institution) =>
    run(async () => {
      await api.checkWebApi(tenantId);
      await refresh();
      notify({ text: words.institutions.checkedNow(platformName) });
    });
  const disconnect = async ({ tenantId, platformName }: Institution) => {
    await api.disconnectWebApi(tenantId);
    notify({ text: words.institutions.disconnected(platformName) });
    await refresh();
  };

  const institutions = result.state === 'ready' ? result.data.institutions : null;
  return (
    <main className="admin-page admin-narrow">
      <h1>{words.institutions.title}</h1>
      <p className="ink-2">{words.institutions.lead}</p>
      <Problem error={error} />
      {result.state === 'failed' ? (
        <LoadFailed title={words.failed.load} error={result.error} onRetry={reload} />
      ) : null}
      {institutions?.length === 0 ? <p className="panel admin-empty">{words.institutions.empty}</p> : null}
      {institutions && institutions.length > 0 ? (
        <ul className="panel admin-rows">
          {institutions.map((one) => (
            <InstitutionRow
              key={one.tenantId}
              institution={one}
              onConnect={() => setAsking({ what: 'connect', institution: one })}
              onCheck={() => void check(one)}
              onDisconnect={() => setAsking({ what: 'disconnect', institution: one })}
            />
          ))}
        </ul>
      ) : null}
      {asking?.what === 'connect' ? (
        <WebApiDialog institution={asking.institution} onChange={refresh} onClose={close} />
      ) : null}
      {asking?.what === 'disconnect' ? (
        <Confirm
          title={words.institutions.disconnectTitle(asking.institution.platformName)}
          verb={words.institutions.disconnect}
          onConfirm={() => disconnect(asking.institution)}
          onClose={close}
        >
          <p className="dialog-lead">{words.institutions.disconnectText}</p>
        </Confirm>
      ) : null}
    </main>
  );
}
