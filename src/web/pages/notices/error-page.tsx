/** The page for what went wrong: what is, why, one button, and for the administrator the code, the time and the reference. */
import type { ReactNode } from 'react';
import type { Lms } from '../../../shared/viewer';
import type { Assets } from '../../assets';
import { Notice } from '../../design';
import { type Language, type WordKey, wordsFor } from '../../words';
import en from '../../words/en.json';
import { page, pageTitle } from '../document';
import { backTo } from '../page-head';

export interface ErrorPageProps {
  /** Stable dotted code, such as `launch.expired`. */
  code: string;
  /** Why, in plain words; English, as the error carries it. */
  message: string;
  when: Date;
  /** Short reference that is also in the log. */
  reference: string;
  help?: string | null;
  /** Overrides the title that belongs to the code. */
  title?: string;
  /** Where the one button leads, if it can lead anywhere. */
  backUrl?: string | null;
  lang?: Language;
  lms?: Lms;
  /** True when the page is shown inside an LMS's frame. */
  framed?: boolean;
}

/** Where opening the same thing once more is all it takes. */
const againHelps: ReadonlySet<string> = new Set([
  'launch.expired',
  'launch.replayed',
  'launch.state',
  'launch.nonce',
  'launch.parameters',
  'launch.lms_used',
]);
/** What is wrong with a launch or a registration an administrator can mend: the facts stand open. Other help is for whoever reads the page. */
const isForAdministrators = (code: string) => /^(launch|login|registration)\./.test(code);

type TitleName = keyof typeof en.error.titles;
const isTitleName = (name: string): name is TitleName => Object.hasOwn(en.error.titles, name);

/** Title by code: the longest dotted beginning that has words, so `launch.nonce` finds `launch`. */
export function errorTitleKey(code: string): WordKey {
  const parts = code.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('_');
    if (isTitleName(name)) return `error.titles.${name}`;
  }
  return 'error.titles.server';
}

export function errorPage(props: ErrorPageProps, assets: Pick<Assets, 'css'>): string {
  const { code, message, when, reference, help = null, backUrl = null } = props;
  const { lang = 'en', lms = 'other', framed = false } = props;
  const words = wordsFor(lang);
  const again = againHelps.has(code);
  const adminHelp = isForAdministrators(code) ? help : null;
  const title = props.title ?? words.t(errorTitleKey(code));
  const back = backTo(backUrl, words.t(again ? 'error.again' : 'error.back'));
  // The sentence of the error is English, whatever the page is.
  const english = lang === 'en' ? undefined : 'en';
  const body = (
    <Notice
      title={title}
      actions={
        back ? (
          <a className="btn btn-primary btn-large" href={back.href}>
            {back.name}
          </a>
        ) : null
      }
      facts={{
        summary: words.t('error.admin'),
        open: isForAdministrators(code),
        rows: [
          [words.t('error.code'), <code key="code">{code}</code>],
          [words.t('error.when'), words.moment(when)],
          [words.t('error.reference'), <code key="reference">{reference}</code>],
          ...(adminHelp
            ? [
                [
                  words.t('error.helps'),
                  <span key="help" lang={english}>
                    {adminHelp}
                  </span>,
                ] as [string, ReactNode],
              ]
            : []),
        ],
      }}
    >
      <p lang={english}>{message}</p>
      {again && !back ? <p>{words.t('error.againText')}</p> : null}
      {help && !adminHelp ? <p lang={english}>{help}</p> : null}
    </Notice>
  );
  return page({ title: pageTitle(title), lang, lms, framed, body, assets });
}
