/** A fake: Moodle's REST web services, as far as Waymark asks them, with answers in the shapes that a real Moodle gave. */
import { json } from '../../lti/support/test-lms';
import { administer, type Institution, type World, webApiPath } from './world';

export const SERVER = '/moodle/webservice/rest/server.php';
export const WS_TOKEN = '0123456789abcdef0123456789abcdef';

type Params = Record<string, string>;

export interface FakeMoodle {
  address: string;
  functions: Map<string, (params: Params) => unknown>;
  calls: { url: string; params: Params }[];
  competencies: { id: number; idnumber: string; shortname: string }[];
  /** Ids of the competencies of the course. */
  inCourse: number[];
  /** Ids of the competencies of an activity. */
  linked: Map<string, number[]>;
}

export const failure = (exception: string, errorcode: string) => ({
  exception,
  errorcode,
  message: `Moodle's own words, with ${WS_TOKEN}`,
  debuginfo: WS_TOKEN,
});

export const activity = (id: number, modname: string, name: string, more: Record<string, unknown> = {}) => ({
  ...{ id, modname, name, instance: id + 100, visible: 1, dates: [], customdata: '""' },
  url: `https://moodle.example/mod/${modname}/view.php?id=${id}`,
  ...more,
});

export function fakeMoodle({ lms }: World, frameworkIdNumber = 'FW'): FakeMoodle {
  const moodle: FakeMoodle = {
    address: `${lms.url}/moodle`,
    ...{ functions: new Map(), calls: [], competencies: [], inCourse: [], linked: new Map() },
  };
  const linksTo = (ids: number[]) => ids.map((id) => ({ competency: { id } }));
  moodle.functions = new Map<string, (params: Params) => unknown>([
    [
      'core_webservice_get_site_info',
      () => ({
        sitename: 'Test',
        functions: [...moodle.functions.keys()].map((name) => ({ name, version: '1' })),
      }),
    ],
    ['core_course_get_contents', () => [{ id: 1, name: 'General', modules: [] }]],
    ['mod_assign_get_assignments', () => ({ courses: [], warnings: [] })],
    ['mod_quiz_get_quizzes_by_courses', () => ({ quizzes: [], warnings: [] })],
    ['mod_lti_get_ltis_by_courses', () => ({ ltis: [], warnings: [] })],
    [
      'core_competency_list_competency_frameworks',
      () => [
        { id: 1, idnumber: 'ANOTHER' },
        { id: 7, idnumber: frameworkIdNumber },
      ],
    ],
    [
      'core_competency_list_competencies',
      ({ skip, limit, ...params }) =>
        params['filters[0][value]'] === '7'
          ? moodle.competencies.slice(Number(skip), Number(skip) + Number(limit))
          : [],
    ],
    ['core_competency_list_course_competencies', () => linksTo(moodle.inCourse)],
    [
      'core_competency_list_course_module_competencies',
      ({ cmid = '' }) => linksTo(moodle.linked.get(cmid) ?? []),
    ],
    [
      'core_competency_add_competency_to_course',
      ({ competencyid }) => {
        moodle.inCourse.push(Number(competencyid));
        return true;
      },
    ],
  ]);
  lms.routes[SERVER] = (req, res, body) => {
    const params = Object.fromEntries(new URLSearchParams(body));
    moodle.calls.push({ url: req.url ?? '', params });
    if (params.wstoken !== WS_TOKEN)
      return json(res, 200, failure('core\\exception\\moodle_exception', 'invalidtoken'));
    const answer = moodle.functions.get(params.wsfunction ?? '');
    if (!answer) return json(res, 200, failure('webservice_access_exception', 'accessexception'));
    return json(res, 200, answer(params));
  };
  return moodle;
}

export const connectMoodle = (
  world: World,
  institution: Pick<Institution, 'tenantId'>,
  { address }: FakeMoodle,
  token = WS_TOKEN,
) => administer(world, 'put', webApiPath(institution), { kind: 'moodle', address, token });
