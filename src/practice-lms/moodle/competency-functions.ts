/** Functions of Moodle's web services about competencies. No function links one to an activity, here as there. */
import type { Competency, Framework } from './competencies';
import { courseById, noRecord, type WebFunction, type WebServiceParts } from './web-service';

export function competencyFunctions(parts: WebServiceParts): [string, WebFunction][] {
  const { competencies } = parts;
  const inFramework = (id: string | undefined) =>
    competencies.get().competencies.filter(({ frameworkId }) => String(frameworkId) === id);

  const search: WebFunction = (params) => {
    const text = (params.get('searchtext') ?? '').toLowerCase();
    return inFramework(params.get('competencyframeworkid'))
      .filter(({ shortname, idnumber }) => `${shortname} ${idnumber}`.toLowerCase().includes(text))
      .map(competencyJson);
  };

  const addToCourse: WebFunction = (params) => {
    const course = courseById(parts, params.get('courseid'));
    if (!course) return noRecord('course');
    const id = Number(params.get('competencyid'));
    if (!competencies.get().competencies.some((one) => one.id === id)) return noRecord('competency');
    competencies.addToCourse(parts.ids.courseId(course), id);
    return true;
  };

  const ofCourse: WebFunction = (params) => {
    const course = courseById(parts, params.get('id'));
    if (!course) return noRecord('course');
    const courseId = parts.ids.courseId(course);
    const state = competencies.get();
    return state.inCourses
      .filter((one) => one.courseId === courseId)
      .flatMap(({ id, competencyId }, sortorder) =>
        state.competencies
          .filter((one) => one.id === competencyId)
          .map((one) => ({
            competency: competencyJson(one),
            coursecompetency: {
              courseid: Number(courseId),
              competencyid: one.id,
              sortorder,
              ruleoutcome: 1,
              id,
              ...times,
            },
          })),
      );
  };

  return [
    [
      'core_competency_list_competency_frameworks',
      () =>
        competencies.get().frameworks.map((one) => frameworkJson(one, inFramework(String(one.id)).length)),
    ],
    [
      'core_competency_list_competencies',
      (params) => inFramework(params.get('filters[0][value]')).map(competencyJson),
    ],
    ['core_competency_search_competencies', search],
    ['core_competency_add_competency_to_course', addToCourse],
    ['core_competency_list_course_competencies', ofCourse],
    ['core_competency_list_course_module_competencies', () => []],
  ];
}

const times = { timecreated: 0, timemodified: 0, usermodified: 2 };

function frameworkJson({ id, idnumber, shortname, description }: Framework, count: number) {
  return {
    shortname,
    idnumber,
    description,
    descriptionformat: 1,
    visible: true,
    scaleid: 2,
    scaleconfiguration: '[{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]',
    contextid: 1,
    taxonomies: 'domain,competency,outcome,indicator',
    id,
    ...times,
    canmanage: true,
    competenciescount: count,
    contextname: 'System',
    contextnamenoprefix: 'System',
  };
}

function competencyJson(one: Competency) {
  return {
    shortname: one.shortname,
    idnumber: one.idnumber,
    description: one.description,
    descriptionformat: 1,
    sortorder: one.sortorder,
    parentid: one.parentId,
    path: one.path,
    ruleoutcome: 0,
    ruletype: null,
    ruleconfig: null,
    scaleid: null,
    scaleconfiguration: null,
    competencyframeworkid: one.frameworkId,
    id: one.id,
    ...times,
  };
}
