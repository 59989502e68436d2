/** What stands there without a session: how to get a link, or why there is no answer. */
import { Notice } from '../../design';
import type { ApiError } from '../api/request';
import { CopyButton } from './parts/copy-button';
import { words } from './words';

export function Gate({ why }: { why: 'none' | 'code' | 'ended' }) {
  return (
    <Notice title={words.gate.title[why]} actions={<a href="/connect">{words.gate.byHand}</a>}>
      <p>{words.gate.text}</p>
      <p className="admin-command">
        <code>{words.gate.command}</code>
        <CopyButton text={words.gate.command} name={words.gate.commandName} />
      </p>
    </Notice>
  );
}

export function StartFailed({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  return (
    <Notice
      title={words.failed.title}
      actions={
        <button type="button" className="btn btn-primary btn-large" onClick={onRetry}>
          {words.tryAgain}
        </button>
      }
    >
      {words.failed.text(error.message, error.help)}
    </Notice>
  );
}
