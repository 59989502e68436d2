/** Version, address, the secret's name and the state of the database. */
import { useCallback } from 'react';
import { type Load, useLoad } from '../../parts/use-load';
import { useAdmin } from '../context';
import { Status } from '../parts/status';
import { words } from '../words';

export function ServerFacts({ secretId }: { secretId: string | null }) {
  const { api, session } = useAdmin();
  const { result } = useLoad(useCallback(() => api.ready(), [api]));
  return (
    <section className="panel" aria-labelledby="server">
      <div className="panel-head admin-head">
        <h2 id="server">{words.health.server}</h2>
      </div>
      <dl className="facts admin-body">
        <dt>{words.health.version}</dt>
        <dd>{session.version}</dd>
        <dt>{words.health.address}</dt>
        <dd>{session.publicUrl}</dd>
        <dt>{words.health.secret}</dt>
        <dd>{secretId ? words.health.secretIs(secretId) : null}</dd>
        <dt>{words.health.database}</dt>
        <dd>
          <DatabaseState result={result} />
        </dd>
      </dl>
    </section>
  );
}

/** The check answers 503 where the database is away or not prepared, which arrives here as a failure. */
function DatabaseState({ result }: { result: Load<unknown> }) {
  if (result.state === 'loading') return null;
  return result.state === 'ready' ? (
    <Status tone="ok">{words.health.databaseOk}</Status>
  ) : (
    <Status tone="danger">{words.health.databaseGone}</Status>
  );
}
