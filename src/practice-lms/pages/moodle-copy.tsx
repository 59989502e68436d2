/** Course reuse in the Moodle style: where a teacher exports and copies a course. */
import type { Course, Person } from '../data/types';
import { courseUrl } from './format';
import { MoodleLayout } from './moodle-layout';

export function moodleCopy({ person, course }: { person: Person; course: Course }) {
  const base = courseUrl('moodle', person, course);
  return (
    <MoodleLayout person={person} title="Course reuse" crumbs={[{ label: course.title, href: base }]}>
      <h2>Backup</h2>
      <p>
        Pages, quizzes and external tools in one file; assignments and due dates are not in it.{' '}
        <a href={`${base}/export.imscc`} download>
          Export as IMS Common Cartridge 1.1
        </a>
      </p>
      <h2>Copy course</h2>
      <p>A new course with the same activities. Every identifier in it is new.</p>
      <form method="post" action={`${base}/copy`}>
        <button type="submit" className="primary">
          Copy course
        </button>
      </form>
    </MoodleLayout>
  );
}
