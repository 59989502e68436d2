/** Three sentences and one button, until the person has started or said "Don't show again". */
import { words } from '../words';

export function FirstVisit({ onStart, onDismiss }: { onStart: () => void; onDismiss: () => void }) {
  return (
    <section className="first-visit">
      <div>
        <h2 className="first-visit-title">{words.firstVisit.title}</h2>
        <ol>
          {words.firstVisit.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
      <div className="first-visit-actions">
        <button type="button" className="btn btn-quiet" onClick={onDismiss}>
          {words.firstVisit.dismiss}
        </button>
        <button type="button" className="btn btn-primary" onClick={onStart}>
          {words.firstVisit.start}
        </button>
      </div>
    </section>
  );
}
