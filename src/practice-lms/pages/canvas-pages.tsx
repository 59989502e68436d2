/** The pages of the Canvas style: courses, the account, and the lists of a course. */
import { account } from '../canvas/account';
import { isStaff } from '../data/people';
import type { Course, Item, Person } from '../data/types';
import { CanvasLayout } from './canvas-layout';
import { type InCourse, Tool } from './canvas-tool';
import { byDueDate, canvasItemUrl, courseUrl, kindAndDue } from './format';

export function canvasCourses(person: Person, courses: Course[]) {
  return (
    <CanvasLayout person={person} course={null} tab={null} rail="courses" title="Courses" crumb={null}>
      <h1>Courses</h1>
      <ul className="rows">
        {courses.map((course) => (
          <Row
            key={course.slug}
            href={courseUrl('canvas', person, course)}
            title={course.title}
            meta={course.label}
          />
        ))}
      </ul>
    </CanvasLayout>
  );
}

export function canvasAccount(person: Person, toolOrigin: string, tool: string | undefined) {
  return (
    <CanvasLayout
      person={person}
      course={null}
      tab={null}
      rail="admin"
      title={account.name}
      crumb="Waymark"
      filled
      framesTool
    >
      <h1 className="hidden">Waymark for {account.name}</h1>
      <Tool
        person={person}
        placement="account_navigation"
        title="Waymark"
        size="page"
        toolOrigin={toolOrigin}
        tool={tool}
      />
    </CanvasLayout>
  );
}

const steps: Record<Person['role'], (base: string) => { href: string; title: string; meta: string }[]> = {
  visitor: (base) => [
    { href: `${base}/waymark`, title: 'Open Waymark', meta: 'This course is public: anyone may read it' },
  ],
  teacher: (base) => [
    { href: `${base}/waymark`, title: 'Open Waymark', meta: 'The course and its coursework in one place' },
    { href: `${base}/assignments`, title: 'Tag an assignment', meta: 'Waymark opens below each assignment' },
    {
      href: `${base}/modules`,
      title: 'Add a tagged link',
      meta: 'A page of the course that shows what it builds',
    },
  ],
  student: (base) => [
    {
      href: `${base}/assignments`,
      title: 'Open an assignment',
      meta: 'What it builds is below the assignment',
    },
    { href: `${base}/waymark`, title: 'Open Waymark', meta: 'The pathways of the whole course' },
  ],
  director: (base) => [
    {
      href: `${base}/assignments`,
      title: 'See the coursework',
      meta: 'An administrator is not enrolled here',
    },
    { href: '/canvas/ortiz/account', title: 'Go to Admin', meta: 'Waymark for the whole district' },
  ],
};

export function canvasHome({ person, course }: InCourse) {
  return (
    <CanvasLayout person={person} course={course} tab="home" rail="courses" title={course.title} crumb={null}>
      <h1>{course.title}</h1>
      <p className="lead">{course.description}</p>
      <h2>Try this</h2>
      <ul className="rows">
        {steps[person.role](courseUrl('canvas', person, course)).map((step) => (
          <Row key={step.title} {...step} />
        ))}
      </ul>
    </CanvasLayout>
  );
}

export function canvasWaymark({ person, course, toolOrigin, tool }: InCourse) {
  return (
    <CanvasLayout
      person={person}
      course={course}
      tab="waymark"
      rail="courses"
      title="Waymark"
      crumb="Waymark"
      filled
      framesTool
    >
      <h1 className="hidden">Waymark</h1>
      <Tool
        {...{ person, course, toolOrigin, tool }}
        placement="course_navigation"
        title="Waymark"
        size="page"
      />
    </CanvasLayout>
  );
}

export function canvasAssignments({ person, course }: InCourse) {
  const items = byDueDate(course.items.filter((item) => item.points !== null));
  return (
    <CanvasLayout
      person={person}
      course={course}
      tab="assignments"
      rail="courses"
      title="Assignments"
      crumb="Assignments"
    >
      <ListHead title="Assignments" {...{ person, course }} placement="course_assignments_menu" />
      {isStaff(person) && (
        <p>
          <a href={`${courseUrl('canvas', person, course)}/assignments/new`}>New assignment</a>
        </p>
      )}
      <Items {...{ person, course, items }} />
    </CanvasLayout>
  );
}

export function canvasModules({ person, course }: InCourse) {
  const base = courseUrl('canvas', person, course);
  const modules = new Set(course.items.map((item) => item.module).filter((name) => name !== null));
  return (
    <CanvasLayout
      person={person}
      course={course}
      tab="modules"
      rail="courses"
      title="Modules"
      crumb="Modules"
    >
      <ListHead title="Modules" {...{ person, course }} placement="link_selection" />
      {isStaff(person) && (
        <p>
          <a href={`${base}/add-link/module_index_menu_modal`}>New module with tagged links</a>
        </p>
      )}
      {modules.size === 0 && <p>No pages or links yet.</p>}
      {[...modules].map((name) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <Items {...{ person, course, items: course.items.filter((item) => item.module === name) }} />
          {isStaff(person) && (
            <p className="meta">
              <a href={`${base}/add-link/module_menu_modal?${new URLSearchParams({ module: name })}`}>
                Add tagged links to {name}
              </a>
            </p>
          )}
        </section>
      ))}
      {isStaff(person) && (
        <form method="post" action={`${base}/items`}>
          <input type="hidden" name="kind" value="Page" />
          <label>
            New page <input name="title" required maxLength={255} />
          </label>{' '}
          <button type="submit">Add page</button>
        </form>
      )}
    </CanvasLayout>
  );
}

function ListHead({
  title,
  person,
  course,
  placement,
}: {
  title: string;
  person: Person;
  course: Course;
  placement: string;
}) {
  return (
    <div className="head">
      <h1>{title}</h1>
      {isStaff(person) && (
        <a className="button" href={`${courseUrl('canvas', person, course)}/add-link/${placement}`}>
          Add a tagged link
        </a>
      )}
    </div>
  );
}

function Items({ person, course, items }: { person: Person; course: Course; items: Item[] }) {
  return (
    <ul className="rows">
      {items.map((item) => (
        <Row
          key={item.slug}
          href={canvasItemUrl(person, course, item)}
          title={item.title}
          meta={kindAndDue(item)}
        />
      ))}
    </ul>
  );
}

function Row({ href, title, meta }: { href: string; title: string; meta: string }) {
  return (
    <li>
      <a href={href}>{title}</a>
      <p className="meta">{meta}</p>
    </li>
  );
}
