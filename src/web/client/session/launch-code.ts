/**
 * The way into a session. A launch brings a one-time code: in the address after `#code=`, or in the page. It leaves the
 * address at once. After a reload it is used up; the cookie of the course that the address names then opens a session, where
 * cookies work.
 */
export function takeLaunchCode(root: HTMLElement): string | null {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('code');
  if (fromAddress) history.replaceState(history.state, '', location.pathname + location.search);
  return fromAddress || root.dataset.code || null;
}

/** The course that the address names; null for a launch outside any course. */
export const courseInAddress = (): string | null => new URLSearchParams(location.search).get('course');
