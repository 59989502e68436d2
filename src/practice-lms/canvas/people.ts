/** What Canvas tells a tool about people, in launches and in memberships. */
import type { Person } from '../data/types';
import type { Launch } from '../platform/flavor';
import type { Tool } from '../platform/tools';
import { claim, role } from '../platform/vocabulary';
import type { CanvasIds } from './ids';

const roles = {
  teacher: [role.institutionInstructor, role.instructor, role.systemUser],
  student: [role.institutionStudent, role.learner, role.systemUser],
  director: [role.institutionAdministrator, role.systemUser],
  visitor: [role.nobody],
};

export const rolesOf = (person: Person): readonly string[] => roles[person.role];

export function personal(ids: CanvasIds, issuer: string, { person, course, tool }: Launch) {
  const sis = {
    person_sourcedid: person.sisId || '$Person.sourcedId',
    course_offering_sourcedid: course?.sisId || '$CourseSection.sourcedId',
  };
  return {
    sub: ids.userId(person),
    ...granted(tool, aboutPerson(issuer, person)),
    ...(tool.claims.includes('name') && { [claim.lis]: sis }),
  };
}

const aboutPerson = (issuer: string, person: Person) => ({
  picture: `${issuer}/images/messages/avatar-50.png`,
  email: person.email,
  name: person.name,
  given_name: person.givenName,
  family_name: person.familyName,
});

function granted({ claims }: Tool, about: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(about).filter(([name]) => claims.includes(name)));
}

export function canvasMember(
  ids: CanvasIds,
  issuer: string,
  tool: Tool,
  person: Person,
): Record<string, unknown> {
  return {
    status: 'Active',
    ...granted(tool, aboutPerson(issuer, person)),
    ...(tool.claims.includes('name') && { lis_person_sourcedid: person.sisId }),
    user_id: ids.userId(person),
    lti11_legacy_user_id: ids.legacyUserId(person),
    roles: canvasRoles(person),
  };
}

/** Roles in the course only, as memberships have them. */
export function canvasRoles(person: Person): string[] {
  return roles[person.role].filter((uri) => uri.includes('/membership#'));
}
