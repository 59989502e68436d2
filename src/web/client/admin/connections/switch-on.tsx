/** "Check and switch on": what the LMS said and granted, before anybody can launch. */
import { notify } from '../../parts/toast';
import { useAdmin } from '../context';
import { Confirm } from '../parts/confirm';
import type { Connection } from '../types';
import { words } from '../words';
import { ConnectionFacts } from './connection-facts';

interface SwitchOnProps {
  connection: Connection;
  onChange: () => Promise<void>;
  onClose: () => void;
}

export function SwitchOn({ connection, onChange, onClose }: SwitchOnProps) {
  const { api } = useAdmin();
  const switchOn = async () => {
    await api.switchTo(connection.id, true);
    notify({ text: words.switchOn.done(connection.name) });
    await onChange();
  };
  return (
    <Confirm
      title={words.switchOn.title(connection.name)}
      verb={words.switchOn.verb}
      onConfirm={switchOn}
      onClose={onClose}
    >
      <p className="dialog-lead">{words.switchOn.lead}</p>
      <ConnectionFacts connection={connection} />
    </Confirm>
  );
}
