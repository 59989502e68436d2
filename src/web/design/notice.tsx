/** One short page: what is, why, one thing to do, and the facts an administrator needs. */
import type { ReactNode } from 'react';
import { LogoMark } from './logo';

interface NoticeProps {
  title: string;
  /** Why, in one or two sentences. */
  children: ReactNode;
  /** Buttons or links. */
  actions?: ReactNode;
  /** Facts for the administrator, folded unless `open`: name and value. */
  facts?: { summary: string; rows: [name: string, value: ReactNode][]; open?: boolean };
}

export function Notice({ title, children, actions, facts }: NoticeProps) {
  return (
    <main className="notice">
      <LogoMark large />
      <h1>{title}</h1>
      <div className="read">{children}</div>
      {actions ? <div className="notice-actions">{actions}</div> : null}
      {facts ? (
        <details open={facts.open}>
          <summary>{facts.summary}</summary>
          <dl className="facts">
            {facts.rows.map(([name, value]) => (
              <FactRow key={name} name={name} value={value} />
            ))}
          </dl>
        </details>
      ) : null}
    </main>
  );
}

function FactRow({ name, value }: { name: string; value: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
