/** A page that says one thing: what went wrong, or what a deep-linking answer did. */
import { Document } from './document';

export interface MessageProps {
  title: string;
  text: string | null;
  code?: string;
  next: { label: string; href: string };
  /** True when the page sits in the tool's frame and the whole window has to move on. */
  framed?: boolean;
  /** Moves on by itself. */
  leave?: boolean;
}

export function messagePage({ title, text, code, next, framed, leave }: MessageProps) {
  return (
    <Document title={`${title} · Practice LMS`} look="bare" script={leave ? 'leave' : undefined}>
      <main>
        <h1>{title}</h1>
        {text && <p>{text}</p>}
        <p>
          <a href={next.href} target={framed ? '_top' : undefined} data-leave={leave ? '' : undefined}>
            {next.label}
          </a>
        </p>
        {code && (
          <p className="meta">
            Code: <code>{code}</code>
          </p>
        )}
      </main>
    </Document>
  );
}
