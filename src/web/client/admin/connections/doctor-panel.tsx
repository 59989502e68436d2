/** The connection doctor: what was checked, what was found, and the one button that mends it. */
import { Icon, type IconName } from '../../../design';
import { since } from '../../parts/format';
import { LoadFailed } from '../../parts/load-failed';
import { notify } from '../../parts/toast';
import { useAdmin } from '../context';
import { CopyButton } from '../parts/copy-button';
import { Problem } from '../parts/problem';
import { useAction } from '../parts/use-action';
import type { Connection, DoctorRow, Mend } from '../types';
import { words } from '../words';
import { reportText } from './report-text';
import { useDoctor } from './use-doctor';

interface DoctorPanelProps {
  connection: Connection | null;
  onChange: () => Promise<void>;
  onSwitchOn: (id: string) => void;
}

export function DoctorPanel({ connection, onChange, onSwitchOn }: DoctorPanelProps) {
  const { api } = useAdmin();
  const { report, error, examine } = useDoctor(connection?.id ?? null);
  const action = useAction();

  const addDeployment = (id: string, deploymentId: string) =>
    action.run(async () => {
      await api.addDeployment(id, deploymentId);
      notify({ text: words.details.added(deploymentId) });
      await Promise.all([onChange(), examine()]);
    });

  return (
    <section className="panel" aria-labelledby="doctor">
      <div className="panel-head admin-head">
        <h2 id="doctor">{words.doctor.title}</h2>
        {report ? (
          <span className="small ink-2">{words.doctor.of(report.platform.name, since(report.at))}</span>
        ) : null}
      </div>
      {connection ? null : <p className="admin-empty">{words.doctor.none}</p>}
      {connection && !report && !error ? (
        <p className="admin-empty">{words.doctor.running(connection.name)}</p>
      ) : null}
      {error ? <LoadFailed title={words.doctor.failed} error={error} onRetry={() => void examine()} /> : null}
      {connection && report ? (
        <>
          <ul className="doctor-rows">
            {report.rows.map((row) => (
              <Row
                key={row.check}
                row={row}
                onAdd={(deploymentId) => void addDeployment(connection.id, deploymentId)}
                onSwitchOn={() => onSwitchOn(connection.id)}
              />
            ))}
          </ul>
          <Problem error={action.error} />
          <div className="admin-foot">
            <button type="button" className="btn" onClick={() => void action.run(examine)}>
              {words.doctor.again}
            </button>
            <CopyButton
              text={reportText(report)}
              name={words.doctor.report}
              look="quiet"
              label={words.doctor.copy}
            />
          </div>
        </>
      ) : null}
    </section>
  );
}

const icons: Record<DoctorRow['result'], IconName> = { ok: 'check', problem: 'failed', waiting: 'clock' };

interface RowProps {
  row: DoctorRow;
  onAdd: (deploymentId: string) => void;
  onSwitchOn: () => void;
}

function Row({ row, ...mending }: RowProps) {
  return (
    <li className={`doctor-row doctor-${row.result}`}>
      <Icon name={icons[row.result]} />
      <div>
        <h3>
          <span className="hidden-text">{words.doctor.result[row.result]}: </span>
          {row.title}
        </h3>
        <p>{row.found}</p>
      </div>
      {row.mend ? <MendButton mend={row.mend} {...mending} /> : null}
    </li>
  );
}

function MendButton({ mend, onAdd, onSwitchOn }: Omit<RowProps, 'row'> & { mend: Mend }) {
  if (mend.action === 'open') {
    return (
      <a className="btn btn-small" href={mend.url} target="_blank" rel="noreferrer">
        {mend.label}
      </a>
    );
  }
  const [text, onPress] =
    mend.action === 'switch-on'
      ? [words.switchOn.verb, onSwitchOn]
      : [words.doctor.add(mend.deploymentId), () => onAdd(mend.deploymentId)];
  return (
    <button type="button" className="btn btn-small" onClick={onPress}>
      {text}
    </button>
  );
}
