/** The title of the tab or frame: what is on the screen, then the product. */
import { useEffect } from 'react';
import { words } from '../words';

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${words.appName}`;
  }, [title]);
}
