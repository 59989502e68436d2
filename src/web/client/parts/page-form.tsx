/**
 * A button that opens one of our server-rendered pages. It posts the session in the form's body, because cookies may not work in
 * the frame and nothing secret belongs into an address.
 */
import type { ReactNode } from 'react';
import { useWaymark } from '../session/context';
import { words } from '../words';

interface PageFormProps {
  action: string;
  className: string;
  /** True for a page to look at beside this one. */
  newTab?: boolean;
  children: ReactNode;
}

export function PageForm({ action, className, newTab = false, children }: PageFormProps) {
  const { api, session } = useWaymark();
  const place = session.course ? `?course=${encodeURIComponent(session.course.id)}` : '';
  return (
    <form
      action={action + place}
      method="post"
      className="inline-form"
      {...(newTab ? { target: '_blank', rel: 'noopener' } : {})}
    >
      <input type="hidden" name="session" value={api.token()} />
      <button type="submit" className={className}>
        {children}
        {newTab ? <span className="hidden-text">, {words.opensNewTab}</span> : null}
      </button>
    </form>
  );
}
