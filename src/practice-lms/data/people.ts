/** The people of the practice LMS. All of them are made up. */
import type { Person } from './types';

export const people: readonly Person[] = [
  {
    slug: 'alvarez',
    name: 'Ms Alvarez',
    givenName: 'Ana',
    familyName: 'Alvarez',
    role: 'teacher',
    sisId: 'T-1001',
  },
  { slug: 'lee', name: 'Ms Lee', givenName: 'Grace', familyName: 'Lee', role: 'teacher', sisId: 'T-1002' },
  {
    slug: 'sam',
    name: 'Sam Rivera',
    givenName: 'Sam',
    familyName: 'Rivera',
    role: 'student',
    sisId: 'S-2001',
  },
  { slug: 'ortiz', name: 'Dr Ortiz', givenName: 'Elena', familyName: 'Ortiz', role: 'director', sisId: '' },
].map((person, index) => ({
  ...person,
  role: person.role as Person['role'],
  username: person.slug,
  email: `${person.slug}@practice.example`,
  number: index + 1,
}));

/** Whoever reads a public course without signing in: nobody to the LMS, so nothing of this is ever sent. */
const visitor: Person = {
  slug: 'visitor',
  name: 'A visitor',
  givenName: '',
  familyName: '',
  email: '',
  username: '',
  sisId: '',
  role: 'visitor',
  number: 0,
};

/** Teachers and directors, who may change a course. */
export function isStaff({ role }: Person): boolean {
  return role === 'teacher' || role === 'director';
}

export function personBySlug(slug: string): Person | undefined {
  return [...people, visitor].find((person) => person.slug === slug);
}
