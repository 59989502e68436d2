/** Moodle-style frame of a page: a top bar and one column, 820 pixels wide. */
import type { ReactNode } from 'react';
import type { Person } from '../data/types';
import { Document, SkipLink } from './document';
import { whoIs } from './format';

const adminPages = [
  { label: 'Site administration', path: 'site' },
  { label: 'External tools', path: 'tools' },
  { label: 'Web services', path: 'web-services' },
];

interface LayoutProps {
  person: Person;
  title: string;
  crumbs?: { label: string; href?: string }[];
  framesTool?: boolean;
  children: ReactNode;
}

export function MoodleLayout({ person, title, crumbs = [], framesTool, children }: LayoutProps) {
  return (
    <Document title={`${title} · Practice LMS`} look="moodle" script={framesTool ? 'frame' : undefined}>
      <SkipLink />
      <header className="bar">
        <p>
          <strong>Practice LMS</strong> <span className="style">Moodle style</span>
        </p>
        <nav className="menu" aria-label="Practice LMS">
          <ul>
            <li>
              <a href="/">Start</a>
            </li>
            <li>
              <a href={`/moodle/${person.slug}`}>My courses</a>
            </li>
            {person.role === 'director' &&
              adminPages.map(({ label, path }) => (
                <li key={path}>
                  <a href={`/moodle/${person.slug}/${path}`}>{label}</a>
                </li>
              ))}
          </ul>
        </nav>
        <p className="who">
          {whoIs(person)}. <a href={`/?lms=moodle&person=${person.slug}`}>Change</a>
        </p>
      </header>
      <main id="main">
        {crumbs.length > 0 && (
          <p className="crumbs">
            {crumbs.map(({ label, href }, index) => (
              <span key={label}>
                {index > 0 && ' / '}
                {href ? <a href={href}>{label}</a> : label}
              </span>
            ))}
          </p>
        )}
        <h1>{title}</h1>
        {children}
      </main>
    </Document>
  );
}
