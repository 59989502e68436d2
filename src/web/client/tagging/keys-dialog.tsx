/** The list of keys, behind "?". */
import { DialogBox } from '../parts/overlays';
import { words } from '../words';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <DialogBox
      isOpen
      onClose={onClose}
      title={words.keys.title}
      footer={
        <button type="button" className="btn" onClick={onClose}>
          {words.close}
        </button>
      }
    >
      <p className="dialog-lead">{words.keys.text}</p>
      <dl className="facts keys">
        {words.keys.rows.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </DialogBox>
  );
}
