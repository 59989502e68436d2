/** What the functions of Moodle's web services have in common. */
import type { School } from '../data/school';
import type { Course } from '../data/types';
import type { Competencies } from './competencies';
import type { MoodleIds } from './ids';

export type WebFunction = (params: ReadonlyMap<string, string>) => unknown;

export interface WebServiceParts {
  issuer: string;
  school: School;
  ids: MoodleIds;
  competencies: Competencies;
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

/** The values of `name[0]`, `name[1]` and so on. */
export function listOf(params: ReadonlyMap<string, string>, name: string): string[] {
  return [...params].filter(([key]) => key.startsWith(`${name}[`)).map(([, value]) => value);
}

export function courseById({ school, ids }: WebServiceParts, id: string | undefined): Course | undefined {
  return school.courses('moodle').find((course) => ids.courseId(course) === id);
}
