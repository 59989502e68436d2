/** What an administrator copies from the LMS into the tool, and (Moodle) where a competency framework is imported. */
import type { Person, PracticeLmsName } from '../data/types';
import type { WebApiKeys } from '../data/web-api-keys';
import { AdminFrame } from './admin-frame';

export interface WebApiProps {
  lms: PracticeLmsName;
  person: Person;
  address: string;
  keys: WebApiKeys;
  frameworks: readonly string[];
}

export function webApiPage({ lms, person, address, keys, frameworks }: WebApiProps) {
  const rows =
    lms === 'canvas'
      ? { Address: address, 'Client id': keys.clientId, 'Client secret': keys.clientSecret }
      : { Address: address, Token: keys.token };
  return (
    <AdminFrame {...{ lms, person }} title="Web services">
      <dl>
        {Object.entries(rows).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
      {lms === 'moodle' && (
        <form method="post" action={`/moodle/${person.slug}/competencies`}>
          <h2>Import a competency framework</h2>
          <p>{frameworks.length === 0 ? 'None yet.' : `Imported: ${frameworks.join(', ')}`}</p>
          <p>
            <label>
              CSV <textarea name="csv" rows={8} cols={70} required />
            </label>
          </p>
          <button type="submit">Import</button>
        </form>
      )}
    </AdminFrame>
  );
}
