/** Steps of one kind of fate: those of the course first, then those of each piece of coursework under its title. */
import type { StepKind } from '../api/push';
import { pushWords as words } from './words';

/** A step of a plan, or what came of one. */
interface Step {
  kind: StepKind;
  title: string;
  code: string | null;
  note: string | null;
  url?: string | null;
  problem?: string | null;
}

interface StepGroupProps {
  title: string;
  hint?: string;
  steps: readonly Step[];
}

export function StepGroup({ title, hint, steps }: StepGroupProps) {
  if (steps.length === 0) return null;
  return (
    <section className="panel push-group">
      <div className="push-group-head">
        <h2 className="group-title">
          {title} <span className="count">{steps.length}</span>
        </h2>
        {hint ? <p className="small ink-2">{hint}</p> : null}
      </div>
      {[...byCoursework(steps)].map(([coursework, own]) => (
        <div key={coursework} className="push-part">
          {coursework ? <PartTitle title={coursework} url={own[0]?.url ?? null} /> : null}
          <ul className="push-rows">
            {own.map((step) => (
              <StepRow key={`${step.kind} ${step.code}`} step={step} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

const aboutCoursework: ReadonlySet<StepKind> = new Set(['activity-competency', 'alignment']);

/** Steps of the course have no title of their own here. */
function byCoursework(steps: readonly Step[]): Map<string, Step[]> {
  const parts = new Map<string, Step[]>();
  for (const step of steps) {
    const title = aboutCoursework.has(step.kind) ? step.title : '';
    parts.set(title, [...(parts.get(title) ?? []), step]);
  }
  return parts;
}

function PartTitle({ title, url }: { title: string; url: string | null }) {
  return (
    <h3 className="push-part-title">
      {url ? (
        <a href={url} target="_blank" rel="noopener noreferrer">
          {title}
          <span className="hidden-text">, {words.opensIn}</span>
        </a>
      ) : (
        title
      )}
    </h3>
  );
}

function StepRow({ step: { code, note, title, problem } }: { step: Step }) {
  return (
    <li className="push-row">
      <div>
        <p>{note ?? title}</p>
        {problem ? <p className="small status-danger">{problem}</p> : null}
      </div>
      {code ? <span className="meta">{code}</span> : null}
    </li>
  );
}
