/** A choice of two to four words, one always chosen: a radio group that looks like one control. */
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import type { Relation } from '../api/types';
import { words } from '../words';

interface SegmentedProps<K extends string> {
  label: string;
  options: readonly { id: K; text: string }[];
  value: K;
  onChange: (value: K) => void;
  small?: boolean;
}

export function Segmented<K extends string>({ label, options, value, onChange, small }: SegmentedProps<K>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className={small ? 'segmented segmented-small' : 'segmented'}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen && chosen.id !== value) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id}>
          {option.text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

const relations = [
  { id: 'teaches', text: words.relation.teaches },
  { id: 'assesses', text: words.relation.assesses },
] as const;

/** Teaches or assesses. */
export function RelationChoice(props: {
  label: string;
  value: Relation;
  onChange: (value: Relation) => void;
  small?: boolean;
}) {
  return <Segmented<Relation> options={relations} {...props} />;
}
