/** The outer shell of every page. */
import type { ReactNode } from 'react';

export interface DocumentProps {
  title: string;
  /** Style of the page: the two LMSs, the start page, or a bare page inside the tool's frame. */
  look: 'start' | 'canvas' | 'moodle' | 'bare';
  script?: 'submit' | 'frame' | 'storage' | 'leave';
  children: ReactNode;
}

export function Document({ title, look, script, children }: DocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/base.css" />
        {look !== 'bare' && <link rel="stylesheet" href={`/assets/${look}.css`} />}
        {script && <script src={`/assets/${script}.js`} defer />}
      </head>
      <body className={look}>{children}</body>
    </html>
  );
}

export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to the content
    </a>
  );
}
