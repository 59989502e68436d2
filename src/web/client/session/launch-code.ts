/** The one-time code of a launch: in the address after `#code=`, or in the page. It leaves the address at once. */

export function takeLaunchCode(root: HTMLElement): string | null {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('code');
  if (fromAddress) history.replaceState(history.state, '', location.pathname + location.search);
  return fromAddress || root.dataset.code || null;
}
