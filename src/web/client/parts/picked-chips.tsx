/** What has been picked in a list, as chips that can be taken out again. */
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Blaze, Icon } from '../../design';

interface Picked {
  id: string;
  name: string;
  clusterCode: string;
}

interface PickedChipsProps<T extends Picked> {
  label: string;
  picked: T[];
  onChange: (picked: T[]) => void;
  none: string;
  removeLabel: (name: string) => string;
}

export function PickedChips<T extends Picked>({
  label,
  picked,
  onChange,
  none,
  removeLabel,
}: PickedChipsProps<T>) {
  return (
    <TagGroup className="picked" onRemove={(keys) => onChange(picked.filter(({ id }) => !keys.has(id)))}>
      <Label className="hidden-text">{label}</Label>
      <TagList className="chips" items={picked} renderEmptyState={() => none}>
        {({ id, name, clusterCode }) => (
          <Tag id={id} textValue={name} className="chip">
            <span className="chip-body">
              <Blaze cluster={clusterCode} />
              <span>{name}</span>
            </span>
            <Button slot="remove" className="chip-remove" aria-label={removeLabel(name)}>
              <Icon name="close" />
            </Button>
          </Tag>
        )}
      </TagList>
    </TagGroup>
  );
}

/** Whether a text has every word of what somebody typed. */
export function mentions(text: string, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => text.toLowerCase().includes(word));
}
