/** One option of a format as a field: a select, a text, or a box to tick. */
import { useId } from 'react';
import { Icon } from '../../design';
import type { ExportFormat, ExportOption } from '../api/export-types';
import { SelectField } from '../parts/select-field';
import { fits } from './draft';
import { useExportWords } from './words';

interface OptionFieldProps {
  format: ExportFormat;
  option: ExportOption;
  value: string | boolean;
  onChange: (value: string | boolean) => void;
}

export function OptionField(props: OptionFieldProps) {
  const { option } = props;
  if (option.kind === 'choice') return <ChoiceField {...props} option={option} />;
  return option.kind === 'text' ? <TextField {...props} /> : <SwitchField {...props} />;
}

type ChoiceFieldProps = OptionFieldProps & { option: Extract<ExportOption, { kind: 'choice' }> };

function ChoiceField({ format, option, value, onChange }: ChoiceFieldProps) {
  const { names } = useExportWords();
  const { label, help } = names.option(format.id, option);
  return (
    <SelectField
      label={label}
      hint={help}
      options={option.choices.map((choice) => ({
        id: choice.value,
        text: names.choice(format.id, option, choice),
      }))}
      value={String(value)}
      onChange={onChange}
    />
  );
}

function TextField({ format, option, value, onChange }: OptionFieldProps) {
  const { words, names } = useExportWords();
  const id = useId();
  const { label, help, shape } = names.option(format.id, option);
  const isFit = fits(option, value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        type="text"
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        value={String(value)}
        aria-invalid={!isFit}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {isFit ? (
        <p id={`${id}-hint`} className="hint">
          {help}
        </p>
      ) : (
        <p id={`${id}-hint`} className="hint hint-error">
          <Icon name="warning" />
          {words.mustBe(shape)}
        </p>
      )}
    </div>
  );
}

function SwitchField({ format, option, value, onChange }: OptionFieldProps) {
  const { names } = useExportWords();
  const id = useId();
  const { label, help } = names.option(format.id, option);
  return (
    <div className="field">
      <label className="tick-field">
        <input
          type="checkbox"
          className="radio"
          checked={value === true}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <p id={`${id}-hint`} className="hint">
        {help}
      </p>
    </div>
  );
}
