/** A question before something that cannot be taken back or that others notice: consequence first, "Not yet" and a verb. */
import type { ReactNode } from 'react';
import { DialogBox } from '../../parts/overlays';
import { words } from '../words';
import { Problem } from './problem';
import { useAction } from './use-action';

interface ConfirmProps {
  title: string;
  verb: string;
  /** What the verb does; the dialog closes when it is done. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

export function Confirm({ title, verb, onConfirm, onClose, children }: ConfirmProps) {
  const { run, running, error } = useAction();
  const confirm = () =>
    run(async () => {
      await onConfirm();
      onClose();
    });
  return (
    <DialogBox
      isOpen
      title={title}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.notYet}
          </button>
          <button
            type="button"
            className="btn btn-primary"
            aria-disabled={running || undefined}
            onClick={() => void confirm()}
          >
            {verb}
          </button>
        </>
      }
    >
      {children}
      <Problem error={error} />
    </DialogBox>
  );
}
