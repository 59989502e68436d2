/** The pages of the Moodle style. */
import { weekOf } from '../data/courses';
import { isStaff } from '../data/people';
import type { Course, Item, ItemKind, Person } from '../data/types';
import { siteName } from '../moodle/claims';
import { byDueDate, courseUrl, kindAndDue } from './format';
import { MoodleLayout } from './moodle-layout';
import { launchUrl, ToolFrame } from './tool-frame';

/** Activities of Moodle's own that a teacher can add. */
export const ownKinds = ['Assignment', 'Quiz', 'Page'] as const satisfies readonly ItemKind[];

interface InCourse {
  person: Person;
  course: Course;
  toolOrigin: string;
  /** Client id of the tool, where it is not the built-in one. */
  tool?: string | undefined;
}

export function moodleCourses(person: Person, courses: Course[]) {
  return (
    <MoodleLayout person={person} title="My courses">
      <ul className="rows">
        {courses.map((course) => (
          <li key={course.slug}>
            <a href={courseUrl('moodle', person, course)}>{course.title}</a>
            <p className="meta">{course.label}</p>
          </li>
        ))}
      </ul>
    </MoodleLayout>
  );
}

export function moodleSite(person: Person, toolOrigin: string, tool: string | undefined) {
  const src = launchUrl('moodle', person.slug, { placement: 'site_link', tool });
  return (
    <MoodleLayout person={person} title="Waymark" crumbs={[{ label: siteName }]} framesTool>
      <p className="meta">
        <a href={`/moodle/${person.slug}/register`}>Register a tool</a>
      </p>
      <ToolFrame src={src} title="Waymark" size="activity" toolOrigin={toolOrigin} />
    </MoodleLayout>
  );
}

export function moodleCourse({ person, course }: InCourse) {
  const base = courseUrl('moodle', person, course);
  return (
    <MoodleLayout person={person} title={course.title} crumbs={[{ label: course.label }]}>
      <div className="head">
        <p>{course.description}</p>
        {isStaff(person) && (
          <p>
            <a href={`${base}/copy`}>Course reuse</a>{' '}
            <a className="button" href={`${base}/add-activity`}>
              Add an activity
            </a>
          </p>
        )}
      </div>
      <section aria-labelledby="general">
        <h2 id="general">General</h2>
        <ul className="rows">
          <li>
            <a href={`${base}/waymark`}>Waymark</a>
            <p className="meta">The whole course: its coursework and the pathways it touches</p>
          </li>
          {course.items
            .filter((item) => !item.dueAt)
            .map((item) => (
              <Activity key={item.slug} {...{ base, item }} />
            ))}
        </ul>
      </section>
      <section aria-labelledby="weeks">
        <h2 id="weeks">Coursework by week</h2>
        <ul className="rows">
          {byDueDate(course.items.filter((item) => item.dueAt)).map((item) => (
            <Activity key={item.slug} {...{ base, item }} />
          ))}
        </ul>
      </section>
    </MoodleLayout>
  );
}

function Activity({ base, item }: { base: string; item: Item }) {
  return (
    <li>
      <a href={`${base}/activities/${item.slug}`}>{item.title}</a>
      <p className="meta">{[week(item), kindAndDue(item)].filter(Boolean).join(' · ')}</p>
    </li>
  );
}

function week(item: Item): string | null {
  return item.dueAt && `Week ${weekOf(item.dueAt)}`;
}

export function moodleActivity({ person, course, toolOrigin, tool, item }: InCourse & { item: Item }) {
  if (!item.link) return <OwnActivity {...{ person, course, item }} />;
  const src = launchUrl('moodle', person.slug, {
    placement: 'activity',
    course: course.slug,
    item: item.slug,
    tool,
  });
  return (
    <CourseTool
      {...{ person, course, src, toolOrigin }}
      title={item.title}
      section={week(item) ?? 'General'}
      path={`activities/${item.slug}`}
      tab="Activity"
    />
  );
}

function OwnActivity({ person, course, item }: { person: Person; course: Course; item: Item }) {
  const base = courseUrl('moodle', person, course);
  return (
    <MoodleLayout person={person} title={item.title} crumbs={[{ label: course.title, href: base }]}>
      <p className="meta">{kindAndDue(item)}</p>
      <p>{item.text}</p>
      {isStaff(person) && (
        <p>
          <a href={`${base}/activities/${item.slug}/edit`}>Settings</a>
        </p>
      )}
    </MoodleLayout>
  );
}

export function moodleWaymark({ person, course, toolOrigin, tool }: InCourse) {
  const src = launchUrl('moodle', person.slug, { placement: 'course_link', course: course.slug, tool });
  return (
    <CourseTool
      {...{ person, course, src, toolOrigin }}
      title="Waymark"
      section="General"
      path="waymark"
      tab="Activity"
    />
  );
}

export function moodleAddActivity({ person, course, toolOrigin, tool }: InCourse) {
  const src = launchUrl('moodle', person.slug, { placement: 'content_selection', course: course.slug, tool });
  return (
    <CourseTool
      {...{ person, course, src, toolOrigin }}
      title="Add an activity"
      section="General"
      path="add-activity"
      tab="Select content"
      menu={ownKinds.map((kind) => ({ label: kind, path: `activity-form?own=${kind}` }))}
    />
  );
}

interface CourseToolProps extends InCourse {
  src: string;
  title: string;
  section: string;
  /** Path below the course, and its name on the tab. */
  path: string;
  tab: string;
  /** Further entries beside it. */
  menu?: { label: string; path: string }[];
}

function CourseTool(props: CourseToolProps) {
  const { person, course, toolOrigin, src, title, section, path, tab, menu = [] } = props;
  const base = courseUrl('moodle', person, course);
  return (
    <MoodleLayout
      person={person}
      title={title}
      crumbs={[{ label: course.title, href: base }, { label: section }]}
      framesTool
    >
      <nav className="tabs" aria-label={title}>
        <ul>
          <li>
            <a href={`${base}/${path}`} aria-current="page">
              {tab}
            </a>
          </li>
          <li>
            <a href={base}>Course</a>
          </li>
          {menu.map((entry) => (
            <li key={entry.label}>
              <a href={`${base}/${entry.path}`}>{entry.label}</a>
            </li>
          ))}
          {isStaff(person) && path.startsWith('activities/') && (
            <li>
              <a href={`${base}/${path}/edit`}>Settings</a>
            </li>
          )}
        </ul>
      </nav>
      <ToolFrame src={src} title={`Waymark: ${title}`} size="activity" toolOrigin={toolOrigin} />
    </MoodleLayout>
  );
}
