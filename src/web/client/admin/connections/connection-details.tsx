/** The open connection: what is known of it, its deployments, and how it is switched off or removed. */
import { type FormEvent, useState } from 'react';
import { notify } from '../../parts/toast';
import { useAdmin } from '../context';
import { Confirm } from '../parts/confirm';
import { Field } from '../parts/field';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import type { Connection } from '../types';
import { words } from '../words';
import { ConnectionFacts } from './connection-facts';

interface ConnectionDetailsProps {
  connection: Connection;
  onChange: () => Promise<void>;
  onSwitchOn: () => void;
}

export function ConnectionDetails({ connection, onChange, onSwitchOn }: ConnectionDetailsProps) {
  const { api } = useAdmin();
  const [asking, setAsking] = useState<'switchOff' | 'remove' | null>(null);
  const { id, name, state } = connection;

  const act = {
    switchOff: () => api.switchTo(id, false),
    remove: () => api.remove(id),
  };
  const confirm = async (what: keyof typeof act) => {
    await act[what]();
    notify({ text: words[what].done(name) });
    await onChange();
  };

  return (
    <section className="panel" aria-labelledby="details">
      <div className="panel-head admin-head">
        <h2 id="details">{words.details.title}</h2>
        <span className="small ink-2">{name}</span>
      </div>
      <div className="admin-body">
        <ConnectionFacts connection={connection} />
        <AddDeployment connection={connection} onChange={onChange} />
      </div>
      <div className="admin-foot">
        {state === 'off' || state === 'waiting' ? (
          <button type="button" className="btn" onClick={onSwitchOn}>
            {words.details.switchOn}
          </button>
        ) : (
          <button type="button" className="btn" onClick={() => setAsking('switchOff')}>
            {words.details.switchOff}
          </button>
        )}
        <button type="button" className="btn" onClick={() => setAsking('remove')}>
          {words.details.remove}
        </button>
      </div>
      {asking ? (
        <Confirm
          title={words[asking].title(name)}
          verb={words[asking].verb}
          onConfirm={() => confirm(asking)}
          onClose={() => setAsking(null)}
        >
          <p className="dialog-lead">{words[asking].text}</p>
        </Confirm>
      ) : null}
    </section>
  );
}

function AddDeployment({ connection, onChange }: Pick<ConnectionDetailsProps, 'connection' | 'onChange'>) {
  const { api } = useAdmin();
  const [deploymentId, setDeploymentId] = useState('');
  const { run, error } = useAction();
  const add = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await api.addDeployment(connection.id, deploymentId.trim());
      notify({ text: words.details.added(deploymentId.trim()) });
      setDeploymentId('');
      await onChange();
    });
  };
  return (
    <form className="admin-link" onSubmit={add}>
      <Field
        label={words.details.addDeployment}
        name="deploymentId"
        value={deploymentId}
        onChange={setDeploymentId}
      />
      <button type="submit" className="btn">
        {words.details.add}
      </button>
      <Problem error={error} />
    </form>
  );
}
