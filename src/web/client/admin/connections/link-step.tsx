/** The first step: a name, then the registration link, made when it is asked for and shown this once. */
import { type FormEvent, useState } from 'react';
import type { Lms } from '../../../../shared/viewer';
import { moment } from '../../parts/format';
import { useAdmin } from '../context';
import { CopyButton } from '../parts/copy-button';
import { Field } from '../parts/field';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import type { InvitationLink } from '../types';
import { words } from '../words';
import { Step } from './step';

interface LinkStepProps {
  lms: Lms;
  auto: boolean;
  onAuto: (auto: boolean) => void;
  onChange: () => Promise<void>;
}

export function LinkStep({ lms, auto, onAuto, onChange }: LinkStepProps) {
  const { api } = useAdmin();
  const [name, setName] = useState('');
  const [link, setLink] = useState<InvitationLink | null>(null);
  const { run, error } = useAction();

  const make = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      setLink(await api.invite({ name: name.trim(), lms, policy: auto ? 'auto' : 'approve' }));
      await onChange();
    });
  };

  if (link) {
    return (
      <Step title={words.connect.linkTitle}>
        <p>{words.connect.linkText(moment(link.expiresAt))}</p>
        <div className="admin-link">
          <input
            className="input mono"
            readOnly
            aria-label={words.connect.linkTitle}
            value={link.url}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton text={link.url} name={words.connect.link} look="primary" />
        </div>
        <button type="button" className="btn-link" onClick={() => setLink(null)}>
          {words.connect.another}
        </button>
      </Step>
    );
  }
  return (
    <Step title={words.connect.nameTitle}>
      <p>{words.connect.nameText}</p>
      <form className="admin-link" onSubmit={make}>
        <Field label={words.connect.name} name="name" value={name} onChange={setName} />
        <button type="submit" className="btn btn-primary">
          {words.connect.make}
        </button>
      </form>
      <label className="admin-tick">
        <input type="checkbox" checked={auto} onChange={(event) => onAuto(event.currentTarget.checked)} />
        {words.connect.auto}
      </label>
      <Problem error={error} />
    </Step>
  );
}
