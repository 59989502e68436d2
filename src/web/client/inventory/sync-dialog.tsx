/** “Update from Canvas” and “Update from Moodle”: reads the course from the LMS at once, and says what that changed. */
import type { InventoryReport } from '../api/uploads';
import type { BoardStore } from '../board/use-board';
import { DialogBox } from '../parts/overlays';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words as common } from '../words';
import { syncWords as words } from './sync-words';

interface SyncDialogProps {
  board: BoardStore;
  onClose: () => void;
}

export const CanvasSyncDialog = (props: SyncDialogProps) => (
  <SyncDialog {...props} title={common.add.fromLms.canvas} />
);
export const MoodleSyncDialog = (props: SyncDialogProps) => (
  <SyncDialog {...props} title={common.add.fromLms.moodle} />
);

function SyncDialog({ board, onClose, title }: SyncDialogProps & { title: string }) {
  const { api } = useWaymark();
  const { result, reload } = useLoad(api.inventory.sync);
  const close = () => {
    if (result.state === 'ready') board.reload();
    onClose();
  };
  return (
    <DialogBox
      isOpen
      onClose={close}
      title={title}
      footer={
        <>
          {result.state === 'failed' ? (
            <button type="button" className="btn" onClick={reload}>
              {words.again}
            </button>
          ) : null}
          <button type="button" className="btn btn-primary" onClick={close}>
            {words.close}
          </button>
        </>
      }
    >
      {result.state === 'loading' ? <p role="status">{words.reading}</p> : null}
      {result.state === 'failed' ? (
        <div role="alert">
          <p>{result.error.message}</p>
          <p className="small">{result.error.help}</p>
        </div>
      ) : null}
      {result.state === 'ready' ? <Report report={result.data.report} /> : null}
    </DialogBox>
  );
}

function Report({ report }: { report: InventoryReport }) {
  const lines = [
    [report.added.length, words.added],
    [report.renamed.length, words.renamed],
    [report.back.length, words.back],
    [report.merged.length, words.merged],
    [report.gone.length, words.gone],
  ] as const;
  return (
    <div role="status">
      {lines.map(([n, say]) => (n > 0 ? <p key={say(n)}>{say(n)}</p> : null))}
      <p>{words.unchanged(report.unchanged)}</p>
    </div>
  );
}
