/** What the services and views of tagging work with; put together once, in index.ts. */
import type { Logger } from 'pino';
import type { Snapshot } from '../framework/model/types';
import type { AuditEventStore } from './stores/audit-events.store';
import type { CourseStore } from './stores/courses.store';
import type { CourseworkStore } from './stores/coursework.store';
import type { PeopleStore } from './stores/people.store';
import type { TagSetStore } from './stores/tagsets.store';

export interface TaggingParts {
  courses: CourseStore;
  coursework: CourseworkStore;
  tagsets: TagSetStore;
  events: AuditEventStore;
  people: PeopleStore;
  /** The framework as it is now; asked anew for every request. */
  snapshot: () => Snapshot;
  log: Logger;
  now: () => Date;
}
