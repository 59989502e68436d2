/** The functions of Moodle's web services that Waymark calls, and for what. */

export const SITE_INFO = 'core_webservice_get_site_info';
export const CONTENTS = 'core_course_get_contents';

/** Without these a course is not read. */
export const requiredFunctions = [SITE_INFO, CONTENTS] as const;

/** Each makes the list of coursework better. */
export const readingFunctions = {
  assignments: 'mod_assign_get_assignments',
  quizzes: 'mod_quiz_get_quizzes_by_courses',
  ltis: 'mod_lti_get_ltis_by_courses',
} as const;

/** For bringing tags into Moodle. */
export const competencyFunctions = {
  frameworks: 'core_competency_list_competency_frameworks',
  competencies: 'core_competency_list_competencies',
  ofCourse: 'core_competency_list_course_competencies',
  ofModule: 'core_competency_list_course_module_competencies',
  addToCourse: 'core_competency_add_competency_to_course',
} as const;
