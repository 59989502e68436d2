/**
 * A button that opens one of our server-rendered pages in a new tab. It posts the session in the form's body, because
 * cookies may not work in the frame and nothing secret belongs into an address.
 */
import type { ReactNode } from 'react';
import { useWaymark } from '../session/context';
import { words } from '../words';

interface NewWindowFormProps {
  action: string;
  className: string;
  children: ReactNode;
}

export function NewWindowForm({ action, className, children }: NewWindowFormProps) {
  const { api } = useWaymark();
  return (
    <form action={action} method="post" target="_blank" className="inline-form" rel="noopener">
      <input type="hidden" name="session" value={api.token()} />
      <button type="submit" className={className}>
        {children}
        <span className="hidden-text">, {words.opensNewTab}</span>
      </button>
    </form>
  );
}
