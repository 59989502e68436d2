/** Connections: a new one at the top, the list below, and at the side the doctor and the details of the one that is open. */
import { useRef, useState } from 'react';
import { LoadFailed } from '../../parts/load-failed';
import { useTitle } from '../../parts/use-title';
import { useAdmin } from '../context';
import type { Connection } from '../types';
import { words } from '../words';
import { ConnectionDetails } from './connection-details';
import { ConnectionTable } from './connection-table';
import { DoctorPanel } from './doctor-panel';
import { Invitations } from './invitations';
import { NewConnection } from './new-connection';
import { SwitchOn } from './switch-on';
import { useConnections } from './use-connections';

export function ConnectionsTab() {
  useTitle(words.tabs.connections);
  const { session } = useAdmin();
  const { result, refresh, reload } = useConnections();
  const [openId, setOpenId] = useState<string | null>(null);
  const [checkedId, setCheckedId] = useState<string | null>(null);
  const side = useRef<HTMLDivElement>(null);

  const { connections, invitations } = result.state === 'ready' ? result.data : nothing;
  const opened = connections.find(({ id }) => id === openId) ?? null;
  const checked = connections.find(({ id }) => id === checkedId) ?? null;
  const open = ({ id }: Connection) => {
    setOpenId(id);
    side.current?.focus();
  };

  return (
    <main className="admin-page">
      <h1>{words.connect.title}</h1>
      <p className="ink-2">{words.connect.lead}</p>
      {session.https ? null : (
        <p className="banner banner-caution admin-http">
          <b className="banner-title">{words.connect.httpTitle}</b>
          <span className="banner-text">{words.connect.http(session.publicUrl)}</span>
        </p>
      )}
      <div className="admin-grid">
        <div className="admin-column">
          <NewConnection onChange={refresh} />
          {result.state === 'failed' ? (
            <LoadFailed title={words.failed.load} error={result.error} onRetry={reload} />
          ) : (
            <ConnectionTable
              connections={result.state === 'ready' ? connections : null}
              openId={openId}
              onOpen={open}
              onCheck={({ id }) => setCheckedId(id)}
            />
          )}
          <Invitations invitations={invitations} onChange={refresh} />
        </div>
        {/* Focus comes here when a connection is opened: on a narrow screen this stands below the list. */}
        <div className="admin-column admin-side" ref={side} tabIndex={-1}>
          {/* Whoever has switched it on or off wants to know what the doctor says now. */}
          <DoctorPanel
            key={`${openId} ${opened?.state}`}
            connection={opened}
            onChange={refresh}
            onSwitchOn={setCheckedId}
          />
          {opened ? (
            <ConnectionDetails
              key={opened.id}
              connection={opened}
              onChange={refresh}
              onSwitchOn={() => setCheckedId(opened.id)}
            />
          ) : null}
        </div>
      </div>
      {checked ? (
        <SwitchOn connection={checked} onChange={refresh} onClose={() => setCheckedId(null)} />
      ) : null}
    </main>
  );
}

const nothing = { connections: [], invitations: [] };
