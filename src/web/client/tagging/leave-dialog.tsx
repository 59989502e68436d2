/** Asked before unsaved ticks are left behind. */
import { DialogBox } from '../parts/overlays';
import { words } from '../words';
import { counts } from './draft';
import type { Work } from './use-saving';

interface LeaveDialogProps {
  work: Work;
  onStay: () => void;
  onLeave: () => void;
}

export function LeaveDialog({ work, onStay, onLeave }: LeaveDialogProps) {
  return (
    <DialogBox
      isOpen
      question
      onClose={onStay}
      title={words.leave.title(counts(work.draft))}
      footer={
        <>
          <button type="button" className="btn" onClick={onStay}>
            {words.leave.stay}
          </button>
          <button type="button" className="btn btn-primary" onClick={onLeave}>
            {words.leave.leave}
          </button>
        </>
      }
    >
      <p className="dialog-lead">{words.leave.text(work.base.title)}</p>
    </DialogBox>
  );
}
