/** A select as a field of a form: label above, hint below. Options may stand in groups. */
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { Icon } from '../../design';
import { type Option, type OptionGroup, OptionsPopover } from './choice';

interface SelectFieldProps {
  label: string;
  hint?: string;
  /** Stands in place of a value while none is chosen. */
  placeholder?: string;
  options?: readonly Option[];
  groups?: readonly OptionGroup[];
  value: string | null;
  onChange: (value: string) => void;
}

export function SelectField({
  label,
  hint,
  placeholder,
  options = [],
  groups = [],
  value,
  onChange,
}: SelectFieldProps) {
  const all = [...options, ...groups.flatMap((group) => group.options)];
  return (
    <Select
      className="field"
      isDisabled={all.length === 0}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
    >
      <Label className="label">{label}</Label>
      <Button className="input select-button">
        <SelectValue className="choice-value">
          {() => all.find((option) => option.id === value)?.text ?? placeholder ?? '\u00a0'}
        </SelectValue>
        <Icon name="chevron-down" />
      </Button>
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <OptionsPopover options={options} groups={groups} />
    </Select>
  );
}
