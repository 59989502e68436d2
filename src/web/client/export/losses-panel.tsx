/** What the target would not take as it is, said before anything is written. */
import { useId, useState } from 'react';
import { Icon } from '../../design';
import type { ExportWarning } from '../api/export-types';
import type { PreviewState } from './use-preview';
import { type ExportWords, useExportWords } from './words';

interface LossesProps {
  /** Null until it is there: then the room for it is kept. */
  preview: PreviewState['preview'];
}

export const isRefused = ({ effect }: ExportWarning): boolean => effect === 'refused';

export function LossesPanel({ preview }: LossesProps) {
  const { words } = useExportWords();
  const { formatId, warnings } = preview ?? { formatId: '', warnings: [] };
  const refused = warnings.filter(isRefused);
  const losses = warnings.filter((warning) => !isRefused(warning));
  return (
    <section className="panel" aria-labelledby="export-losses">
      <div className="panel-head">
        <h2 id="export-losses" className="group-title">
          {words.losses.title}
        </h2>
        <Summary refused={refused.length} losses={losses.length} />
      </div>
      <ul className="loss-list">
        {[...refused, ...losses].map((warning) => (
          <LossRow key={warning.code} formatId={formatId} warning={warning} />
        ))}
        {preview && warnings.length === 0 ? (
          <li className="loss">
            <Icon name="check" className="status-ok" />
            <p>{words.losses.none}</p>
          </li>
        ) : null}
        {preview ? null : (
          <li className="loss">
            <span className="bar bar-line" />
          </li>
        )}
      </ul>
    </section>
  );
}

function Summary({ refused, losses }: { refused: number; losses: number }) {
  const { words } = useExportWords();
  if (refused > 0) return <span className="small status-danger">{words.losses.toMend(refused)}</span>;
  return losses > 0 ? <span className="small status-caution">{words.losses.toKnow(losses)}</span> : null;
}

function LossRow({ formatId, warning }: { formatId: string; warning: ExportWarning }) {
  const { words, names } = useExportWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { message, help } = names.warning(formatId, warning);
  const isDanger = isRefused(warning);
  return (
    <li className="loss">
      <Icon
        name={isDanger ? 'failed' : 'warning'}
        className={isDanger ? 'status-danger' : 'status-caution'}
      />
      <div>
        <p id={`${id}-message`} className={isDanger ? 'loss-message status-danger' : 'loss-message'}>
          {message}
        </p>
        {help ? <p className="ink-2">{help}</p> : null}
        {isOpen ? (
          <ul id={id} className="loss-examples small">
            {warning.examples.map((example, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles of coursework repeat
              <li key={place}>{example}</li>
            ))}
          </ul>
        ) : null}
      </div>
      {warning.examples.length > 0 ? (
        <button
          type="button"
          className="btn-link"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-describedby={`${id}-message`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? words.losses.hide : seeLabel(warning, words)}
        </button>
      ) : null}
    </li>
  );
}

function seeLabel({ count, examples }: ExportWarning, { losses }: ExportWords): string {
  if (count === 1) return losses.seeOne;
  return count === examples.length ? losses.see(count) : losses.seeSome(examples.length, count);
}
