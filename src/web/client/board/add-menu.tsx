/** The ways to get coursework onto the board: one entry a way, each with its dialog. */
import { type ComponentType, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../../design';
import type { WebApiKind } from '../api/inventory';
import { CanvasSyncDialog, MoodleSyncDialog } from '../inventory/sync-dialog';
import { syncWords } from '../inventory/sync-words';
import { UploadDialog } from '../inventory/upload-dialog';
import { uploadWords } from '../inventory/upload-words';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';
import { TypeInDialog } from './coursework-dialog';
import type { BoardStore } from './use-board';

interface AddEntry {
  id: string;
  text: string;
  Dialog: ComponentType<{ board: BoardStore; onClose: () => void }>;
}

const entries: readonly AddEntry[] = [
  { id: 'hand', text: words.add.byHand, Dialog: TypeInDialog },
  { id: 'export', text: uploadWords.title, Dialog: UploadDialog },
];

/** Shown only where the LMS's web API is connected. */
const fromLms: Readonly<Record<WebApiKind, AddEntry>> = {
  canvas: { id: 'lms', text: syncWords.title.canvas, Dialog: CanvasSyncDialog },
  moodle: { id: 'lms', text: syncWords.title.moodle, Dialog: MoodleSyncDialog },
};

export function AddMenu({ board }: { board: BoardStore }) {
  const { api } = useWaymark();
  const { result } = useLoad(api.inventory.state);
  const webApi = result.state === 'ready' ? result.data.webApi : null;
  const shown = webApi ? [...entries, fromLms[webApi]] : entries;
  const [chosen, setChosen] = useState<AddEntry | null>(null);
  return (
    <>
      <MenuTrigger>
        <Button className="btn btn-quiet">
          <Icon name="plus" />
          {words.add.open}
        </Button>
        <Popover className="overlay menu" offset={4} placement="bottom end">
          <Menu
            className="menu-list"
            onAction={(id) => setChosen(shown.find((entry) => entry.id === id) ?? null)}
          >
            {shown.map(({ id, text }) => (
              <MenuItem key={id} id={id} className="menu-item">
                <span>{text}</span>
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {chosen ? <chosen.Dialog board={board} onClose={() => setChosen(null)} /> : null}
    </>
  );
}
