/** The title of the tab or frame: what is on the screen, then the product; and the language that the page is in. */
import { useEffect } from 'react';
import { words } from '../words';

export function useTitle(title: string, lang = 'en'): void {
  useEffect(() => {
    document.title = `${title} · ${words.appName}`;
    document.documentElement.lang = lang;
    return () => {
      document.documentElement.lang = 'en';
    };
  }, [title, lang]);
}
