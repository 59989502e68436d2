/** Functions of Moodle's web services about courses. */
import type { Course, Item } from '../data/types';
import { moduleOf, secondsOf } from './activities';
import { courseById, noRecord, type WebFunction, type WebServiceParts } from './web-service';

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
    const { modname, modplural, purpose, date } = moduleOf(item);
    const timestamp = secondsOf(item);
    return {
      id,
      url: `${issuer}/mod/${modname}/view.php?id=${id}`,
      name: item.title,
      instance: Number(ids.activityId(course, item)),
      contextid: id + 1000,
      visible: 1,
      uservisible: true,
      visibleoncoursepage: 1,
      modicon: '',
      modname,
      purpose,
      branded: false,
      modplural,
      availability: null,
      indent: 0,
      onclick: '',
      afterlink: null,
      customdata: '""',
      noviewlink: false,
      candisplay: true,
      completion: 0,
      downloadcontent: 1,
      dates: date && timestamp ? [{ ...date, timestamp }] : [],
      groupmode: 0,
    };
  }

  return [
    ['core_course_get_courses_by_field', byField],
    ['core_course_get_contents', contents],
  ];
}
