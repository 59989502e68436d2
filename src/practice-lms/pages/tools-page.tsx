/** The external tools of an LMS: what each was granted, its activation, and links that open it in each place it asked for. */
import type { Course, Person, PracticeLmsName } from '../data/types';
import { offers, type Tool } from '../platform/tools';
import { AdminFrame } from './admin-frame';
import { canvasItemUrl, courseUrl } from './format';

export interface ToolsProps {
  lms: PracticeLmsName;
  person: Person;
  courses: readonly Course[];
  tools: readonly Tool[];
}

interface Opening {
  label: string;
  href: string;
  shown: boolean;
}

export function toolsPage({ lms, person, courses, tools }: ToolsProps) {
  return (
    <AdminFrame {...{ lms, person }} title="External tools">
      <p>
        <a href={`/${lms}/${person.slug}`}>Courses of {person.name}</a>
        {person.role === 'director' && (
          <>
            {' · '}
            <a href={`/${lms}/${person.slug}/register`}>Register a tool</a>
          </>
        )}
      </p>
      {tools.map((tool) => (
        <section key={tool.clientId} aria-labelledby={`tool-${tool.number}`}>
          <h2 id={`tool-${tool.number}`}>{tool.name}</h2>
          <p className="meta">
            Client id {tool.clientId}, deployment {tool.deploymentId}. {tool.active ? 'Active.' : 'Pending.'}{' '}
            Personal data: {tool.claims.join(', ') || 'none'}.
          </p>
          {person.role === 'director' && tool.messages && <Activation {...{ lms, person, tool }} />}
          {tool.active && (
            <ul>
              {openings[lms](person, courses, tool)
                .filter(({ shown }) => shown)
                .map(({ label, href }) => (
                  <li key={href}>
                    <a href={`${href}?${new URLSearchParams({ tool: tool.clientId })}`}>{label}</a>
                  </li>
                ))}
            </ul>
          )}
        </section>
      ))}
    </AdminFrame>
  );
}

function Activation({ lms, person, tool }: { lms: PracticeLmsName; person: Person; tool: Tool }) {
  return (
    <form method="post" action={`/${lms}/${person.slug}/tools/${tool.clientId}`}>
      <input type="hidden" name="active" value={tool.active ? 'no' : 'yes'} />
      <button type="submit">{tool.active ? `Deactivate ${tool.name}` : `Activate ${tool.name}`}</button>
    </form>
  );
}

const openings: Record<
  PracticeLmsName,
  (person: Person, courses: readonly Course[], tool: Tool) => Opening[]
> = {
  canvas(person, courses, tool) {
    const opens = (placement: string) => offers(tool, 'LtiResourceLinkRequest', placement);
    const chooses = (placement: string) => offers(tool, 'LtiDeepLinkingRequest', placement);
    const account: Opening = {
      label: 'Launch for the account',
      href: `/canvas/${person.slug}/account`,
      shown: person.role === 'director' && opens('account_navigation'),
    };
    const inCourses = courses.flatMap((course): Opening[] => {
      const base = courseUrl('canvas', person, course);
      const own = course.items.find((item) => !item.link && item.points !== null);
      const assignment = own ? canvasItemUrl(person, course, own) : base;
      return [
        { label: `Launch in ${course.title}`, href: `${base}/waymark`, shown: opens('course_navigation') },
        {
          label: `Launch beside ${own?.title} of ${course.title}`,
          href: assignment,
          shown: own !== undefined && opens('assignment_view'),
        },
        {
          label: `Edit ${own?.title} of ${course.title}`,
          href: `${assignment}/edit`,
          shown: own !== undefined && opens('assignment_edit') && person.role !== 'student',
        },
        ...['link_selection', 'course_assignments_menu', 'module_index_menu_modal', 'module_menu_modal'].map(
          (placement) => ({
            label: `Choose links for ${course.title} (${placement})`,
            href: `${base}/add-link/${placement}`,
            shown: chooses(placement) && person.role !== 'student',
          }),
        ),
      ];
    });
    return [account, ...inCourses];
  },
  moodle(person, courses, tool) {
    const choosing = offers(tool, 'LtiDeepLinkingRequest', 'content_selection') && person.role !== 'student';
    const site: Opening = {
      label: 'Launch for the site',
      href: `/moodle/${person.slug}/site`,
      shown: person.role === 'director',
    };
    const inCourses = courses.flatMap((course): Opening[] => {
      const base = courseUrl('moodle', person, course);
      const [first] = course.items;
      return [
        { label: `Launch in ${course.title}`, href: `${base}/waymark`, shown: true },
        {
          label: `Launch ${first?.title} of ${course.title}`,
          href: `${base}/activities/${first?.slug}`,
          shown: first !== undefined,
        },
        { label: `Choose links for ${course.title}`, href: `${base}/add-activity`, shown: choosing },
      ];
    });
    return [site, ...inCourses];
  },
};
