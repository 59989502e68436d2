/** A button that copies a text, and says so. Where the clipboard is closed it says how to copy by hand. */
import { useState } from 'react';
import { Icon } from '../../../design';
import { say } from '../../parts/announcer';
import { words } from '../words';

interface CopyButtonProps {
  text: string;
  /** What is copied, such as "registration link". */
  name: string;
  look?: 'primary' | 'quiet';
  /** Replaces "Copy" where that would not say enough. */
  label?: string;
}

const looks = { primary: 'btn btn-primary', quiet: 'btn btn-quiet' };

export function CopyButton({ text, name, look, label = words.copy.copy }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'closed'>('idle');
  const copy = async () => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setState(done ? 'copied' : 'closed');
    say(done ? words.copy.said(name) : words.copy.byHand);
  };
  return (
    <button
      type="button"
      className={look ? looks[look] : 'btn'}
      aria-label={state === 'idle' && label === words.copy.copy ? words.copy.nameOf(name) : undefined}
      onClick={() => void copy()}
    >
      {look === 'quiet' ? null : <Icon name={state === 'copied' ? 'check' : 'copy'} />}
      {{ idle: label, copied: words.copy.copied, closed: words.copy.byHand }[state]}
    </button>
  );
}
