/** A SHA-256, shortened to what people compare, with the whole of it to copy. */
import { useState } from 'react';
import { Icon } from '../../design';
import { say } from '../parts/announcer';
import { useExportWords } from './words';

export function Sum({ sha256, fileName }: { sha256: string; fileName: string }) {
  const { words } = useExportWords();
  const [state, setState] = useState<'idle' | 'copied' | 'by-hand'>('idle');

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sha256);
      setState('copied');
      say(words.history.copied, words.lang);
    } catch {
      // A frame may have no right to the clipboard: then the whole sum is there to be selected.
      setState('by-hand');
    }
  };

  if (state === 'by-hand') return <code className="sum-whole">{sha256}</code>;
  return (
    <span className="sum">
      <code>{`${sha256.slice(0, 4)} ${sha256.slice(4, 8)}…`}</code>
      <button
        type="button"
        className="btn btn-icon"
        aria-label={words.history.copySha(fileName)}
        onClick={() => void copy()}
      >
        <Icon name={state === 'copied' ? 'check' : 'copy'} />
      </button>
    </span>
  );
}
