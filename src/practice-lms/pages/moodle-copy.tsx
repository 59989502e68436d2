/** Where a teacher copies a course in the Moodle style. */
import type { Course, Person } from '../data/types';
import { courseUrl } from './format';
import { MoodleLayout } from './moodle-pages';

export function moodleCopy({ person, course }: { person: Person; course: Course }) {
  const base = courseUrl('moodle', person, course);
  return (
    <MoodleLayout person={person} title="Copy course" crumbs={[{ label: course.title, href: base }]}>
      <p>A new course with the same activities. Every identifier in it is new.</p>
      <form method="post" action={`${base}/copy`}>
        <button type="submit" className="primary">
          Copy course
        </button>
      </form>
    </MoodleLayout>
  );
}
