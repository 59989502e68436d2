/** A new connection: by a registration link in three steps, or by details typed in. */
import { useState } from 'react';
import type { Lms } from '../../../../shared/viewer';
import { Segmented } from '../../parts/segmented';
import { words } from '../words';
import { ByHand } from './by-hand';
import { LinkStep } from './link-step';
import { Step } from './step';

const kinds = (['canvas', 'moodle', 'other'] as const).map((id) => ({ id, text: words.lms[id] }));

export function NewConnection({ onChange }: { onChange: () => Promise<void> }) {
  const [lms, setLms] = useState<Lms>('canvas');
  const [byHand, setByHand] = useState(false);
  return (
    <section className="panel" aria-labelledby="new-connection">
      <div className="panel-head admin-head">
        <h2 id="new-connection">{words.connect.new}</h2>
        <Segmented<Lms> label={words.connect.kind} options={kinds} value={lms} onChange={setLms} />
      </div>
      {byHand ? (
        <ByHand key={lms} lms={lms} onDone={onChange} />
      ) : (
        <Steps key={lms} lms={lms} onChange={onChange} />
      )}
      <div className="admin-foot">
        <button type="button" className="btn-link" onClick={() => setByHand(!byHand)}>
          {byHand ? words.connect.byLink : words.connect.byHand}
        </button>
        <a href={`/connect/${lms}`} target="_blank" rel="noreferrer">
          {words.connect.values(words.lmsName[lms])}
        </a>
      </div>
    </section>
  );
}

function Steps({ lms, onChange }: { lms: Lms; onChange: () => Promise<void> }) {
  const [auto, setAuto] = useState(false);
  const { title, text, way, older } = words.connect.in[lms];
  return (
    <ol className="admin-steps">
      <LinkStep lms={lms} auto={auto} onAuto={setAuto} onChange={onChange} />
      <Step title={title}>
        <p>{text}</p>
        {way.length > 0 ? <p className="admin-way">{way.join(' → ')}</p> : null}
        {older ? <p className="hint">{older}</p> : null}
      </Step>
      <Step title={words.connect.backTitle}>
        <p>{auto ? words.connect.backAuto : words.connect.backText}</p>
      </Step>
    </ol>
  );
}
