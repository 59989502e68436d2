/** Which part of the page is shown: it stands in the address (`#health`), so that links, Back and reloading work by themselves. */
import { useSyncExternalStore } from 'react';

export const tabs = ['connections', 'institutions', 'health'] as const;
export type Tab = (typeof tabs)[number];

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};
const shown = (): Tab => tabs.find((tab) => location.hash === `#${tab}`) ?? 'connections';

export const useTab = (): Tab => useSyncExternalStore(subscribe, shown);
