/** Functions of Moodle's web services that list the activities of one kind: assignments, quizzes and external tools. */
import type { Course, Item } from '../data/types';
import { type Module, moduleOf, secondsOf } from './activities';
import { courseById, listOf, type WebFunction, type WebServiceParts } from './web-service';

export function activityFunctions(parts: WebServiceParts): [string, WebFunction][] {
  const { ids, launchUrl } = parts;

  /** The token's person is an administrator and enrolled in no course, which only this function minds. */
  const assignments: WebFunction = (params) => {
    const asked = coursesOf(parts, params);
    if (params.get('includenotenrolledcourses') !== '1')
      return { courses: [], warnings: asked.map(({ id }) => notEnrolled(id)) };
    return {
      courses: asked.map(({ id, course }) => ({
        id,
        fullname: course.title,
        shortname: course.label,
        timemodified: 0,
        assignments: itemsOf(course, 'assign').map((item) => assignmentJson(course, item)),
      })),
      warnings: [],
    };
  };

  const listed =
    (key: string, modname: Module['modname'], json: (course: Course, item: Item) => object): WebFunction =>
    (params) => ({
      [key]: coursesOf(parts, params).flatMap(({ course }) =>
        itemsOf(course, modname).map((item) => json(course, item)),
      ),
      warnings: [],
    });

  /** What all three have in common. */
  const common = (course: Course, item: Item) => ({
    id: Number(ids.activityId(course, item)),
    course: Number(ids.courseId(course)),
    name: item.title,
    intro: item.text,
    introformat: 1,
    introfiles: [],
  });

  const assignmentJson = (course: Course, item: Item) => ({
    ...common(course, item),
    cmid: ids.courseModuleId(course, item),
    duedate: secondsOf(item),
    allowsubmissionsfromdate: 0,
    cutoffdate: 0,
    grade: item.points ?? 0,
    timemodified: 0,
  });

  const quizJson = (course: Course, item: Item) => ({
    ...common(course, item),
    coursemodule: ids.courseModuleId(course, item),
    section: 0,
    visible: true,
    timeopen: 0,
    timeclose: secondsOf(item),
    grade: item.points ?? 0,
  });

  const ltiJson = (course: Course, item: Item) => ({
    ...common(course, item),
    coursemodule: ids.courseModuleId(course, item),
    section: 0,
    visible: true,
    typeid: 1,
    toolurl: item.link?.url ?? launchUrl,
    grade: item.points ?? 0,
  });

  return [
    ['mod_assign_get_assignments', assignments],
    ['mod_quiz_get_quizzes_by_courses', listed('quizzes', 'quiz', quizJson)],
    ['mod_lti_get_ltis_by_courses', listed('ltis', 'lti', ltiJson)],
  ];
}

const coursesOf = (parts: WebServiceParts, params: ReadonlyMap<string, string>) =>
  listOf(params, 'courseids').flatMap((id) => {
    const course = courseById(parts, id);
    return course ? [{ id: Number(id), course }] : [];
  });

const itemsOf = ({ items }: Course, modname: Module['modname']) =>
  items.filter((item) => moduleOf(item).modname === modname);

const notEnrolled = (itemid: number) => ({
  item: 'course',
  itemid,
  warningcode: '2',
  message: 'User is not enrolled or does not have requested capability',
});
