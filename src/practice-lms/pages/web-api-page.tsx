/** What an administrator copies from the LMS into the tool, and (Moodle) where a competency framework is imported. */
import type { PracticeLmsName } from '../data/types';
import type { WebApiKeys } from '../data/web-api-keys';
import { Document } from './document';

export interface WebApiProps {
  lms: PracticeLmsName;
  person: string;
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
    <Document title="Web services · Practice LMS" look="bare">
      <main id="main">
        <h1>Web services</h1>
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
          <form method="post" action={`/moodle/${person}/competencies`}>
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
        <p>
          <a href={`/${lms}/${person}`}>Back to the courses</a>
        </p>
      </main>
    </Document>
  );
}
