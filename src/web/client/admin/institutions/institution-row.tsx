/** One institution: whose it is, how much is there, the state of its web API and what can be done about it. */
import { since } from '../../parts/format';
import { Status, type Tone } from '../parts/status';
import type { Institution, WebApi } from '../types';
import { words } from '../words';

interface InstitutionRowProps {
  institution: Institution;
  onConnect: () => void;
  onCheck: () => void;
  onDisconnect: () => void;
}

const tones: Record<WebApi['state'], Tone> = { connected: 'ok', waiting: 'caution', failed: 'danger' };

export function InstitutionRow({ institution, onConnect, onCheck, onDisconnect }: InstitutionRowProps) {
  const { platformName: name, lms, deploymentId, courses, webApi } = institution;
  const button = (text: string, label: string, onClick: () => void) => (
    <button type="button" className="btn btn-small" aria-label={label} onClick={onClick}>
      {text}
    </button>
  );
  return (
    <li>
      <div>
        <b>{name}</b>
        <span className="meta">
          {words.lmsName[lms]}, {words.institutions.deployment(deploymentId)},{' '}
          {words.institutions.courses(courses)}
        </span>
      </div>
      <div className="admin-web-api">
        <span className="meta">{words.institutions.webApi}</span>
        <WebApiState lms={lms} webApi={webApi} />
      </div>
      <div className="admin-buttons">
        {webApi ? button(words.institutions.check, words.institutions.checkName(name), onCheck) : null}
        {webApi
          ? button(words.institutions.disconnect, words.institutions.disconnectName(name), onDisconnect)
          : null}
        {!webApi && lms !== 'other'
          ? button(words.institutions.connect, words.institutions.connectName(name), onConnect)
          : null}
      </div>
    </li>
  );
}

function WebApiState({ lms, webApi }: Pick<Institution, 'lms' | 'webApi'>) {
  if (!webApi) {
    return (
      <Status tone="quiet">{lms === 'other' ? words.institutions.noWebApi : words.institutions.none}</Status>
    );
  }
  const checked = webApi.checkedAt ? words.institutions.checked(since(webApi.checkedAt)) : null;
  return (
    <>
      <Status tone={tones[webApi.state]}>{words.institutions.state[webApi.state]}</Status>
      <span className="meta">{[webApi.address, checked].filter(Boolean).join(', ')}</span>
      {webApi.problem ? <span className="meta">{webApi.problem}</span> : null}
    </>
  );
}
