/** What the functions of Moodle's web services have in common. */
import type { School } from '../data/school';
import type { Course, Item } from '../data/types';
import type { Competencies } from './competencies';
import type { MoodleIds } from './ids';

export type WebFunction = (params: ReadonlyMap<string, string>) => unknown;

export interface WebServiceParts {
  issuer: string;
  school: School;
  ids: MoodleIds;
  competencies: Competencies;
  /** Of the tool, for links that name no address of their own. */
  launchUrl: string;
}

export const problem = (exception: string, errorcode: string, message: string) => ({
  exception,
  errorcode,
  message,
});

export const noRecord = (table: string) =>
  problem(
    'dml_missing_record_exception',
    'invalidrecord',
    `Can't find data record in database table ${table}.`,
  );

export const invalidParameter = () =>
  problem(
    'core\\exception\\invalid_parameter_exception',
    'invalidparameter',
    'Invalid parameter value detected',
  );

/** The values of `name[0]`, `name[1]` and so on. */
export function listOf(params: ReadonlyMap<string, string>, name: string): string[] {
  return [...params].filter(([key]) => key.startsWith(`${name}[`)).map(([, value]) => value);
}

export function courseById({ school, ids }: WebServiceParts, id: string | undefined): Course | undefined {
  return school.courses('moodle').find((course) => ids.courseId(course) === id);
}

export function moduleById(
  { school, ids }: WebServiceParts,
  cmid: string | undefined,
): { course: Course; item: Item } | undefined {
  return school
    .courses('moodle')
    .flatMap((course) => course.items.map((item) => ({ course, item })))
    .find(({ course, item }) => String(ids.courseModuleId(course, item)) === cmid);
}
