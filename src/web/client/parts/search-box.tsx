/** A search field with a name, a clear button, and keys that the owner decides on. */
import { type KeyboardEvent, type Ref, useId } from 'react';
import { Icon } from '../../design';
import { words } from '../words';

interface SearchBoxProps {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  large?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  /** Id of the list that the text filters. */
  controls?: string;
}

export function SearchBox({
  label,
  placeholder,
  value,
  onChange,
  onKeyDown,
  large,
  inputRef,
  controls,
}: SearchBoxProps) {
  const id = useId();
  return (
    <div className={large ? 'search search-large' : 'search'}>
      <Icon name="search" />
      <label className="hidden-text" htmlFor={id}>
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        className="input"
        type="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        placeholder={placeholder ?? label}
        value={value}
        aria-controls={controls}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value ? (
        <button
          type="button"
          className="btn btn-icon"
          aria-label={words.tagging.clearSearch}
          onClick={(event) => {
            onChange('');
            event.currentTarget.parentElement?.querySelector('input')?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      ) : null}
    </div>
  );
}
