/** The courses of the fake API: the ones that the design's pictures show. */
import type { DeepLinkAsked, Session, Target } from '../../../src/web/client/api/types';
import { tag, type World } from './fake-api';

const session: World['session'] = {
  viewer: { name: 'Alex Rivera', roles: ['teacher'], lms: 'canvas', locale: 'en' },
  course: { id: 'course', title: 'Introduction to Patient Care', label: null },
  openOn: null,
  deepLink: null,
  framework: { version: '2026.1', documentId: 'fake-document' },
};

const known = { sources: [], byHand: false, gone: false, renamedFrom: null, url: null };

function work(
  id: string,
  title: string,
  due: string | null,
  type: Target['type'],
  tags: Target['tags'] = [],
): Target {
  const dueAt = due ? `${new Date().getFullYear()}-${due}T17:00:00Z` : null;
  return { ...known, id, kind: 'coursework', title, type, dueAt, sources: ['launch'], revision: 1, tags };
}

const course = (title: string): Target => ({
  ...known,
  id: 'course',
  kind: 'course',
  title,
  type: null,
  dueAt: null,
  revision: 0,
  tags: [],
});

const lee = { you: false, name: 'Ms Lee' };
const on = (date: string) => `${new Date().getFullYear()}-${date}T15:00:00Z`;
const mine = { you: true, name: 'Alex Rivera' };

/** Ten pieces of coursework, three of them without tags. */
export function patientCare(change: Partial<Session> = {}): World {
  return {
    session: { ...session, ...change },
    courseTarget: course('Introduction to Patient Care'),
    coursework: [
      work('quiz', 'Unit 4 quiz: Infection control', '10-21', 'Quiz'),
      work('interview', 'Mock patient interview', '10-28', 'Assignment'),
      work('guest', 'Guest speaker notes', null, 'Page'),
      work('vitals', 'Vital signs lab', '10-14', 'Assignment', [
        tag('HL.THR.01', 'assesses', mine, on('09-30')),
        tag('HL.THR.04', 'teaches', lee, on('10-02')),
        tag('HL.COM.2', 'teaches', mine, on('09-30')),
      ]),
      work('transfer', 'Safe transfer video', '10-07', 'Assignment', [
        tag('HL.THR.02', 'assesses'),
        tag('HL.THR.03'),
      ]),
      work('poster', 'Body systems poster', '09-30', 'Assignment', [
        tag('HL.THR.08', 'assesses'),
        tag('HL.LDT.1'),
      ]),
      work('typing', 'Blood typing simulation', '10-09', 'Link', [
        tag('HL.DIA.01'),
        tag('HL.DIA.03', 'assesses'),
        tag('ST.SCI.02'),
        tag('HL.ETH.1'),
        tag('HL.ACF.1'),
      ]),
      work('aid', 'First aid practice', '09-23', 'Assignment', [tag('HL.THR.07'), tag('HL.THR.05')]),
      work('calibrate', 'Calibration check', '11-04', 'Assignment', [tag('HL.DIA.06')]),
      work('portfolio', 'Career portfolio', '12-02', 'Assignment', [tag('HL.LDT.1')]),
    ],
    pinned: ['item-HL.THR', 'item-HL.DIA'],
    recent: ['HL.THR.04', 'HL.THR.05', 'HL.COM.2', 'HL.LDT.1'],
    showFirstVisit: false,
  };
}

/** The vital signs lab with one tag, as the pictures of the tagging panel show it. */
export function vitalSignsLab(change: Partial<Session> = {}): World {
  const world = patientCare({ openOn: 'vitals', ...change });
  const lab = world.coursework.find((one) => one.id === 'vitals');
  if (lab) lab.tags = lab.tags.filter((one) => one.code === 'HL.THR.04');
  return world;
}

/** A teacher's first visit: nothing is tagged, nothing is pinned. */
export function firstVisit(): World {
  return {
    ...patientCare(),
    courseTarget: course('Web Design I'),
    coursework: [
      work('plan', 'Site plan', '09-12', 'Assignment'),
      work('color', 'Color and type study', '09-19', 'Assignment'),
      work('page', 'Responsive page project', '10-03', 'Assignment'),
      work('check', 'Accessibility check', '10-10', 'Quiz'),
    ],
    pinned: [],
    recent: [],
    showFirstVisit: true,
  };
}

/** A course that Waymark has just been added to. */
export function emptyCourse(): World {
  return { ...firstVisit(), coursework: [] };
}

/** Coursework of every origin, and what became of it. */
export function inventory(): World {
  const world = patientCare();
  const marks: Record<string, Partial<Target>> = {
    vitals: { renamedFrom: 'Vitals', url: 'https://canvas.example/courses/1/assignments/1' },
    guest: { sources: ['package'] },
    transfer: { gone: true, sources: ['canvas-api'] },
  };
  const shadow = { ...work('shadow', 'Job shadow day', '11-20', null), sources: ['hand'], byHand: true };
  const coursework = [...world.coursework.map((one) => ({ ...one, ...marks[one.id] })), shadow];
  return { ...world, coursework };
}

/** The LMS asks for a link. */
export function deepLink(asked: Partial<DeepLinkAsked> = {}): World {
  const one = { courseTitle: 'Web Design I', title: null, maxItems: 1, badge: false };
  return {
    ...firstVisit(),
    session: { ...session, deepLink: { ...one, ...asked } },
    recent: ['IT.WEB.03'],
  };
}

/** A curriculum director, outside any course. */
export function director(): World {
  return {
    ...patientCare(),
    session: { ...session, viewer: { ...session.viewer, roles: ['director'], lms: 'other' }, course: null },
  };
}
