/** Two short pages of a launch: a window of its own where cookies are blocked, and the wait for the LMS's Platform Storage. */
import type { Lms } from '../../../shared/viewer';
import type { Assets } from '../../assets';
import { Icon, Notice } from '../../design';
import { type Language, type Words, wordsFor } from '../../words';
import { page, pageTitle } from '../document';

interface LaunchPageProps {
  lang?: Language;
  lms?: Lms;
}

/** A form that starts the launch again, in a window of its own. */
export interface NewWindowForm {
  /** Address that the form posts to, such as `/lti/login`. */
  action: string;
  /** Hidden fields, such as the parameters of the login. */
  fields: Readonly<Record<string, string>>;
}

export interface NewWindowPageProps extends LaunchPageProps {
  form: NewWindowForm;
}

/** "Open Waymark in its own window". */
export function newWindowPage(props: NewWindowPageProps, assets: Pick<Assets, 'css'>): string {
  const { lang = 'en', lms = 'other', form } = props;
  const words = wordsFor(lang);
  const title = words.t('newWindow.title');
  const body = (
    <Notice
      title={title}
      actions={
        <>
          <NewWindowButton form={form} words={words} />
          <CookieHelp words={words} />
        </>
      }
    >
      <p>{words.t('newWindow.text')}</p>
    </Notice>
  );
  return page({ title: pageTitle(title), lang, lms, framed: true, body, assets });
}

export interface StoragePageProps extends LaunchPageProps {
  /** Addresses of the scripts that speak to the LMS. */
  scripts: readonly string[];
  /** What those scripts need to know, as `data-*` attributes. */
  data: Readonly<Record<`data-${string}`, string>>;
  /** The way on for browsers in which those scripts do not run, where there is one. */
  form?: NewWindowForm;
}

/** Shown while a script of ours asks the LMS for what it kept (LTI Client Side postMessages, Platform Storage). */
export function platformStoragePage(props: StoragePageProps, assets: Pick<Assets, 'css'>): string {
  const { lang = 'en', lms = 'other', scripts, data, form } = props;
  const words = wordsFor(lang);
  const title = words.t('storage.title');
  const body = (
    <Notice title={title}>
      <p>{words.t('storage.text')}</p>
      <noscript>
        <p>{words.t('storage.noScript')}</p>
        {form ? <NewWindowButton form={form} words={words} /> : null}
      </noscript>
    </Notice>
  );
  return page({ title: pageTitle(title), lang, lms, framed: true, body, assets, scripts, data });
}

function NewWindowButton({ form, words }: { form: NewWindowForm; words: Words }) {
  return (
    <form method="post" action={form.action} target="_blank">
      {Object.entries(form.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="btn btn-primary btn-large">
        <Icon name="window" />
        {words.t('newWindow.button')}
      </button>
    </form>
  );
}

/** This page came by POST and cannot be returned to, so the help opens beside it. */
function CookieHelp({ words }: { words: Words }) {
  return (
    <p className="notice-help">
      {words.t('newWindow.stay')}{' '}
      <a href={`/help/cookies?lang=${words.lang}`} target="_blank" rel="noopener">
        {words.t('newWindow.how')}
        <span className="hidden-text"> ({words.t('site.newWindow')})</span>
      </a>
    </p>
  );
}
