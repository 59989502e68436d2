/** Registration links that nobody has used yet. The links themselves cannot be shown again. */
import { moment } from '../../parts/format';
import { notify } from '../../parts/toast';
import { useAdmin } from '../context';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import type { Invitation } from '../types';
import { words } from '../words';

interface InvitationsProps {
  invitations: Invitation[];
  onChange: () => Promise<void>;
}

export function Invitations({ invitations, onChange }: InvitationsProps) {
  const { api } = useAdmin();
  const { run, error } = useAction();
  const open = invitations.filter(({ state }) => state === 'open');
  if (open.length === 0) return null;

  const cancel = ({ id, name }: Invitation) =>
    run(async () => {
      await api.cancelInvitation(id);
      notify({ text: words.invitations.cancelled(name) });
      await onChange();
    });

  return (
    <section className="panel" aria-labelledby="invitations">
      <div className="panel-head admin-head">
        <h2 id="invitations">{words.invitations.title}</h2>
      </div>
      <ul className="admin-rows">
        {open.map((one) => (
          <li key={one.id}>
            <div>
              <b>{one.name}</b>
              <span className="meta">
                {[
                  words.lmsName[one.lms],
                  words.invitations.until(moment(one.expiresAt)),
                  ...(one.policy === 'auto' ? [words.invitations.auto] : []),
                ].join(', ')}
              </span>
            </div>
            <button
              type="button"
              className="btn btn-small"
              aria-label={words.invitations.cancelName(one.name)}
              onClick={() => void cancel(one)}
            >
              {words.invitations.cancel}
            </button>
          </li>
        ))}
      </ul>
      <Problem error={error} />
    </section>
  );
}
