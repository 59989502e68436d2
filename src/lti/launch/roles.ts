/**
 * Roles by full URI from an allow-list (LTI 1.3, appendix A.2). Rights in a course come from `membership` roles alone: who teaches
 * elsewhere, or administers the LMS, is nobody here unless enrolled. An administrator of the institution or the system is a
 * director: for the framework, never in a course.
 */
import type { KnownRole } from '../../shared/viewer';

const lis = (path: string) => `http://purl.imsglobal.org/vocab/lis/v2/${path}`;

const meanings: ReadonlyMap<string, KnownRole> = new Map([
  [lis('membership#Instructor'), 'teacher'],
  [lis('membership#ContentDeveloper'), 'teacher'],
  [lis('membership/Instructor#TeachingAssistant'), 'teacher'],
  [lis('membership#Learner'), 'student'],
  [lis('membership#Mentor'), 'observer'],
  [lis('institution/person#Administrator'), 'director'],
  [lis('system/person#Administrator'), 'director'],
  [lis('system/person#SysAdmin'), 'director'],
  [lis('system/person#AccountAdmin'), 'director'],
]);

const order: readonly KnownRole[] = ['teacher', 'student', 'observer', 'director'];

/** Our roles, each once, in a fixed order; empty when none is known. */
export function readRoles(uris: readonly string[]): KnownRole[] {
  const found = new Set(uris.map((uri) => meanings.get(uri)));
  return order.filter((role) => found.has(role));
}
