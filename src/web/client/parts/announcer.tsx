/** The polite live region: one for the page, always there, so that what is said in it is heard. */
import { useSyncExternalStore } from 'react';

let spoken = { text: '', lang: 'en' };
const listeners = new Set<() => void>();

/** Says a sentence to assistive technology when it has nothing else to say. */
export function say(text: string, lang = 'en'): void {
  // The same sentence twice in a row is said twice: a no-break space makes it a change.
  spoken = { text: text === spoken.text ? `${text}\u00a0` : text, lang };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Announcer() {
  const { text, lang } = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className="hidden-text" role="status" aria-live="polite" lang={lang}>
      {text}
    </div>
  );
}
