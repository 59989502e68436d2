/** The settings of a course in the Canvas style: where a teacher exports and copies it. */
import type { Course, Person } from '../data/types';
import { CanvasLayout } from './canvas-layout';
import { courseUrl } from './format';

export function canvasSettings({ person, course }: { person: Person; course: Course }) {
  const base = courseUrl('canvas', person, course);
  return (
    <CanvasLayout
      person={person}
      course={course}
      tab="settings"
      rail="courses"
      title="Settings"
      crumb="Settings"
    >
      <h1>Settings</h1>
      <h2>Export course content</h2>
      <p>
        All assignments, pages and links in one file.{' '}
        <a href={`${base}/export.imscc`} download>
          Export this course
        </a>
      </p>
      <h2>Copy this course</h2>
      <p>A new course with the same assignments and links. Every identifier in it is new.</p>
      <form method="post" action={`${base}/copy`}>
        <button type="submit" className="primary">
          Copy this course
        </button>
      </form>
    </CanvasLayout>
  );
}
