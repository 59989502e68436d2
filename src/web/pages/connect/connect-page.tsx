/** The ways to connect an LMS: by a registration link, or by hand. */
import type { FrameworkDocument } from '../../../framework/model/types';
import type { Words } from '../../words';
import { PublicFrame } from '../public-frame';
import { connectHref } from '../public-links';

interface ConnectPageProps {
  document: FrameworkDocument;
  words: Words;
}

export function ConnectPage({ document, words }: ConnectPageProps) {
  const ways = [
    { lms: 'canvas', name: 'Canvas', text: words.t('connect.canvasText') },
    { lms: 'moodle', name: 'Moodle', text: words.t('connect.moodleText') },
    { lms: 'other', name: words.t('connect.other'), text: words.t('connect.otherText') },
  ] as const;
  return (
    <PublicFrame words={words} document={document} hrefIn={connectHref}>
      <main className="public-page">
        <h1>{words.t('connect.title')}</h1>
        <p className="lead">{words.t('connect.lead')}</p>
        <section className="item-section" aria-labelledby="invite">
          <h2 id="invite">{words.t('connect.inviteTitle')}</h2>
          <p className="read ink-2">{words.t('connect.inviteText')}</p>
          <p className="main-action">
            <a href="/admin">{words.t('connect.inviteLink')}</a>
          </p>
        </section>
        <section className="item-section" aria-labelledby="hand">
          <h2 id="hand">{words.t('connect.handTitle')}</h2>
          <ul className="link-rows">
            {ways.map(({ lms, name, text }) => (
              <li key={lms}>
                <a href={connectHref(words.lang, lms)}>{name}</a>
                <span className="ink-3">{text}</span>
              </li>
            ))}
          </ul>
        </section>
      </main>
    </PublicFrame>
  );
}
