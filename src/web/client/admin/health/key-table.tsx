/** The signing keys: whose, since when, and whether Waymark signs with it or only shows it still. */
import { moment, since } from '../../parts/format';
import { Status } from '../parts/status';
import type { SigningKey } from '../types';
import { words } from '../words';

interface KeyTableProps {
  keys: SigningKey[];
  onRotate: (key: SigningKey) => void;
}

export function KeyTable({ keys, onRotate }: KeyTableProps) {
  const { columns } = words.health;
  return (
    <table className="admin-table">
      <thead>
        <tr>
          <th scope="col">{columns.connection}</th>
          <th scope="col" className="admin-wide">
            {columns.made}
          </th>
          <th scope="col">{columns.state}</th>
          <th scope="col">
            <span className="hidden-text">{columns.action}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <tr key={key.kid}>
            <th scope="row">
              {key.platformName}
              <code className="meta">{key.kid}</code>
              <span className="meta admin-narrow">{words.health.made(since(key.createdAt))}</span>
            </th>
            <td className="admin-wide">{words.health.made(since(key.createdAt))}</td>
            <td>
              <KeyState of={key} />
            </td>
            <td>
              {key.state === 'signing' && !key.retiredAt ? (
                <button
                  type="button"
                  className="btn btn-small"
                  aria-label={words.health.rotateName(key.platformName)}
                  onClick={() => onRotate(key)}
                >
                  {words.health.rotate}
                </button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function KeyState({ of: { state, publishedUntil } }: { of: SigningKey }) {
  if (state === 'signing') return <Status tone="ok">{words.health.inUse}</Status>;
  if (state === 'next') return <Status tone="caution">{words.health.next}</Status>;
  return (
    <Status tone="quiet">
      {words.health.retired(publishedUntil ? moment(publishedUntil) : words.never)}
    </Status>
  );
}
