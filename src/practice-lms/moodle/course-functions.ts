/** Functions of Moodle's web services about the site, courses and activities. */
import type { Course, Item } from '../data/types';
import { siteName } from './claims';
import { courseById, listOf, noRecord, type WebFunction, type WebServiceParts } from './web-service';

export function courseFunctions(parts: WebServiceParts): [string, WebFunction][] {
  const { issuer, school, ids } = parts;

  const byField: WebFunction = (params) => {
    const [field, value] = [params.get('field') ?? '', params.get('value') ?? ''];
    const matches = new Map<string, (course: Course) => string>([
      ['id', ids.courseId],
      ['shortname', ({ label }) => label],
      ['idnumber', ({ sisId }) => sisId],
    ]);
    const of = matches.get(field);
    const courses = school.courses('moodle').filter((course) => !of || of(course) === value);
    return { courses: courses.map(courseJson), warnings: [] };
  };

  const contents: WebFunction = (params) => {
    const course = courseById(parts, params.get('courseid'));
    if (!course) return noRecord('course');
    return [
      {
        id: Number(ids.courseId(course)) * 10,
        name: 'General',
        visible: 1,
        summary: '',
        summaryformat: 1,
        section: 0,
        hiddenbynumsections: 0,
        uservisible: true,
        component: null,
        itemid: null,
        modules: course.items.map((item) => moduleJson(course, item)),
      },
    ];
  };

  /** Every activity of this Moodle is an external tool: it has no assignments and no quizzes of its own. */
  const assignments: WebFunction = (params) => ({
    courses: listOf(params, 'courseids').flatMap((id) => {
      const course = courseById(parts, id);
      if (!course) return [];
      const { title, label } = course;
      return [{ id: Number(id), fullname: title, shortname: label, timemodified: 0, assignments: [] }];
    }),
    warnings: [],
  });

  function courseJson(course: Course) {
    return {
      id: Number(ids.courseId(course)),
      fullname: course.title,
      displayname: course.title,
      shortname: course.label,
      categoryid: 1,
      summary: course.description,
      summaryformat: 1,
      idnumber: course.sisId,
      format: 'topics',
      visible: 1,
    };
  }

  function moduleJson(course: Course, item: Item) {
    const id = ids.courseModuleId(course, item);
    const due = item.dueAt && { label: 'Due:', timestamp: Date.parse(item.dueAt) / 1000, dataid: 'duedate' };
    return {
      id,
      url: `${issuer}/mod/lti/view.php?id=${id}`,
      name: item.title,
      instance: Number(ids.activityId(course, item)),
      contextid: id + 1000,
      visible: 1,
      uservisible: true,
      visibleoncoursepage: 1,
      modicon: '',
      modname: 'lti',
      purpose: 'other',
      branded: false,
      modplural: 'External tools',
      availability: null,
      indent: 0,
      onclick: '',
      afterlink: null,
      customdata: '""',
      noviewlink: false,
      candisplay: true,
      completion: 0,
      downloadcontent: 1,
      dates: due ? [due] : [],
      groupmode: 0,
    };
  }

  return [
    [
      'core_webservice_get_site_info',
      () => ({
        sitename: siteName,
        username: 'waymark',
        userid: 2,
        siteurl: issuer,
        functions: [],
        release: '5.1.3 (Build: 20260216)',
        version: '2025100603',
        siteid: 1,
        userissiteadmin: true,
      }),
    ],
    ['core_course_get_courses_by_field', byField],
    ['core_course_get_contents', contents],
    ['mod_assign_get_assignments', assignments],
    ['mod_quiz_get_quizzes_by_courses', () => ({ quizzes: [], warnings: [] })],
  ];
}
