/** The notices that were sent to tools, newest first. */
import type { SentNotice } from '../canvas/notices';
import type { Person } from '../data/types';
import { CanvasLayout } from './canvas-layout';

export function noticesPage(person: Person, sent: readonly SentNotice[]) {
  return (
    <CanvasLayout person={person} course={null} tab={null} rail="admin" title="Notices" crumb="Notices">
      <h1>Notices sent to tools</h1>
      {sent.length === 0 && <p>None yet. Copy a course to send one to every tool that has subscribed.</p>}
      <ul className="rows">
        {sent.toReversed().map(({ type, tool, handler, status, payload }) => (
          <li key={String(payload.nonce)}>
            {type} to tool {tool}
            <p className="meta">
              {handler}: {status === null ? 'no answer' : `answered ${status}`}
            </p>
          </li>
        ))}
      </ul>
    </CanvasLayout>
  );
}
