/** "Copy as text": to the clipboard where the frame may, else as text to copy by hand. */
import { useState } from 'react';
import { words } from '../words';
import { say } from './announcer';

export function CopyText({ text, className }: { text: string; className: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
      say(words.notSaved.copied);
    } catch {
      setState('by-hand');
    }
  };

  if (state === 'by-hand') {
    return (
      <label className="field copy-by-hand">
        {words.notSaved.copyThis}
        <textarea className="input" readOnly rows={4} value={text} ref={(area) => area?.select()} />
      </label>
    );
  }
  return (
    <button type="button" className={className} onClick={() => void copy()}>
      {state === 'copied' ? words.notSaved.copied : words.notSaved.copy}
    </button>
  );
}
