/** The polite live region: one for the page, always there, so that what is said in it is heard. */
import { useSyncExternalStore } from 'react';

let spoken = '';
const listeners = new Set<() => void>();

/** Says a sentence to assistive technology when it has nothing else to say. */
export function say(text: string): void {
  // The same sentence twice in a row is said twice: a no-break space makes it a change.
  spoken = text === spoken ? `${text}\u00a0` : text;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => spoken);
  return (
    <div className="hidden-text" role="status" aria-live="polite">
      {text}
    </div>
  );
}
