/** The name of the link that is being made, and what is wrong with it. */
import { type RefObject, useId } from 'react';
import { words } from '../words';
import { Problem } from './problem';

interface LinkNameProps {
  value: string;
  onChange: (value: string) => void;
  problem: string | null;
  inputRef: RefObject<HTMLInputElement | null>;
}

export function LinkName({ value, onChange, problem, inputRef }: LinkNameProps) {
  const id = useId();
  return (
    <div className="link-name">
      <label htmlFor={id}>{words.deepLink.name}</label>
      <input
        ref={inputRef}
        id={id}
        className="input"
        value={value}
        maxLength={255}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem ? <Problem text={problem} id={`${id}-problem`} /> : null}
    </div>
  );
}
