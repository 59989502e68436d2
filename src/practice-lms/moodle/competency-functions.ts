/** Functions of Moodle's web services about competencies. No function links one to an activity, here as there. */
import type { Competency, Framework } from './competencies';
import {
  courseById,
  invalidParameter,
  moduleById,
  noRecord,
  type WebFunction,
  type WebServiceParts,
} from './web-service';

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
    const courseid = Number(parts.ids.courseId(course));
    return competencies.ofCourse(String(courseid)).map((one, sortorder) => ({
      competency: competencyJson(one),
      coursecompetency: { courseid, competencyid: one.id, sortorder, ruleoutcome: 1, id: one.id, ...times },
    }));
  };

  const ofModule: WebFunction = (params) => {
    const found = moduleById(parts, params.get('cmid'));
    if (!found) return noRecord('course_modules');
    const cmid = parts.ids.courseModuleId(found.course, found.item);
    return competencies.ofModule(cmid).map((one, sortorder) => ({
      competency: competencyJson(one),
      coursemodulecompetency: {
        cmid,
        competencyid: one.id,
        sortorder,
        ruleoutcome: 1,
        overridegrade: false,
        id: one.id,
        ...times,
      },
    }));
  };

  /** Of the system's context only: there is no other that holds a framework here. */
  const frameworks: WebFunction = (params) => {
    const includes = params.get('includes') ?? 'children';
    if (!params.has('context[contextlevel]') || !['self', 'children', 'parents'].includes(includes))
      return invalidParameter();
    return competencies.get().frameworks.map((one) => frameworkJson(one, inFramework(String(one.id)).length));
  };

  const list: WebFunction = (params) => {
    if (params.get('filters[0][column]') !== 'competencyframeworkid') return invalidParameter();
    const skip = Number(params.get('skip') ?? 0);
    const limit = Number(params.get('limit') ?? 0) || Number.POSITIVE_INFINITY;
    const found = inFramework(params.get('filters[0][value]'));
    const sorted = params.get('sort') === 'id' ? found.toSorted((a, b) => a.id - b.id) : found;
    return sorted.slice(skip, skip + limit).map(competencyJson);
  };

  return [
    ['core_competency_list_competency_frameworks', frameworks],
    ['core_competency_list_competencies', list],
    ['core_competency_search_competencies', search],
    ['core_competency_add_competency_to_course', addToCourse],
    ['core_competency_list_course_competencies', ofCourse],
    ['core_competency_list_course_module_competencies', ofModule],
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
