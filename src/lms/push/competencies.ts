/** The competencies of a Moodle, of a course in it, and of an activity (its core_competency functions). */
import { z } from 'zod';
import type { CallMoodle, MoodleAccess } from '../moodle/client';
import { competencyFunctions } from '../moodle/functions';
import { isProblem } from '../problems';

const competency = z.object({ id: z.int().positive(), idnumber: z.string(), shortname: z.string() });
export type Competency = z.infer<typeof competency>;

const frameworks = z.array(z.object({ id: z.int().positive(), idnumber: z.string() }));
const linked = z.array(z.object({ competency: z.object({ id: z.int().positive() }) }));

const PER_PAGE = 1000;
const MAX_PAGES = 100;

export interface Competencies {
  /** By ID number; null when no framework of this ID number was imported. */
  inFramework(idNumber: string): Promise<ReadonlyMap<string, Competency> | null>;
  /** Ids of those that the course has. */
  ofCourse(courseNumber: string): Promise<ReadonlySet<number>>;
  /** Ids of those that the activity has; none when Moodle does not show it. */
  ofActivity(cmid: string): Promise<ReadonlySet<number>>;
  /** False when Moodle did not add it. */
  addToCourse(courseNumber: string, competencyId: string): Promise<boolean>;
}

export function competenciesOf(
  callMoodle: CallMoodle,
  access: MoodleAccess,
  signal: AbortSignal,
): Competencies {
  const idsOf = (found: z.infer<typeof linked>) => new Set(found.map((one) => one.competency.id));

  async function allOf(frameworkId: number): Promise<Map<string, Competency>> {
    const found = new Map<string, Competency>();
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const read = await callMoodle(
        access,
        {
          name: competencyFunctions.competencies,
          params: {
            'filters[0][column]': 'competencyframeworkid',
            'filters[0][value]': frameworkId,
            sort: 'id',
            skip: page * PER_PAGE,
            limit: PER_PAGE,
          },
          answer: z.array(competency),
        },
        signal,
      );
      const before = found.size;
      for (const one of read) found.set(one.idnumber, one);
      if (read.length < PER_PAGE || found.size === before) break;
    }
    return found;
  }

  return {
    async inFramework(idNumber) {
      const found = await callMoodle(
        access,
        {
          name: competencyFunctions.frameworks,
          params: { 'context[contextlevel]': 'system', 'context[instanceid]': 0, includes: 'children' },
          answer: frameworks,
        },
        signal,
      );
      const framework = found.find(({ idnumber }) => idnumber === idNumber);
      return framework ? allOf(framework.id) : null;
    },
    async ofCourse(courseNumber) {
      const params = { id: courseNumber };
      const call = { name: competencyFunctions.ofCourse, params, answer: linked };
      return idsOf(await callMoodle(access, call, signal));
    },
    async ofActivity(cmid) {
      try {
        const call = { name: competencyFunctions.ofModule, params: { cmid }, answer: linked };
        return idsOf(await callMoodle(access, call, signal));
      } catch (error) {
        if (isProblem(error, 'web_api.not_allowed')) return new Set();
        throw error;
      }
    },
    addToCourse: (courseNumber, competencyId) =>
      callMoodle(
        access,
        {
          name: competencyFunctions.addToCourse,
          params: { courseid: courseNumber, competencyid: competencyId },
          answer: z.boolean(),
        },
        signal,
      ),
  };
}
