/** One LMS by hand: where its form is, every value to enter there, and what Waymark has to be told in return. */
import type { FrameworkDocument } from '../../../framework/model/types';
import type { ManualSetup, SetupField } from '../../../lti';
import type { Lms } from '../../../shared/viewer';
import type { Words } from '../../words';
import { PublicFrame } from '../public-frame';
import { connectHref } from '../public-links';

interface ManualPageProps {
  document: FrameworkDocument;
  words: Words;
  lms: Lms;
  setup: ManualSetup;
}

/** In the order in which the administrator's page asks for them. */
const answers = ['issuer', 'clientId', 'authUrl', 'tokenUrl', 'keysetUrl', 'deploymentId'] as const;

export function ManualPage({ document, words, lms, setup }: ManualPageProps) {
  return (
    <PublicFrame words={words} document={document} hrefIn={(lang) => connectHref(lang, lms)}>
      <main className="public-page">
        <h1>{words.t(`connect.${lms}Title`)}</h1>
        <p className="lead">{words.t(`connect.${lms}Lead`)}</p>
        <section className="item-section" aria-labelledby="enter">
          <h2 id="enter">{words.t('connect.enterTitle')}</h2>
          <Way words={words} way={setup.way} />
          {setup.groups.map(({ heading, fields }, group) => (
            <div key={heading}>
              <h3 className="setup-heading" lang="en">
                {heading}
              </h3>
              <dl className="setup-fields">
                {fields.map((field, index) => (
                  <FieldRow key={field.label} words={words} field={field} id={`value-${group}-${index}`} />
                ))}
              </dl>
            </div>
          ))}
          <ol className="how-to setup-note">
            {words.lines(`connect.${lms}Then`).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p id="copied" className="hidden-text" role="status" />
        </section>
        <section className="item-section" aria-labelledby="tell">
          <h2 id="tell">{words.t('connect.tellTitle')}</h2>
          <p className="read ink-2">{words.t('connect.tellText')}</p>
          {lms === 'canvas' ? <p className="read ink-2">{words.t('connect.tellCanvas')}</p> : null}
          <dl className="setup-fields">
            {answers.map((name) => (
              <div key={name}>
                <dt>{words.t(`connect.answers.${name}`)}</dt>
                <dd lang="en">{setup.answers[name]}</dd>
              </div>
            ))}
          </dl>
          <p className="main-action">
            <a href="/admin">{words.t('connect.inviteLink')}</a>
          </p>
        </section>
      </main>
    </PublicFrame>
  );
}

function Way({ words, way }: { words: Words; way: string[] }) {
  if (way.length === 0) return <p className="setup-way">{words.t('connect.wayOther')}</p>;
  return (
    <p className="setup-way">
      {words.t('connect.way')} <b lang="en">{way.join(' → ')}</b>
    </p>
  );
}

function FieldRow({ words, field, id }: { words: Words; field: SetupField; id: string }) {
  const { label, value, kind } = field;
  return (
    <div>
      <dt lang="en">{label}</dt>
      {kind === 'choose' ? (
        <dd>
          {words.t('connect.choose')} <b lang="en">{value}</b>
        </dd>
      ) : (
        <>
          <dd>
            <code id={id} className="setup-value" lang="en">
              {value}
            </code>
          </dd>
          <dd>
            <button
              type="button"
              className="btn btn-small"
              hidden
              data-copies={id}
              data-name={label}
              data-done={words.t('connect.copied')}
              aria-label={words.t('connect.copyOf', { name: label })}
            >
              {words.t('connect.copy')}
            </button>
          </dd>
        </>
      )}
    </div>
  );
}
