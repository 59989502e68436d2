/** The connections: who, in which state, and the one thing to do next. */
import { since } from '../../parts/format';
import { Status, type Tone } from '../parts/status';
import type { Connection, ConnectionState } from '../types';
import { words } from '../words';

interface ConnectionTableProps {
  /** Null until they have arrived. */
  connections: Connection[] | null;
  openId: string | null;
  onOpen: (connection: Connection) => void;
  onCheck: (connection: Connection) => void;
}

const tones: Record<ConnectionState, Tone> = {
  on: 'ok',
  waiting: 'caution',
  failing: 'danger',
  off: 'quiet',
};

export function ConnectionTable({ connections, openId, onOpen, onCheck }: ConnectionTableProps) {
  return (
    <section className="panel" aria-labelledby="connections">
      <div className="panel-head admin-head">
        <h2 id="connections">{words.list.title}</h2>
      </div>
      {connections?.length === 0 ? <p className="admin-empty">{words.list.empty}</p> : null}
      {connections && connections.length > 0 ? (
        <table className="admin-table">
          <thead>
            <tr>
              <th scope="col">{words.list.columns.lms}</th>
              <th scope="col">{words.list.columns.status}</th>
              <th scope="col" className="admin-number admin-wide">
                {words.list.columns.courses}
              </th>
              <th scope="col" className="admin-wide">
                {words.list.columns.last}
              </th>
              <th scope="col">
                <span className="hidden-text">{words.list.columns.action}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {connections.map((one) => (
              <Row key={one.id} one={one} open={one.id === openId} onOpen={onOpen} onCheck={onCheck} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

interface RowProps extends Pick<ConnectionTableProps, 'onOpen' | 'onCheck'> {
  one: Connection;
  open: boolean;
}

function Row({ one, open, onOpen, onCheck }: RowProps) {
  return (
    <tr data-open={open || undefined}>
      <th scope="row">
        {one.name}
        <span className="meta">
          {words.lmsName[one.lms]}, {one.host}
        </span>
      </th>
      <td>
        <Status tone={tones[one.state]}>{words.list.state[one.state]}</Status>
      </td>
      <td className="admin-number admin-wide">{one.courses.toLocaleString('en-US')}</td>
      <td className={one.lastLaunchAt ? 'admin-wide' : 'admin-wide ink-3'}>
        {one.lastLaunchAt ? since(one.lastLaunchAt) : words.never}
      </td>
      <td>
        {one.state === 'waiting' ? (
          <button
            type="button"
            className="btn btn-small"
            aria-label={words.list.checkName(one.name)}
            onClick={() => onCheck(one)}
          >
            {words.list.check}
          </button>
        ) : (
          <button
            type="button"
            className="btn-link"
            aria-label={words.list.openName(one.name)}
            aria-current={open || undefined}
            onClick={() => onOpen(one)}
          >
            {words.list.open}
          </button>
        )}
      </td>
    </tr>
  );
}
