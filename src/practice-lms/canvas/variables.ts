/**
 * Custom variables as Canvas expands them (lib/lti/variable_expander.rb), with its four ways to say "nothing": the variable's own
 * name, null, an empty string, and false. Numbers arrive as strings.
 */
import type { Course, CourseRef, Item, Person, PersonRole } from '../data/types';
import type { CanvasIds } from './ids';

/** What a launch knows. `assignment` is the item when the launch carries it as an assignment. */
export interface VariableScope {
  ids: CanvasIds;
  person: Person;
  course: Course | null;
  assignment: Item | null;
  /** True when an assignment is made that is not saved yet: Canvas has chosen its LTI id by then (secure_params). */
  unsaved: boolean;
  /** The item whose text is edited. */
  edited: Item | null;
  /** The item whose stored link is launched, and the position of the link inside its text. */
  link: Item | null;
  embed: number | null;
  /** Title of the resource link, or of the assignment. */
  linkTitle: string | null;
  apiDomain: string;
  accountId: string;
}

type CustomValue = string | boolean | null;
/** Answers undefined where Canvas leaves the variable as it is written. */
type Expander = (scope: VariableScope) => CustomValue | undefined;

/** Nobody is signed in: there is no role, and what is asked about a person stays as it is written. */
const membershipRole: Readonly<Record<PersonRole, string | undefined>> = {
  visitor: undefined,
  teacher: 'TeacherEnrollment',
  student: 'StudentEnrollment',
  director: 'Account Admin',
};

const inCourse =
  (value: (course: Course, scope: VariableScope) => CustomValue): Expander =>
  (scope) =>
    scope.course ? value(scope.course, scope) : undefined;

const onAssignment =
  (value: (item: Item, course: Course, scope: VariableScope) => CustomValue): Expander =>
  (scope) =>
    scope.assignment && scope.course ? value(scope.assignment, scope.course, scope) : undefined;

const aboutPerson =
  (value: (person: Person) => CustomValue): Expander =>
  ({ person }) =>
    person.role === 'visitor' ? undefined : value(person);

/** Ids in the courses that something was copied from, newest first; empty for what was never copied. */
const history = (origins: readonly CourseRef[], id: (origin: CourseRef) => string) =>
  origins.map(id).join(',');

const expanders: ReadonlyMap<string, Expander> = new Map(
  Object.entries<Expander>({
    '$Canvas.api.domain': (scope) => scope.apiDomain,
    '$Canvas.account.id': (scope) => scope.accountId,
    '$Canvas.course.id': inCourse((course, { ids }) => ids.courseNumber(course)),
    '$Canvas.course.name': inCourse((course) => course.title),
    '$com.instructure.contextLabel': inCourse((course) => course.label),
    '$Context.id': inCourse((course, { ids }) => ids.contextId(course)),
    '$Context.id.history': inCourse((course, { ids }) => history(course.copiedFrom, ids.contextId)),
    '$Canvas.assignment.id': onAssignment((item, course, { ids }) => ids.assignmentNumber(course, item)),
    '$Canvas.assignment.title': onAssignment((item) => item.title),
    '$Canvas.assignment.pointsPossible': onAssignment((item) => String(item.points ?? 0)),
    '$Canvas.assignment.dueAt.iso8601': (scope) => scope.assignment?.dueAt ?? undefined,
    '$com.instructure.Assignment.lti.id': ({ course, assignment, unsaved, ids }) => {
      const item = assignment ?? (unsaved && course ? { number: course.lastItem + 1 } : null);
      return course && item ? ids.assignmentLtiId(course, item) : undefined;
    },
    '$Activity.id.history': onAssignment((item, _course, { ids }) =>
      history(item.copiedFrom, (origin) => ids.assignmentLtiId(origin, item)),
    ),
    '$ResourceLink.id.history': ({ link, embed, ids }) =>
      link ? history(link.copiedFrom, (origin) => ids.resourceLinkId(origin, link, embed)) : undefined,
    '$ResourceLink.title': (scope) => scope.linkTitle ?? undefined,
    '$com.instructure.Course.canvas_resource_type': ({ edited }) =>
      edited && (edited.points === null ? 'wiki_page.body' : 'assignment.body'),
    '$com.instructure.Course.canvas_resource_id': ({ edited, course, ids }) =>
      edited && course && ids.assignmentNumber(course, edited),
    '$Canvas.user.isRootAccountAdmin': aboutPerson((person) => person.role === 'director'),
    '$com.instructure.User.student_view': aboutPerson(() => false),
    '$Canvas.membership.roles': ({ person }) => membershipRole[person.role],
  }),
);

/** Custom fields with their variables expanded; whatever Canvas does not know, or cannot say here, stays as it is written. */
export function expandCanvas(
  fields: Readonly<Record<string, string>>,
  scope: VariableScope,
): Record<string, CustomValue> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const expanded = expanders.get(value)?.(scope);
      return [name, expanded === undefined ? value : expanded];
    }),
  );
}
