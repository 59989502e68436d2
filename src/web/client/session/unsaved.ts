/** What is unsaved on the page right now, for the places outside the panel that must not lose it. */
export interface Unsaved {
  count: number;
  /** Title of the coursework or course. */
  title: string;
  /** The choices as text, to paste somewhere safe. */
  text: string;
}

let unsaved: Unsaved | null = null;

export function setUnsaved(next: Unsaved | null): void {
  unsaved = next;
}

export const takeUnsaved = (): Unsaved | null => unsaved;

// The browser asks before the tab or the frame goes away with unsaved work.
window.addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});
