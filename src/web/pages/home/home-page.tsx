/** The home page: what Waymark is, how it is opened, and what can be looked at without signing in. */
import { useContext } from 'react';
import type { Snapshot } from '../../../framework/model/types';
import type { Words } from '../../words';
import { frameworksHref } from '../case/case-links';
import { CaseOpen } from '../case-open';
import { clusterCount } from '../explore/framework-words';
import { PublicFrame } from '../public-frame';
import { connectHref, cookiesHref, exploreHref, homeHref } from '../public-links';

interface HomePageProps {
  snapshot: Snapshot;
  words: Words;
  /** Address of the practice LMS while it runs; null otherwise. */
  practiceUrl: string | null;
}

export function HomePage({ snapshot, words, practiceUrl }: HomePageProps) {
  const data = {
    href: frameworksHref(words.lang),
    name: words.t('home.caseLink'),
    text: words.t('home.caseText'),
  };
  const doors = [
    {
      href: exploreHref(words.lang),
      name: words.t('explore.title'),
      text: words.t('home.exploreText', { count: clusterCount(snapshot) }),
    },
    ...(useContext(CaseOpen) ? [data] : []),
    { href: connectHref(words.lang), name: words.t('home.connectLink'), text: words.t('home.connectText') },
    { href: cookiesHref(words.lang), name: words.t('home.cookiesLink'), text: words.t('home.cookiesText') },
  ];
  return (
    <PublicFrame words={words} document={snapshot.document} hrefIn={homeHref}>
      <main className="public-page">
        <h1>{words.t('home.title')}</h1>
        <p className="lead">
          {words.t('home.lead1')} {words.t('home.lead2')} {words.t('home.lead3')}
        </p>
        {practiceUrl ? (
          <section className="item-section" aria-labelledby="practice">
            <h2 id="practice">{words.t('home.practiceTitle')}</h2>
            <p className="read ink-2">{words.t('home.practiceText')}</p>
            <p className="main-action">
              <a className="btn btn-primary btn-large" href={practiceUrl}>
                {words.t('home.practiceLink')}
              </a>
            </p>
          </section>
        ) : null}
        <section className="item-section" aria-labelledby="open">
          <h2 id="open">{words.t('home.openTitle')}</h2>
          <p className="read ink-2">{words.t('home.openText')}</p>
          <p className="read ink-2">{words.t('home.openAdmin')}</p>
        </section>
        <section className="item-section" aria-labelledby="look">
          <h2 id="look">{words.t('home.lookTitle')}</h2>
          <ul className="link-rows">
            {doors.map(({ href, name, text }) => (
              <li key={href}>
                <a href={href}>{name}</a>
                <span className="ink-3">{text}</span>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </PublicFrame>
  );
}
