/** The way from an administrator's page to the registration of tools. */
import type { Person, PracticeLmsName } from '../data/types';

export function RegisterLink({ person, lms }: { person: Person; lms: PracticeLmsName }) {
  return (
    <p className="meta">
      <a href={`/${lms}/${person.slug}/register`}>Register a tool</a>
    </p>
  );
}
