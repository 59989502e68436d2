/** The looks of the LTI room's pages: a window of its own where cookies are blocked, the wait for the LMS's storage, the end of a registration. */
import type { ReactNode } from 'react';
import type {
  LtiPages,
  OpenInNewWindowProps,
  PageForm,
  PlatformStorageProps,
  RegisteredProps,
} from '../../../lti';
import type { Assets } from '../../assets';
import { Icon, Notice } from '../../design';
import { languageOf, type WordKey, type Words, wordsFor } from '../../words';
import { page, pageTitle } from '../document';
import { cookiesHref } from '../public-links';

/** A login says nothing of the person's language, so its pages are in English. */
const english = wordsFor('en');

interface Shown {
  words: Words;
  lms: OpenInNewWindowProps['lms'];
  title: WordKey;
  body: ReactNode;
  scripts?: string[];
}

/** The pages that the LTI room shows before Waymark itself. */
export function ltiPages(assets: Pick<Assets, 'css'>): LtiPages {
  const shown = ({ words, lms, title, body, scripts }: Shown) =>
    page({
      title: pageTitle(words.t(title)),
      lang: words.lang,
      lms,
      framed: true,
      body,
      assets,
      scripts,
    });
  return {
    openInNewWindow: ({ lms, form }) =>
      shown({
        words: english,
        lms,
        title: 'newWindow.title',
        body: <NewWindow words={english} form={form} />,
      }),
    platformStorage: ({ lms, form, script }) =>
      shown({
        words: english,
        lms,
        title: 'storage.title',
        body: <Storage words={english} form={form} />,
        scripts: [script],
      }),
    registered: ({ script, ...props }, languages) => {
      const words = wordsFor(languageOf(...languages));
      const body = <Registered words={words} {...props} />;
      return shown({ words, lms: props.lms, title: 'registered.title', body, scripts: [script] });
    },
  };
}

function NewWindow({ words, form }: { words: Words } & Pick<OpenInNewWindowProps, 'form'>) {
  const button = (
    <button type="submit" className="btn btn-primary btn-large">
      <Icon name="window" />
      {words.t('newWindow.button')}
    </button>
  );
  return (
    <Notice
      title={words.t('newWindow.title')}
      actions={
        <>
          <form action={form.action} method={form.method} target="_blank" rel="noopener">
            <HiddenFields form={form} />
            {button}
          </form>
          <CookieHelp words={words} />
        </>
      }
    >
      <p>{words.t('newWindow.text')}</p>
    </Notice>
  );
}

/** The script fills the form in and sends it; where it does not run, for whatever reason, the button does. */
function Storage({ words, form }: { words: Words } & Pick<PlatformStorageProps, 'form'>) {
  const data = Object.fromEntries(Object.entries(form.data).map(([name, value]) => [`data-${name}`, value]));
  return (
    <Notice title={words.t('storage.title')}>
      <p>{words.t('storage.text')}</p>
      <form id={form.id} action={form.action} method={form.method} {...data}>
        <HiddenFields form={form} />
        <noscript>
          <p>{words.t('storage.noScript')}</p>
        </noscript>
        <button type="submit" className="btn">
          {words.t('storage.continue')}
        </button>
      </form>
    </Notice>
  );
}

/** The script shows the button, since without it nothing can close the LMS's window. */
function Registered({ words, ...props }: { words: Words } & Omit<RegisteredProps, 'script'>) {
  const { name, id, active, clientId, deploymentId, scopes, placements } = props;
  const none = words.t('registered.none');
  return (
    <Notice
      title={words.t('registered.title')}
      actions={
        <button type="button" id="waymark-close" className="btn btn-primary btn-large" hidden>
          {words.t('registered.done')}
        </button>
      }
      facts={{
        summary: words.t('registered.facts'),
        open: true,
        rows: [
          [words.t('registered.name'), name],
          [words.t('registered.platform'), id],
          [words.t('registered.clientId'), clientId],
          [words.t('registered.deployment'), deploymentId ?? words.t('registered.anyDeployment')],
          [words.t('registered.scopes'), scopes.join(' ') || none],
          [words.t('registered.placements'), placements.join(', ') || none],
        ],
      }}
    >
      <p>{words.t(active ? 'registered.active' : 'registered.waiting')}</p>
    </Notice>
  );
}

function HiddenFields({ form }: { form: PageForm }) {
  return Object.entries(form.fields).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

/** This page came by POST and cannot be returned to, so the help opens beside it. */
function CookieHelp({ words }: { words: Words }) {
  return (
    <p className="notice-help">
      {words.t('newWindow.stay')}{' '}
      <a href={cookiesHref(words.lang)} target="_blank" rel="noopener">
        {words.t('newWindow.how')}
        <span className="hidden-text"> ({words.t('site.newWindow')})</span>
      </a>
    </p>
  );
}
