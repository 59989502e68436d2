/** The ways to get coursework onto the board: one entry a way, each with its dialog. */
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../../design';
import type { WebApiKind } from '../api/inventory';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';
import { TypeInDialog } from './coursework-dialog';
import type { BoardStore } from './use-board';

const UploadDialog = lazy(async () => ({
  default: (await import('../inventory/upload-dialog.js')).UploadDialog,
}));
const CanvasSyncDialog = lazy(async () => ({
  default: (await import('../inventory/sync-dialog.js')).CanvasSyncDialog,
}));
const MoodleSyncDialog = lazy(async () => ({
  default: (await import('../inventory/sync-dialog.js')).MoodleSyncDialog,
}));

interface AddEntry {
  id: string;
  text: string;
  Dialog: ComponentType<{ board: BoardStore; onClose: () => void }>;
}

const entries: readonly AddEntry[] = [
  { id: 'hand', text: words.add.byHand, Dialog: TypeInDialog },
  { id: 'export', text: words.add.fromExport, Dialog: UploadDialog },
];

/** Shown only where the LMS's web API is connected. */
const fromLms: Readonly<Record<WebApiKind, AddEntry>> = {
  canvas: { id: 'lms', text: words.add.fromLms.canvas, Dialog: CanvasSyncDialog },
  moodle: { id: 'lms', text: words.add.fromLms.moodle, Dialog: MoodleSyncDialog },
};

export function AddMenu({ board, primary }: { board: BoardStore; primary: boolean }) {
  const { api } = useWaymark();
  const { result } = useLoad(api.inventory.state);
  const webApi = result.state === 'ready' ? result.data.webApi : null;
  const shown = webApi ? [...entries, fromLms[webApi]] : entries;
  const [chosen, setChosen] = useState<AddEntry | null>(null);
  return (
    <>
      <MenuTrigger>
        <Button className={primary ? 'btn btn-primary' : 'btn btn-quiet'}>
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
      {chosen ? (
        <Suspense>
          <chosen.Dialog board={board} onClose={() => setChosen(null)} />
        </Suspense>
      ) : null}
    </>
  );
}
