/** Canvas-style frame of a page: dark rail, course navigation, breadcrumb. */
import type { ReactNode } from 'react';
import { isStaff } from '../data/people';
import type { Course, Person } from '../data/types';
import { Document, SkipLink } from './document';
import { courseUrl, whoIs } from './format';
import { Icon } from './icons';

type CourseTab = 'home' | 'assignments' | 'modules' | 'waymark' | 'settings';

export interface CanvasLayoutProps {
  person: Person;
  course: Course | null;
  /** Which entry of the course navigation is current; null outside a course. */
  tab: CourseTab | null;
  /** Which entry of the dark rail is current. */
  rail: 'courses' | 'admin';
  title: string;
  /** Breadcrumb below the course's name. */
  crumb: string | null;
  /** True when the tool's frame fills the page. */
  filled?: boolean;
  framesTool?: boolean;
  children: ReactNode;
}

const tabs: { tab: CourseTab; label: string; path: string; staff?: true }[] = [
  { tab: 'home', label: 'Home', path: '' },
  { tab: 'assignments', label: 'Assignments', path: '/assignments' },
  { tab: 'modules', label: 'Modules', path: '/modules' },
  { tab: 'waymark', label: 'Waymark', path: '/waymark' },
  { tab: 'settings', label: 'Settings', path: '/settings', staff: true },
];

const adminPages: { label: string; path: string; everybody?: true }[] = [
  { label: 'Waymark', path: 'account' },
  { label: 'Register a tool', path: 'register' },
  { label: 'External tools', path: 'tools', everybody: true },
  { label: 'Notices', path: 'notices' },
  { label: 'Web services', path: 'web-services' },
];

export function CanvasLayout(props: CanvasLayoutProps) {
  const { person, course, title, crumb, filled, framesTool, children } = props;
  return (
    <Document title={`${title} · Practice LMS`} look="canvas" script={framesTool ? 'frame' : undefined}>
      <SkipLink />
      <Rail {...props} />
      <SideNavigation {...props} />
      <div className="page">
        <header className="crumbs">
          <p>
            {course ? (
              <a className="crumb" href={courseUrl('canvas', person, course)}>
                {course.title}
              </a>
            ) : (
              <strong>{title}</strong>
            )}
            {crumb && <span> / {crumb}</span>}
          </p>
          <p>
            {whoIs(person)}. <a href={`/?lms=canvas&person=${person.slug}`}>Change</a>
          </p>
        </header>
        <main id="main" className={filled ? 'filled' : undefined}>
          {children}
        </main>
      </div>
    </Document>
  );
}

function Rail({ person, rail }: CanvasLayoutProps) {
  return (
    <nav className="rail" aria-label="Practice LMS">
      <ul>
        <li>
          <a href="/">
            <Icon name="home" />
            Start
          </a>
        </li>
        <li>
          <a href={`/canvas/${person.slug}`} aria-current={rail === 'courses' ? 'true' : undefined}>
            <Icon name="courses" />
            Courses
          </a>
        </li>
        {person.role === 'director' && (
          <li>
            <a href={`/canvas/${person.slug}/account`} aria-current={rail === 'admin' ? 'true' : undefined}>
              <Icon name="admin" />
              Admin
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function SideNavigation({ person, course, tab, rail, crumb }: CanvasLayoutProps) {
  return (
    <nav className="side" aria-label={course ? 'Course' : 'Account'}>
      <p>Practice LMS, Canvas style</p>
      <ul>
        {course &&
          tabs
            .filter(({ staff }) => !staff || isStaff(person))
            .map((entry) => (
              <li key={entry.tab}>
                <a
                  href={`${courseUrl('canvas', person, course)}${entry.path}`}
                  aria-current={entry.tab === tab ? 'page' : undefined}
                >
                  {entry.label}
                </a>
              </li>
            ))}
        {!course && rail === 'courses' && (
          <li>
            <a href={`/canvas/${person.slug}`} aria-current="page">
              All courses
            </a>
          </li>
        )}
        {!course &&
          rail === 'admin' &&
          adminPages
            .filter(({ everybody }) => everybody || person.role === 'director')
            .map(({ label, path }) => (
              <li key={path}>
                <a
                  href={`/canvas/${person.slug}/${path}`}
                  aria-current={label === crumb ? 'page' : undefined}
                >
                  {label}
                </a>
              </li>
            ))}
      </ul>
    </nav>
  );
}
