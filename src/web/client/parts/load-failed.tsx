/** What stands in place of something that did not arrive: what happened, and one button. */
import { Icon } from '../../design';
import type { ApiError } from '../api/request';
import { words } from '../words';

export function LoadFailed({
  title,
  error,
  onRetry,
}: {
  title: string;
  error: ApiError;
  onRetry: () => void;
}) {
  return (
    <div className="banner banner-danger" role="alert">
      <Icon name="warning" />
      <div>
        <p className="banner-title">{title}</p>
        <p className="banner-text">
          {words.failure.text(error.message, error.help)}
          {error.reference ? ` ${words.session.reference}: ${error.reference}.` : ''}
        </p>
      </div>
      <div className="banner-actions">
        <button type="button" className="btn btn-small" onClick={onRetry}>
          {words.tryAgain}
        </button>
      </div>
    </div>
  );
}
