/** A select: as a filter pill (set = accent edge, tint, its value) or as a plain button. Options may stand in groups. */
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { Blaze, Icon } from '../../design';

export interface Option {
  id: string;
  text: string;
  /** Code of the cluster whose blaze stands before the text. */
  cluster?: string;
}

export interface OptionGroup {
  heading: Option;
  options: readonly Option[];
}

interface ChoiceProps {
  label: string;
  /** The option that means "not set"; it comes first. Without one, the control is never "set". */
  unset?: string;
  /** Ungrouped options, then groups with a heading each. */
  options?: readonly Option[];
  groups?: readonly OptionGroup[];
  value: string | null;
  onChange: (value: string | null) => void;
  look?: 'pill' | 'button';
}

const UNSET = '';

export function Choice({
  label,
  unset,
  options = [],
  groups = [],
  value,
  onChange,
  look = 'pill',
}: ChoiceProps) {
  const all = [...options, ...groups.flatMap((group) => group.options)];
  const chosen = all.find((option) => option.id === value);
  return (
    <Select
      aria-label={label}
      className="choice"
      value={value ?? UNSET}
      onChange={(key) => onChange(key === UNSET || key === null ? null : String(key))}
    >
      <Button
        className={look === 'pill' ? 'pill' : 'btn choice-button'}
        data-set={chosen && unset ? true : undefined}
      >
        {chosen?.cluster ? <Blaze cluster={chosen.cluster} /> : null}
        <SelectValue className="choice-value">{() => chosen?.text ?? unset}</SelectValue>
        <Icon name="chevron-down" />
      </Button>
      <OptionsPopover unset={unset} options={options} groups={groups} />
    </Select>
  );
}

interface OptionsPopoverProps {
  unset?: string;
  options: readonly Option[];
  groups: readonly OptionGroup[];
}

/** The list that opens below a select. */
export function OptionsPopover({ unset, options, groups }: OptionsPopoverProps) {
  return (
    <Popover className="overlay menu" offset={4} placement="bottom start">
      <ListBox className="menu-list">
        {unset ? <OptionRow option={{ id: UNSET, text: unset }} /> : null}
        {options.map((option) => (
          <OptionRow key={option.id} option={option} />
        ))}
        {groups.map((group) => (
          <ListBoxSection key={group.heading.id} className="menu-section">
            <Header className="menu-heading">
              {group.heading.cluster ? <Blaze cluster={group.heading.cluster} /> : null}
              {group.heading.text}
            </Header>
            {group.options.map((option) => (
              <OptionRow key={option.id} option={option} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Popover>
  );
}

function OptionRow({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.text} className="menu-item">
      {option.cluster ? <Blaze cluster={option.cluster} /> : null}
      <span>{option.text}</span>
      <Icon name="check" className="menu-tick" />
    </ListBoxItem>
  );
}
