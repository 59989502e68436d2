/** Where a person of the Canvas style allows a tool to read in their name. */
import type { Person } from '../data/types';
import { CharcoalBar } from './charcoal-bar';
import { Document, SkipLink } from './document';
import { whoIs } from './format';

export function consentPage(people: readonly Person[], request: Record<string, string | undefined>) {
  const fields = Object.entries(request).filter(([, value]) => value !== undefined);
  return (
    <Document title="Authorize · Practice LMS" look="start">
      <SkipLink />
      <CharcoalBar />
      <main id="main">
        <h1>Waymark is asking for access</h1>
        <p>It wants to read courses and assignments of your account.</p>
        {people.map((person) => (
          <form key={person.slug} method="post" action="/canvas/login/oauth2/auth">
            {fields.map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="person" value={person.slug} />
            <p>
              <button type="submit">Authorize as {whoIs(person)}</button>
            </p>
          </form>
        ))}
        <form method="post" action="/canvas/login/oauth2/auth">
          {fields.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">Cancel</button>
        </form>
      </main>
    </Document>
  );
}
