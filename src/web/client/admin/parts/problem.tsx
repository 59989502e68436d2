/** Why something was not done, and what helps. */
import { Icon } from '../../../design';
import type { ApiError } from '../../api/request';
import { words } from '../words';

export function Problem({ error }: { error: ApiError | null }) {
  if (!error) return null;
  return (
    <div className="banner banner-danger" role="alert">
      <Icon name="warning" />
      <div>
        <p className="banner-title">{error.message}</p>
        <p className="banner-text">{error.help ?? words.failed.nothingChanged}</p>
      </div>
    </div>
  );
}
