/** Who is looking: the part of a session that features may know. Built from a verified launch, never from a request body. */
/** A visitor is somebody whom the LMS lets read a public course without saying who they are. */
export type Role = 'teacher' | 'student' | 'observer' | 'director' | 'visitor';
/** Roles that an LMS gives to somebody whom it knows. */
export type KnownRole = Exclude<Role, 'visitor'>;
export type Lms = 'canvas' | 'moodle' | 'other';

export interface Viewer {
  /** One institution's installation: a hash of issuer, client id and deployment id. Every query carries it. */
  tenantId: string;
  /** Hash of tenant and the LMS's `sub`: the same person is somebody else at another tenant. */
  personId: string;
  /** Display name, when the LMS sends one. Stored beside the tags a person makes, never logged. */
  name: string | null;
  roles: Role[];
  lms: Lms;
  /** BCP 47, as the LMS says, such as `en` or `es-MX`. */
  locale: string;
  /** The course of the launch (our id); null for a launch outside any course. */
  courseId: string | null;
  /** The piece of coursework on which the launch opened (our id), if any. */
  courseworkId: string | null;
}

/** What a role may do. Data, so that a policy can be read at a glance and tested row by row. */
export const permissions = {
  'course.read': ['teacher', 'student', 'observer', 'visitor'],
  'course.tag': ['teacher'],
  'framework.read': ['teacher', 'student', 'observer', 'director'],
  'framework.manage': ['director'],
  'exports.run': ['director'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** True when any of the viewer's roles carries the permission. */
export function may(viewer: Pick<Viewer, 'roles'>, permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return viewer.roles.some((role) => allowed.includes(role));
}

/** Who has done something, as it is kept beside what they did. */
export const authorOf = ({ personId, name }: Viewer): Pick<Viewer, 'personId' | 'name'> => ({
  personId,
  name,
});
