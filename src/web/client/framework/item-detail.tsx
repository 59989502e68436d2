/** One item of the framework in full, to read: wording, student texts, search words, identity, where it comes from. */
import { type ReactNode, useCallback } from 'react';
import type { FrameworkItem } from '../api/types';
import { date } from '../parts/format';
import { LoadFailed } from '../parts/load-failed';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';

interface ItemDetailProps {
  id: string;
  onChoose: (id: string) => void;
}

export function ItemDetail({ id, onChoose }: ItemDetailProps) {
  const { api } = useWaymark();
  const load = useCallback((signal: AbortSignal) => api.item(id, signal), [api, id]);
  const { result, reload } = useLoad(load);
  if (result.state === 'failed') {
    return (
      <div className="finder-banner">
        <LoadFailed title={words.failure.title} error={result.error} onRetry={reload} />
      </div>
    );
  }
  if (result.state === 'loading') return null;
  const item = result.data;
  return (
    <article>
      <header className="item-head">
        {item.parents.length > 0 ? (
          <nav aria-label={words.framework.trail}>
            <ol className="crumbs">
              {item.parents.map((parent) => (
                <li key={parent.id}>
                  <button type="button" className="btn-link" onClick={() => onChoose(parent.id)}>
                    {parent.name}
                  </button>
                </li>
              ))}
            </ol>
          </nav>
        ) : null}
        <h1>{item.label ?? item.text}</h1>
        <p className="small ink-3">{describe(item)}</p>
      </header>
      <div className="item-body">
        <div className="item-main">
          <Texts item={item} />
        </div>
        <aside className="item-aside">
          <About item={item} />
        </aside>
      </div>
    </article>
  );
}

function describe({ type, code, level }: FrameworkItem): string {
  return type === 'statement'
    ? words.framework.describe.statement(code, level ?? 'pathway')
    : words.framework.describe[type](code);
}

/** The texts of an item, in reading order. Statements have all of them; the rest has a definition instead. */
function Texts({ item }: { item: FrameworkItem }) {
  const { framework: text } = words;
  const isStatement = item.type === 'statement';
  return (
    <dl className="texts">
      {isStatement ? (
        <Read name={text.statement}>{item.text}</Read>
      ) : (
        <Read name={text.definition}>{item.definition}</Read>
      )}
      {isStatement ? (
        <div className="texts-pair">
          <Read name={text.label} hint={text.labelHint}>
            {item.label}
          </Read>
          <Read name={text.element}>{item.element?.name}</Read>
        </div>
      ) : null}
      <Read name={text.studentEn} lang="en">
        {item.student}
      </Read>
      <Read name={text.studentEs} lang="es">
        {item.studentEs}
      </Read>
      {isStatement ? null : (
        <Read
          name={text.occupations}
          hint={item.occupations.some(({ code }) => code) ? text.occupationsHint : undefined}
        >
          {item.occupations.map(({ name, code }) => (code ? `${name} (${code})` : name)).join(', ')}
        </Read>
      )}
      <Read name={text.searchWords} hint={isStatement ? text.searchWordsHint : undefined}>
        {item.keywords.join(', ')}
      </Read>
    </dl>
  );
}

function Read({
  name,
  hint,
  lang,
  children,
}: {
  name: string;
  hint?: string;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <div className="text">
      <dt>{name}</dt>
      <dd lang={children ? lang : undefined} className={children ? 'text-value' : 'text-value text-missing'}>
        {children || words.framework.missing}
      </dd>
      {hint ? <dd className="hint">{hint}</dd> : null}
    </div>
  );
}

function About({ item }: { item: FrameworkItem }) {
  const { framework: text } = words;
  return (
    <>
      <section>
        <h2 className="aside-title">{text.identity}</h2>
        <dl className="facts">
          <dt>{text.identifier}</dt>
          <dd className="mono">{item.id}</dd>
          <dt>{text.link}</dt>
          <dd>
            <a href={item.uri} target="_blank" rel="noreferrer">
              {item.code}
              <span className="hidden-text">, {words.opensNewTab}</span>
            </a>
          </dd>
          {item.kind ? (
            <>
              <dt>{text.aboutKind}</dt>
              <dd>{text.kind[item.kind]}</dd>
            </>
          ) : null}
          <dt>{text.changed}</dt>
          <dd>{date(item.changed)}</dd>
        </dl>
      </section>
      <section>
        <h2 className="aside-title">{text.wording}</h2>
        <dl className="facts">
          {Object.entries(item.provenance).map(([part, from]) => (
            <Provenance key={part} part={text.part[part] ?? part} from={text.provenance[from]} />
          ))}
        </dl>
      </section>
    </>
  );
}

function Provenance({ part, from }: { part: string; from: string }) {
  return (
    <>
      <dt>{part}</dt>
      <dd>{from}</dd>
    </>
  );
}
