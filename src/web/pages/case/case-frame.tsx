/** Head and foot of the pages about the framework: its version, and where its license is. */
import type { ReactNode } from 'react';
import type { FrameworkDocument } from '../../../framework/model/types';
import type { Language, Words } from '../../words';
import { PublicFrame } from '../public-frame';
import { frameworksHref, treeHref } from './case-links';
import type { ShownVersion } from './find-place';
import { VersionNotice } from './version-notice';

interface CaseFrameProps {
  words: Words;
  document: FrameworkDocument;
  hrefIn: (lang: Language) => string;
  /** Said first in the foot, such as that the link is permanent. */
  note?: string;
  /** Said at the top; left out for the current framework. */
  version?: ShownVersion;
  children: ReactNode;
}

export function CaseFrame({ words, document, hrefIn, note, version, children }: CaseFrameProps) {
  return (
    <PublicFrame
      words={words}
      document={document}
      hrefIn={hrefIn}
      titleHref={treeHref(words.lang, document.id)}
      headEnd={
        <span className="head-version">{words.t('explore.version', { version: document.version })}</span>
      }
      foot={
        <ul className="foot-links">
          {note ? <li>{note}</li> : null}
          <li>
            <a href={frameworksHref(words.lang)}>{words.t('case.about')}</a>
          </li>
          <li>
            <a href={document.license.uri}>{words.t('case.license')}</a>
          </li>
        </ul>
      }
    >
      {version ? <VersionNotice version={version} words={words} /> : null}
      {children}
    </PublicFrame>
  );
}
