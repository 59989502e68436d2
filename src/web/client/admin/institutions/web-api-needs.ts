/** What Waymark has to be allowed in each web API, so that an administrator can allow that and nothing else. */
export const canvasScopes = ['url:GET|/api/v1/courses/:course_id/assignments', 'url:GET|/api/v1/courses/:id'];

export const moodleFunctions = [
  'core_webservice_get_site_info',
  'core_course_get_contents',
  'mod_assign_get_assignments',
  'mod_quiz_get_quizzes_by_courses',
  'mod_lti_get_ltis_by_courses',
];

/** Only for bringing tags into Moodle's competencies; the last one writes. */
export const moodleCompetencyFunctions = [
  'core_competency_list_competency_frameworks',
  'core_competency_list_competencies',
  'core_competency_list_course_competencies',
  'core_competency_list_course_module_competencies',
  'core_competency_add_competency_to_course',
];
