/** Choosing the pathways whose statements come first in this course: search, tick, done. At most six. */
import { useCallback, useMemo, useState } from 'react';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { Blaze } from '../../design';
import type { Framework, PathwayRef } from '../api/types';
import { Box } from '../parts/box';
import { LoadFailed } from '../parts/load-failed';
import { DialogBox } from '../parts/overlays';
import { mentions, PickedChips } from '../parts/picked-chips';
import { SearchBox } from '../parts/search-box';
import { notify } from '../parts/toast';
import { asApiError, useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { useFramework } from '../session/framework';
import { words } from '../words';

const MOST = 6;

interface PinsDialogProps {
  pinned: PathwayRef[];
  onClose: () => void;
  onPinned: (pinned: PathwayRef[]) => void;
}

export function PinsDialog({ pinned, onClose, onPinned }: PinsDialogProps) {
  const { api } = useWaymark();
  const [picked, setPicked] = useState(pinned);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async () => {
    try {
      const answer = await api.pin(picked.map((pathway) => pathway.id));
      onPinned(answer.pinned);
      notify({ text: words.pins.saved(answer.pinned.length) });
      onClose();
    } catch (thrown) {
      const error = asApiError(thrown);
      setProblem(words.failure.text(error.message, error.help));
    }
  };

  return (
    <DialogBox
      isOpen
      onClose={onClose}
      title={words.pins.title}
      footer={
        <>
          {problem ? (
            <p className="dialog-problem small status-danger" role="alert">
              {problem}
            </p>
          ) : null}
          <button type="button" className="btn" onClick={onClose}>
            {words.cancel}
          </button>
          {picked.length + pinned.length > 0 ? (
            <button type="button" className="btn btn-primary" onClick={() => void save()}>
              {words.pins.save(picked.length)}
            </button>
          ) : null}
        </>
      }
    >
      <p className="dialog-lead">{words.pins.text}</p>
      <PickedChips
        label={words.pins.picked}
        picked={picked}
        onChange={setPicked}
        none={words.pins.none}
        removeLabel={words.pins.remove}
      />
      <PathwayPicker picked={picked} onChange={setPicked} />
    </DialogBox>
  );
}

interface PickProps {
  picked: PathwayRef[];
  onChange: (picked: PathwayRef[]) => void;
}

function PathwayPicker({ picked, onChange }: PickProps) {
  const loadFramework = useFramework();
  const { result, reload } = useLoad(useCallback(() => loadFramework(), [loadFramework]));
  const [query, setQuery] = useState('');
  const all = useMemo(() => (result.state === 'ready' ? pathwaysOf(result.data) : []), [result]);
  const shown = useMemo(() => matching(all, query), [all, query]);
  const chosen = new Set(picked.map((pathway) => pathway.id));
  const full = picked.length >= MOST;

  if (result.state === 'failed') {
    return <LoadFailed title={words.failure.title} error={result.error} onRetry={reload} />;
  }
  return (
    <>
      <SearchBox label={words.pins.find} value={query} onChange={setQuery} />
      <p className="hint" role="status">
        {full ? words.pins.full : ''}
      </p>
      <GridList
        aria-label={words.pins.list}
        className="pick-list"
        items={shown}
        dependencies={[full]}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        disallowTypeAhead
        selectedKeys={chosen}
        disabledKeys={full ? all.filter((one) => !chosen.has(one.id)).map((one) => one.id) : []}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          const kept = picked.filter((one) => keys.has(one.id));
          const added = shown.filter((one) => keys.has(one.id) && !chosen.has(one.id));
          onChange([...kept, ...added].slice(0, MOST));
        }}
        renderEmptyState={() =>
          result.state === 'ready' ? <p className="pick-none">{words.pins.nothing(query)}</p> : null
        }
      >
        {(pathway) => (
          <GridListItem
            id={pathway.id}
            textValue={`${pathway.name}, ${pathway.clusterName}`}
            className="pick-row"
          >
            <Box />
            <Blaze cluster={pathway.clusterCode} />
            <span className="pick-name">{pathway.name}</span>
            <span className="meta">{pathway.clusterName}</span>
          </GridListItem>
        )}
      </GridList>
    </>
  );
}

function pathwaysOf(framework: Framework): PathwayRef[] {
  return framework.clusters.flatMap((cluster) =>
    cluster.pathways.map(({ id, code, name }) => ({
      id,
      code,
      name,
      clusterId: cluster.id,
      clusterCode: cluster.code,
      clusterName: cluster.name,
    })),
  );
}

function matching(pathways: PathwayRef[], query: string): PathwayRef[] {
  return pathways.filter(({ name, clusterName, code }) => mentions(`${name} ${clusterName} ${code}`, query));
}
