/**
 * Getting from page to page where cookies may be blocked. With a cookie this is a link. Without one it is a form that carries the
 * session in a hidden field and a button that reads as a link: nothing secret in an address, and no script needed.
 */
import type { ReactNode } from 'react';
import type { Language } from '../../framework/model/types';

/** How the next page learns who is looking. */
export type Nav = { mode: 'cookie' } | { mode: 'form'; token: string };

interface SessionLinkProps {
  href: string;
  nav: Nav;
  children: ReactNode;
  className?: string;
  /** Language of the link's own text, where it differs from the page's. */
  lang?: Language;
  current?: boolean;
}

export function SessionLink({ href, nav, children, className, lang, current = false }: SessionLinkProps) {
  const ariaCurrent = current ? ('page' as const) : undefined;
  if (nav.mode === 'cookie') {
    return (
      <a href={href} className={className} lang={lang} aria-current={ariaCurrent}>
        {children}
      </a>
    );
  }
  return (
    <form method="post" action={href} className="session-link">
      <input type="hidden" name="session" value={nav.token} />
      <button type="submit" className={className ?? 'btn-link'} lang={lang} aria-current={ariaCurrent}>
        {children}
      </button>
    </form>
  );
}

interface OutLinkProps {
  href: string;
  nav: Nav;
  newWindow: string;
  children: ReactNode;
  className?: string;
}

/**
 * A link to a public page. A page that came by POST cannot be returned to with the back button, so without a cookie the public page
 * opens in a window of its own, and says so.
 */
export function OutLink({ href, nav, newWindow, children, className }: OutLinkProps) {
  if (nav.mode === 'cookie') {
    return (
      <a href={href} className={className}>
        {children}
      </a>
    );
  }
  return (
    <a href={href} className={className} target="_blank" rel="noopener">
      {children}
      <span className="hidden-text"> ({newWindow})</span>
    </a>
  );
}
