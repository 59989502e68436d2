/** Choosing clusters and pathways: search, tick, done. */
import { useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { Blaze } from '../../design';
import { Box } from '../parts/box';
import { DialogBox } from '../parts/overlays';
import { mentions, PickedChips } from '../parts/picked-chips';
import { SearchBox } from '../parts/search-box';
import { codesOf, type Part, partsNamed } from './framework-parts';
import { useExportWords } from './words';

interface PartsDialogProps {
  parts: readonly Part[];
  codes: readonly string[];
  onClose: () => void;
  onDone: (codes: string[]) => void;
}

export function PartsDialog({ parts, codes, onClose, onDone }: PartsDialogProps) {
  const { words } = useExportWords();
  const [picked, setPicked] = useState(() => partsNamed(parts, codes));
  const chosen = codesOf(parts, picked);
  return (
    <DialogBox
      isOpen
      onClose={onClose}
      title={words.parts.title}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.parts.cancel}
          </button>
          <button type="button" className="btn btn-primary" onClick={() => onDone(chosen)}>
            {words.parts.done(chosen.length)}
          </button>
        </>
      }
    >
      <p className="dialog-lead">{words.parts.lead}</p>
      <PickedChips
        label={words.chosenParts}
        picked={picked}
        onChange={setPicked}
        none={words.parts.none}
        removeLabel={words.parts.remove}
      />
      <PartsList parts={parts} picked={picked} onChange={setPicked} />
    </DialogBox>
  );
}

interface PartsListProps {
  parts: readonly Part[];
  picked: Part[];
  onChange: (picked: Part[]) => void;
}

function PartsList({ parts, picked, onChange }: PartsListProps) {
  const { words } = useExportWords();
  const [query, setQuery] = useState('');
  const shown = parts.filter(({ id, name, clusterName }) =>
    mentions(`${name} ${clusterName ?? ''} ${id}`, query),
  );
  const chosen = new Set(picked.map(({ id }) => id));
  return (
    <>
      <SearchBox label={words.parts.find} value={query} onChange={setQuery} />
      <GridList
        aria-label={words.parts.list}
        className="pick-list"
        items={shown}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        disallowTypeAhead
        selectedKeys={chosen}
        onSelectionChange={(keys) => {
          const isOn = (id: string) => keys === 'all' || keys.has(id);
          const kept = picked.filter(({ id }) => isOn(id) || !shown.some((one) => one.id === id));
          onChange([...kept, ...shown.filter(({ id }) => isOn(id) && !chosen.has(id))]);
        }}
        renderEmptyState={() => <p className="pick-none">{words.parts.nothing(query)}</p>}
      >
        {({ id, name, clusterCode, clusterName }) => (
          <GridListItem
            id={id}
            textValue={`${name}, ${clusterName ?? words.parts.cluster}`}
            className="pick-row"
          >
            <Box />
            <Blaze cluster={clusterCode} />
            <span className="pick-name">{name}</span>
            <span className="meta">{clusterName ?? words.parts.cluster}</span>
          </GridListItem>
        )}
      </GridList>
    </>
  );
}
