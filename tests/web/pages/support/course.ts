/** The course of the design: Introduction to Patient Care in the middle of October, as the read models of tagging give it. */
import { loadFramework } from '../../../../src/framework';
import type { Item } from '../../../../src/framework/model/types';
import type { Viewer } from '../../../../src/shared/viewer';
import type { CourseMap, GroupHead, Relation, Stop, StudentCoursework, Trail } from '../../../../src/tagging';
import type { Visit } from '../../../../src/web/pages';

export const framework = loadFramework();
export const now = new Date('2026-10-17T15:00:00Z');
export const courseId = 'c'.repeat(22);
export const courseworkId = 'w'.repeat(22);
const course = { id: courseId, title: 'Introduction to Patient Care' };

export function itemOf(code: string): Item {
  const item = framework.byCode.get(code);
  if (!item) throw new Error(`The framework has no ${code}`);
  return item;
}

export function headOf(code: string): GroupHead {
  const item = itemOf(code);
  const cluster = itemOf(code.slice(0, 2));
  return {
    id: item.id,
    code,
    name: item.text,
    clusterCode: cluster.code,
    clusterName: cluster.text,
    shared: item === cluster,
    occupations: item.occupations,
    item,
    cluster,
  };
}

export const viewer: Viewer = {
  tenantId: 't'.repeat(22),
  personId: 'p'.repeat(22),
  name: 'Sam Student',
  roles: ['student'],
  lms: 'canvas',
  locale: 'en-US',
  courseId,
  courseworkId,
};

export const visit: Visit = {
  viewer,
  nav: { mode: 'cookie' },
  returnUrl: 'https://canvas.example/courses/1',
  lang: 'en',
  framed: true,
};

type Group = [code: string, statements: Record<string, Relation>];

export function coursework(
  groups: Group[],
  changes: Partial<StudentCoursework['coursework']> = {},
): StudentCoursework {
  const full = groups.map(([code, statements]) => ({
    ...headOf(code),
    statements: Object.entries(statements).map(([item, relation]) => ({ item: itemOf(item), relation })),
  }));
  return {
    course,
    coursework: {
      id: courseworkId,
      title: 'Vital signs lab',
      type: 'Assignment',
      dueAt: '2026-10-14T15:00:00.000Z',
      ...changes,
    },
    groups: full,
    total: full.reduce((sum, group) => sum + group.statements.length, 0),
    clusterNames: [...new Set(full.map((group) => group.clusterName))],
  };
}

export const vitalSignsLab = coursework([
  ['HL.THR', { 'HL.THR.01': 'assesses', 'HL.THR.04': 'teaches' }],
  ['HL', { 'HL.COM.2': 'teaches', 'HL.ACF.1': 'teaches' }],
]);

type StopSketch = [code: string, title: string, due: string | null];

export function trail(code: string, stops: StopSketch[]): Trail {
  const full = stops.map(([item, title, due], index): Stop => {
    const dueAt = due === null ? null : new Date(`${due}T15:00:00Z`);
    return {
      item: itemOf(item),
      relation: 'teaches',
      courseworkId: `${code}-${index}`.padEnd(22, '-'),
      title,
      dueAt: dueAt?.toISOString() ?? null,
      behind: dueAt !== null && dueAt < now,
    };
  });
  const behind = full.filter((stop) => stop.behind).length;
  return { ...headOf(code), stops: full, behind, ahead: full.length - behind };
}

export function courseMap(trails: Trail[], courseGroups: CourseMap['courseGroups'] = []): CourseMap {
  return {
    course,
    trails,
    behind: trails.reduce((sum, { behind }) => sum + behind, 0),
    ahead: trails.reduce((sum, { ahead }) => sum + ahead, 0),
    courseGroups,
    coursework: { total: 10, tagged: trails.length },
  };
}

export const patientCare = courseMap([
  trail('HL.THR', [
    ['HL.THR.07', 'First aid practice', '2026-09-09'],
    ['HL.THR.02', 'Safe transfer video', '2026-09-23'],
    ['HL.THR.01', 'Vital signs lab', '2026-10-07'],
    ['HL.THR.03', 'Mock patient interview', '2026-10-28'],
    ['HL.THR.06', 'Range of motion check-off', '2026-11-14'],
    ['HL.THR.09', 'Care plan draft', '2026-12-05'],
  ]),
  trail('HL.DIA', [
    ['HL.DIA.01', 'Blood typing simulation', '2026-10-01'],
    ['HL.DIA.03', 'Blood typing simulation', '2026-10-01'],
    ['HL.DIA.08', 'Imaging comparison', '2026-11-04'],
    ['HL.DIA.04', 'Telephone role play', '2026-11-25'],
  ]),
  trail('HL', [
    ['HL.LDT.1', 'Body systems poster', '2026-09-16'],
    ['HL.COM.2', 'Vital signs lab', '2026-10-07'],
    ['HL.ETH.1', 'Privacy case study', '2026-10-24'],
    ['HL.ACF.1', 'Dosage worksheet', '2026-11-20'],
    ['HL.ETH.2', 'Career interview', '2026-12-12'],
  ]),
]);
