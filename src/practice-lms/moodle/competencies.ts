/** Moodle's competency frameworks: imported from CSV by position of the column (admin/tool/lpimportcsv), and linked to courses and activities. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { badRequest } from '../../shared/errors';
import { keep } from '../data/kept';

const competency = z.object({
  id: z.int(),
  frameworkId: z.int(),
  parentId: z.int(),
  path: z.string(),
  idnumber: z.string(),
  shortname: z.string(),
  description: z.string(),
  sortorder: z.int(),
});
export type Competency = z.infer<typeof competency>;

const framework = z.object({
  id: z.int(),
  idnumber: z.string(),
  shortname: z.string(),
  description: z.string(),
});
export type Framework = z.infer<typeof framework>;

const stateSchema = z.object({
  lastId: z.int(),
  frameworks: z.array(framework),
  competencies: z.array(competency),
  inCourses: z.array(z.object({ id: z.int(), courseId: z.string(), competencyId: z.int() })),
  inModules: z.array(z.object({ id: z.int(), cmid: z.int(), competencyId: z.int() })).default([]),
});
type State = z.infer<typeof stateSchema>;

const column = { parent: 0, idnumber: 1, shortname: 2, description: 3, isFramework: 12 };
const columns = 14;

export interface Competencies {
  get(): State;
  /** Throws 400 `practice-lms.competencies` for what Moodle refuses. */
  importCsv(text: string): Framework;
  addToCourse(courseId: string, competencyId: number): void;
  ofCourse(courseId: string): Competency[];
  /** Throws 400 `practice-lms.competencies` for one that the course does not have. */
  addToModule(courseId: string, cmid: number, competencyId: number): void;
  ofModule(cmid: number): Competency[];
  clear(): void;
}

const none = (): State => ({ lastId: 0, frameworks: [], competencies: [], inCourses: [], inModules: [] });

export function openCompetencies(file: string | undefined): Competencies {
  const kept = keep(file, stateSchema, none);
  const known = (ids: readonly number[]) =>
    ids.flatMap((id) => kept.get().competencies.filter((one) => one.id === id));
  const ofCourse: Competencies['ofCourse'] = (courseId) =>
    known(
      kept
        .get()
        .inCourses.filter((one) => one.courseId === courseId)
        .map(({ competencyId }) => competencyId),
    );
  const ofModule: Competencies['ofModule'] = (cmid) =>
    known(
      kept
        .get()
        .inModules.filter((one) => one.cmid === cmid)
        .map(({ competencyId }) => competencyId),
    );
  return {
    get: kept.get,
    importCsv(text) {
      const state = kept.get();
      const rows = rowsOf(text);
      const [head, ...others] = rows.filter(
        (row) => cell(row, 'isFramework') !== '' && cell(row, 'isFramework') !== '0',
      );
      if (!head || others.length > 0) throw refused('File format is invalid.');
      if (state.frameworks.some(({ idnumber }) => idnumber === cell(head, 'idnumber')))
        throw refused('A framework with this ID number already exists.');
      const added = { id: state.lastId + 1, ...textsOf(head) };
      const competencies = treeOf(
        rows.filter((row) => row !== head),
        added.id,
      );
      kept.set({
        ...state,
        lastId: added.id + competencies.length,
        frameworks: [...state.frameworks, added],
        competencies: [...state.competencies, ...competencies],
      });
      return added;
    },
    addToCourse(courseId, competencyId) {
      const state = kept.get();
      if (state.inCourses.some((one) => one.courseId === courseId && one.competencyId === competencyId))
        return;
      const id = state.lastId + 1;
      kept.set({ ...state, lastId: id, inCourses: [...state.inCourses, { id, courseId, competencyId }] });
    },
    ofCourse,
    addToModule(courseId, cmid, competencyId) {
      if (!ofCourse(courseId).some(({ id }) => id === competencyId))
        throw refused('Add the competency to the course first.');
      if (ofModule(cmid).some(({ id }) => id === competencyId)) return;
      const state = kept.get();
      const id = state.lastId + 1;
      kept.set({ ...state, lastId: id, inModules: [...state.inModules, { id, cmid, competencyId }] });
    },
    ofModule,
    clear: () => kept.set(none()),
  };
}

function rowsOf(text: string): string[][] {
  try {
    const [, ...rows] = parse(text, { bom: true, skip_empty_lines: true });
    if (rows.every((row) => row.length === columns)) return rows;
  } catch {
    // Falls through: whatever cannot be read is refused in the same words.
  }
  throw refused('File format is invalid.');
}

/** The rows below the framework; one with an unknown parent is dropped in silence, as Moodle does. */
function treeOf(rows: readonly string[][], frameworkId: number): Competency[] {
  const made: Competency[] = [];
  const under = (parent: string, parentId: number, path: string): void => {
    rows
      .filter((row) => cell(row, 'parent') === parent)
      .forEach((row, sortorder) => {
        const id = frameworkId + made.length + 1;
        made.push({ id, frameworkId, parentId, path, sortorder, ...textsOf(row) });
        under(cell(row, 'idnumber'), id, `${path}${id}/`);
      });
  };
  under('', 0, '/0/');
  return made;
}

const cell = (row: readonly string[], name: keyof typeof column): string => row[column[name]] ?? '';

function textsOf(row: readonly string[]) {
  return {
    idnumber: cell(row, 'idnumber'),
    shortname: cell(row, 'shortname'),
    description: cell(row, 'description'),
  };
}

const refused = (message: string) => badRequest({ code: 'practice-lms.competencies', message });
