/** Connecting a web API: what to make in the LMS, what Waymark has to be allowed and why, and the fields for what comes out of it. */
import { type FormEvent, useId, useState } from 'react';
import { DialogBox } from '../../parts/overlays';
import { notify } from '../../parts/toast';
import { useAdmin } from '../context';
import { CopyButton } from '../parts/copy-button';
import { Field } from '../parts/field';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import type { Institution, WebApiDetails } from '../types';
import { words } from '../words';
import { canvasScopes, moodleCompetencyFunctions, moodleFunctions } from './web-api-needs';

interface WebApiDialogProps {
  institution: Institution;
  onChange: () => Promise<void>;
  onClose: () => void;
}

export function WebApiDialog({ institution, onChange, onClose }: WebApiDialogProps) {
  const { api } = useAdmin();
  const { run, error } = useAction();
  const form = useId();
  const { tenantId, platformName, lms } = institution;
  const kind = lms === 'canvas' ? 'canvas' : 'moodle';
  const [values, setValues] = useState({ address: '', clientId: '', secret: '' });
  const field = (name: keyof typeof values) => ({
    name,
    value: values[name],
    onChange: (value: string) => setValues({ ...values, [name]: value.trim() }),
  });

  const save = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { authorizeUrl } = await api.connectWebApi(tenantId, detailsOf(kind, values));
      // Canvas asks in a page of its own, and leads back to this one.
      if (authorizeUrl) location.assign(authorizeUrl);
      else {
        notify({ text: words.institutions.connected(platformName) });
        await onChange();
        onClose();
      }
    });
  };

  const Needs = kind === 'canvas' ? CanvasNeeds : MoodleNeeds;
  return (
    <DialogBox
      isOpen
      title={words.webApi.title(platformName)}
      onClose={onClose}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {words.notYet}
          </button>
          <button type="submit" form={form} className="btn btn-primary">
            {words.webApi[kind].verb}
          </button>
        </>
      }
    >
      <p className="dialog-lead">{words.webApi.why}</p>
      <Needs />
      <form id={form} className="admin-form" onSubmit={save}>
        <Field label={words.webApi.address} hint={words.webApi[kind].addressHint} {...field('address')} />
        {kind === 'canvas' ? (
          <Field
            label={words.webApi.canvas.clientId}
            hint={words.webApi.canvas.clientIdHint}
            {...field('clientId')}
          />
        ) : null}
        <Field
          label={kind === 'canvas' ? words.webApi.canvas.secret : words.webApi.moodle.token}
          hint={kind === 'canvas' ? words.webApi.canvas.secretHint : words.webApi.moodle.tokenHint}
          type="password"
          {...field('secret')}
        />
      </form>
      {kind === 'canvas' ? <p className="hint">{words.webApi.canvas.next}</p> : null}
      <Problem error={error} />
    </DialogBox>
  );
}

function detailsOf(
  kind: WebApiDetails['kind'],
  { address, clientId, secret }: { address: string; clientId: string; secret: string },
): WebApiDetails {
  return kind === 'canvas'
    ? { kind, address, clientId, clientSecret: secret }
    : { kind, address, token: secret };
}

function CanvasNeeds() {
  const { session } = useAdmin();
  const redirect = `${session.publicUrl}/lms/canvas/callback`;
  return (
    <div className="admin-needs">
      <p>{words.webApi.canvas.make}</p>
      <div className="admin-link">
        <code className="admin-value">{redirect}</code>
        <CopyButton text={redirect} name={words.webApi.canvas.redirect} />
      </div>
      <p>{words.webApi.canvas.need}</p>
      <Codes list={canvasScopes} />
    </div>
  );
}

function MoodleNeeds() {
  return (
    <div className="admin-needs">
      <p>{words.webApi.moodle.make}</p>
      <Codes list={moodleFunctions} />
      <details>
        <summary>{words.webApi.moodle.competencies}</summary>
        <Codes list={moodleCompetencyFunctions} />
      </details>
      <p>{words.webApi.moodle.need}</p>
    </div>
  );
}

function Codes({ list }: { list: string[] }) {
  return (
    <ul className="admin-codes">
      {list.map((one) => (
        <li key={one}>
          <code>{one}</code>
        </li>
      ))}
    </ul>
  );
}
