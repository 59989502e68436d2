/** The shell of every server-rendered page: one HTML string, with linked stylesheets and scripts and nothing inline. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../../framework/model/types';
import type { Lms } from '../../shared/viewer';
import type { Assets } from '../assets';

/** The stylesheet entry of these pages in the Vite build. */
export const PAGES_ENTRY = 'src/web/pages/pages.css';

/** The logo in the browser's tab: the same file that LMSs show beside Waymark's name. */
export const ICON = '/lti/assets/icon.svg';

export interface PageOptions {
  title: string;
  lang: Language;
  /** Whose accent the page takes. */
  lms: Lms;
  /** True inside an LMS's frame, which is light; own windows and public pages follow the person's colour scheme. */
  framed: boolean;
  body: ReactNode;
  assets: Pick<Assets, 'css'>;
  /** Addresses of scripts of ours, run once the page is there. */
  scripts?: readonly string[];
  description?: string;
}

/** The whole page, from the doctype on. */
export function page(options: PageOptions): string {
  const { title, lang, lms, framed, body, assets, scripts = [], description } = options;
  const html = renderToStaticMarkup(
    <html lang={lang} data-lms={lms} data-scheme={framed ? undefined : 'auto'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href={ICON} type="image/svg+xml" />
        {description ? <meta name="description" content={description} /> : null}
        {assets.css(PAGES_ENTRY).map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {scripts.map((src) => (
          <script key={src} defer src={src} />
        ))}
      </head>
      <body className="on-paper">{body}</body>
    </html>,
  );
  return `<!doctype html>${html}`;
}

/** "Vital signs lab · Waymark": what is on the page comes first, where tabs are narrow. */
export const pageTitle = (what: string) => `${what} · Waymark`;
