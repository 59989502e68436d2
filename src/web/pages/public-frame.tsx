/** Head and foot of the public pages: whose guide this is, which version, the languages, and where the data are. */
import { type ReactNode, useContext } from 'react';
import type { FrameworkDocument } from '../../framework/model/types';
import { Logo } from '../design';
import type { Language, Words } from '../words';
import { CaseOpen } from './case-open';
import { LanguageSwitch } from './page-head';
import { exploreHref, homeHref } from './public-links';
import type { Nav } from './session-link';

/** Public pages know nobody, so plain links do. */
const PUBLIC: Nav = { mode: 'cookie' };

interface PublicFrameProps {
  words: Words;
  document: Pick<FrameworkDocument, 'id' | 'title' | 'version'>;
  /** Address of this page in each language. */
  hrefIn: (lang: Language) => string;
  /** Where the title of the framework leads; to its clusters when left out. */
  titleHref?: string;
  /** Stands before the languages, where there is room. */
  headEnd?: ReactNode;
  /** Replaces what stands at the end of every page. */
  foot?: ReactNode;
  children: ReactNode;
}

export function PublicFrame({
  words,
  document,
  hrefIn,
  titleHref = exploreHref(words.lang),
  headEnd,
  foot = <AboutData words={words} document={document} />,
  children,
}: PublicFrameProps) {
  return (
    <>
      <header className="top-bar public-head">
        <a className="home-link" href={homeHref(words.lang)}>
          <Logo />
        </a>
        <a className="framework-title" href={titleHref}>
          {document.title}
        </a>
        <div className="top-bar-end">
          {headEnd}
          <LanguageSwitch words={words} nav={PUBLIC} hrefIn={hrefIn} />
        </div>
      </header>
      {children}
      <footer className="public-foot">{foot}</footer>
    </>
  );
}

function AboutData({ words, document }: Pick<PublicFrameProps, 'words' | 'document'>) {
  return (
    <>
      <p>{words.t('explore.aboutText')}</p>
      <ul className="foot-links">
        <li>{words.t('explore.version', { version: document.version })}</li>
        {useContext(CaseOpen) ? <Packages words={words} document={document} /> : null}
      </ul>
    </>
  );
}

function Packages({ words, document }: Pick<PublicFrameProps, 'words' | 'document'>) {
  return (
    <>
      <li>
        <a href={`/ims/case/v1p1/CFPackages/${document.id}`}>{words.t('explore.case11')}</a>
      </li>
      <li>
        <a href={`/ims/case/v1p0/CFPackages/${document.id}`}>{words.t('explore.case10')}</a>
      </li>
    </>
  );
}
