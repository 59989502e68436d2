/** The page around the React app: its files, and the one-time code where the address cannot carry one. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Assets } from '../assets';
import { ICON } from './document';

const CLIENT_ENTRY = 'src/web/client/main.tsx';

export function appPage({ assets, code }: { assets: Assets; code: string }): string {
  const html = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Waymark</title>
        <link rel="icon" href={ICON} type="image/svg+xml" />
        {assets.css(CLIENT_ENTRY).map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {assets.js(CLIENT_ENTRY).map((src) => (
          <script key={src} type="module" src={src} />
        ))}
      </head>
      <body>
        <div id="app" data-code={code} />
        <noscript>
          <p className="no-script">
            This part of Waymark needs JavaScript. Turn it on for this site, then open Waymark again as you
            did just now.
          </p>
        </noscript>
      </body>
    </html>,
  );
  return `<!doctype html>${html}`;
}
