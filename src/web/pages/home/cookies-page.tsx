/** How to allow the cookie in each browser, for people who would rather stay inside the LMS. */
import type { Snapshot } from '../../../framework/model/types';
import type { LinesKey, WordKey, Words } from '../../words';
import { PublicFrame } from '../public-frame';
import { cookiesHref } from '../public-links';

const browsers: { id: string; title: WordKey; steps: LinesKey }[] = [
  { id: 'chrome', title: 'cookies.chrome', steps: 'cookies.chromeSteps' },
  { id: 'firefox', title: 'cookies.firefox', steps: 'cookies.firefoxSteps' },
  { id: 'safari', title: 'cookies.safari', steps: 'cookies.safariSteps' },
  { id: 'ios', title: 'cookies.ios', steps: 'cookies.iosSteps' },
];

const notes: { id: string; title: WordKey; text: WordKey }[] = [
  { id: 'managed', title: 'cookies.managedTitle', text: 'cookies.managed' },
  { id: 'kept', title: 'cookies.whatTitle', text: 'cookies.what' },
];

export function CookiesPage({ snapshot, words }: { snapshot: Snapshot; words: Words }) {
  return (
    <PublicFrame words={words} document={snapshot.document} hrefIn={cookiesHref}>
      <main className="public-page">
        <h1>{words.t('cookies.title')}</h1>
        <p className="lead">{words.t('cookies.lead')}</p>
        {browsers.map(({ id, title, steps }) => (
          <section key={id} className="item-section" aria-labelledby={id}>
            <h2 id={id}>{words.t(title)}</h2>
            <ol className="how-to">
              {words.lines(steps).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        ))}
        {notes.map(({ id, title, text }) => (
          <section key={id} className="item-section" aria-labelledby={id}>
            <h2 id={id}>{words.t(title)}</h2>
            <p className="read ink-2">{words.t(text)}</p>
          </section>
        ))}
      </main>
    </PublicFrame>
  );
}
