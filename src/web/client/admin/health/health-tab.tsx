/** Health: the signing keys with their ages, and the state of this server. */
import { useCallback, useState } from 'react';
import { LoadFailed } from '../../parts/load-failed';
import { notify } from '../../parts/toast';
import { useLoad } from '../../parts/use-load';
import { useTitle } from '../../parts/use-title';
import { useAdmin } from '../context';
import { Confirm } from '../parts/confirm';
import { words } from '../words';
import { KeyTable } from './key-table';
import { ServerFacts } from './server-facts';

/** Whose key is asked about; null stands for all. */
type Rotating = { platformId: string; platformName: string } | null;

export function HealthTab() {
  useTitle(words.tabs.health);
  const { api } = useAdmin();
  const { result, reload, setData } = useLoad(useCallback((signal) => api.keys(signal), [api]));
  const [asking, setAsking] = useState<{ whose: Rotating } | null>(null);

  const rotate = async (whose: Rotating) => {
    await api.rotate(whose?.platformId);
    notify({ text: words.health.rotated });
    setData(await api.keys());
  };

  const data = result.state === 'ready' ? result.data : null;
  return (
    <main className="admin-page admin-narrow">
      <h1>{words.health.title}</h1>
      <p className="ink-2">{words.health.lead}</p>
      {result.state === 'failed' ? (
        <LoadFailed title={words.failed.load} error={result.error} onRetry={reload} />
      ) : null}
      <section className="panel" aria-labelledby="keys">
        <div className="panel-head admin-head">
          <h2 id="keys">{words.health.keys}</h2>
          {data && data.keys.length > 0 ? (
            <button type="button" className="btn btn-small" onClick={() => setAsking({ whose: null })}>
              {words.health.rotateAll}
            </button>
          ) : null}
        </div>
        {data?.keys.length === 0 ? <p className="admin-empty">{words.health.noKeys}</p> : null}
        {data && data.keys.length > 0 ? (
          <KeyTable keys={data.keys} onRotate={(whose) => setAsking({ whose })} />
        ) : null}
      </section>
      <ServerFacts secretId={data?.secret.keyId ?? null} />
      {asking ? (
        <Confirm
          title={words.health.rotateTitle(asking.whose?.platformName ?? null)}
          verb={words.health.rotateVerb}
          onConfirm={() => rotate(asking.whose)}
          onClose={() => setAsking(null)}
        >
          <p className="dialog-lead">{words.health.rotateText}</p>
        </Confirm>
      ) : null}
    </main>
  );
}
