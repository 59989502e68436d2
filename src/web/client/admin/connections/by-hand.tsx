/** The details of an LMS typed in. What the server finds wrong stands at its field. */
import { type FormEvent, useState } from 'react';
import { canvasCloud } from '../../../../shared/canvas-cloud';
import type { Lms } from '../../../../shared/viewer';
import type { ApiError } from '../../api/request';
import { notify } from '../../parts/toast';
import { useAdmin } from '../context';
import { Field } from '../parts/field';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import { words } from '../words';

const names = ['name', 'issuer', 'clientId', 'authUrl', 'tokenUrl', 'keysetUrl', 'deploymentIds'] as const;
type FieldName = (typeof names)[number];
type Values = Record<FieldName, string>;

const empty: Values = {
  name: '',
  issuer: '',
  clientId: '',
  authUrl: '',
  tokenUrl: '',
  keysetUrl: '',
  deploymentIds: '',
};

export function ByHand({ lms, onDone }: { lms: Lms; onDone: () => Promise<void> }) {
  const { api } = useAdmin();
  const [values, setValues] = useState<Values>(lms === 'canvas' ? { ...empty, ...canvasCloud } : empty);
  const { run, error } = useAction();

  const save = (event: FormEvent) => {
    event.preventDefault();
    const deploymentIds = values.deploymentIds
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
    void run(async () => {
      const { name } = await api.add({ ...values, lms, deploymentIds });
      notify({ text: words.byHand.saved(name) });
      setValues({ ...values, name: '', clientId: '', deploymentIds: '' });
      await onDone();
    });
  };

  return (
    <form className="admin-form" onSubmit={save}>
      <p className="ink-2">{words.byHand.text}</p>
      {names.map((name) => (
        <Field
          key={name}
          name={name}
          label={words.byHand.fields[name]}
          hint={words.byHand.hints[lms][name]}
          value={values[name]}
          onChange={(value) => setValues({ ...values, [name]: value })}
          problem={problemOf(error, name)}
          mayBeEmpty={name === 'deploymentIds'}
        />
      ))}
      <Problem error={error} />
      <div>
        <button type="submit" className="btn btn-primary">
          {words.byHand.save}
        </button>
      </div>
    </form>
  );
}

/** The server names fields as `authUrl` or `deploymentIds.0`, and says in `problems` what is wrong with each. */
function problemOf(error: ApiError | null, name: FieldName): string | null {
  if (!error) return null;
  const { problems, fields } = error.data;
  const said = problems && typeof problems === 'object' ? Object.entries(problems) : [];
  const own = said.find(([field]) => field.split('.')[0] === name)?.[1];
  if (typeof own === 'string') return own;
  const named = Array.isArray(fields) && fields.some((field) => String(field).split('.')[0] === name);
  return named ? words.byHand.wrong : null;
}
