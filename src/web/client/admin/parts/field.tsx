/** A field of a form: label, input, hint. What the server says is wrong with it stands in place of the hint. */
import { type HTMLInputTypeAttribute, useId } from 'react';
import { Icon } from '../../../design';

interface FieldProps {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  problem?: string | null;
  type?: HTMLInputTypeAttribute;
  /** True where nothing is an answer, too. */
  mayBeEmpty?: boolean;
}

export function Field(props: FieldProps) {
  const { label, name, value, onChange, hint, problem, type = 'text', mayBeEmpty = false } = props;
  const id = useId();
  const note = problem ?? hint;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        name={name}
        type={type}
        value={value}
        autoComplete="off"
        spellCheck={false}
        required={!mayBeEmpty}
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {note ? (
        <p id={`${id}-note`} className={problem ? 'hint hint-error' : 'hint'}>
          {problem ? <Icon name="warning" /> : null}
          {note}
        </p>
      ) : null}
    </div>
  );
}
