/** The first line of a reading page: back to where the reader came from, and the languages. */
import { Icon } from '../design';
import type { Language, Words } from '../words';
import { languages, wordsFor } from '../words';
import { type Nav, SessionLink } from './session-link';

export interface Back {
  href: string;
  name: string;
}

interface PageHeadProps {
  words: Words;
  nav: Nav;
  back: Back | null;
  /** Address of this page in each language. */
  hrefIn: (lang: Language) => string;
}

export function PageHead({ words, nav, back, hrefIn }: PageHeadProps) {
  return (
    <header className="page-head">
      {back ? (
        <a className="back-link" href={back.href}>
          <Icon name="chevron-left" />
          <span>{back.name}</span>
        </a>
      ) : null}
      <LanguageSwitch words={words} nav={nav} hrefIn={hrefIn} />
    </header>
  );
}

export function LanguageSwitch({ words, nav, hrefIn }: Omit<PageHeadProps, 'back'>) {
  return (
    <nav className="languages" aria-label={words.t('lang.switch')}>
      {languages.map((lang) => {
        const name = wordsFor(lang).t('lang.name');
        return lang === words.lang ? (
          <b key={lang} lang={lang} aria-current="true">
            {name}
          </b>
        ) : (
          <SessionLink key={lang} href={hrefIn(lang)} nav={nav} lang={lang}>
            {name}
          </SessionLink>
        );
      })}
    </nav>
  );
}

/** The LMS's return address as a link back; null when there is none that a browser may follow. */
export function backTo(returnUrl: string | null, name: string): Back | null {
  if (!returnUrl || !URL.canParse(returnUrl)) return null;
  return ['https:', 'http:'].includes(new URL(returnUrl).protocol) ? { href: returnUrl, name } : null;
}
