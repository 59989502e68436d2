/** The two courses and their coursework, with due dates in the fall term. */
import type { Course, Item, ItemKind, PracticeLmsName, ToolLink } from './types';

/** The module that every course has. */
export const firstModule = 'Course materials';

interface SeedItem {
  title: string;
  kind: ItemKind;
  /** Month and day in the term; null for none. */
  due: `${number}-${number}` | null;
  text: string;
  /** True when the item opens the tool itself in Canvas; in Moodle every item does. */
  opensTool?: true;
}

interface SeedCourse extends Omit<Course, 'items' | 'lineItems' | 'number' | 'lastItem' | 'copiedFrom'> {
  items: SeedItem[];
}

const seeds: readonly SeedCourse[] = [
  {
    slug: 'patient-care',
    title: 'Introduction to Patient Care',
    label: 'HLTH-110',
    sisId: 'SIS-HLTH-110',
    description: 'Safety, communication and the first skills of working with patients.',
    teachers: ['alvarez', 'lee'],
    isPublic: true,
    items: [
      {
        title: 'First aid practice',
        kind: 'Assignment',
        due: '09-18',
        text: 'In pairs, treat a burn, a sprain and a nosebleed. Say what you do and why.',
        opensTool: true,
      },
      {
        title: 'Body systems poster',
        kind: 'Assignment',
        due: '09-30',
        text: 'Draw two body systems and show how one depends on the other.',
      },
      {
        title: 'Vital signs lab',
        kind: 'Assignment',
        due: '10-14',
        text: 'Measure and record pulse, breathing, temperature and blood pressure for three classmates.',
      },
      {
        title: 'Unit 4 quiz: Infection control',
        kind: 'Quiz',
        due: '10-21',
        text: 'Twelve questions on hand washing, gloves, and cleaning equipment between patients.',
      },
      {
        title: 'Mock patient interview',
        kind: 'Assignment',
        due: '10-28',
        text: 'Interview a classmate about a health problem. Listen, take notes, and explain the next step.',
      },
      {
        title: 'Guest speaker notes',
        kind: 'Page',
        due: null,
        text: 'A respiratory therapist talks about a working day. Notes from class go here.',
        opensTool: true,
      },
      {
        title: 'Privacy case study',
        kind: 'Assignment',
        due: '11-06',
        text: 'Read three situations and say what may be shared about the patient, and with whom.',
      },
      {
        title: 'Safe transfer video',
        kind: 'Assignment',
        due: '11-18',
        text: 'Film a transfer from bed to chair with a gait belt, and name each safety step.',
      },
      {
        title: 'Blood typing simulation',
        kind: 'Assignment',
        due: '12-02',
        text: 'Type four samples in the simulation and decide which transfusions are safe.',
      },
      {
        title: 'Imaging comparison',
        kind: 'Assignment',
        due: '12-11',
        text: 'Compare an X-ray, a CT scan and an ultrasound: what each shows, and when it is used.',
      },
    ],
  },
  {
    slug: 'web-design',
    title: 'Web Design I',
    label: 'TECH-120',
    sisId: 'SIS-TECH-120',
    description: 'Planning, building and checking small websites.',
    teachers: ['lee'],
    isPublic: false,
    items: [
      {
        title: 'Site plan',
        kind: 'Assignment',
        due: '09-25',
        text: 'Interview a client and draw the pages of the site they need.',
      },
      {
        title: 'Color and type study',
        kind: 'Assignment',
        due: '10-16',
        text: 'Try three palettes and three typefaces on one page, and defend your choice.',
      },
      {
        title: 'Responsive page project',
        kind: 'Assignment',
        due: '11-13',
        text: 'Build one page that works on a phone, a tablet and a wide screen.',
      },
      {
        title: 'Accessibility check',
        kind: 'Assignment',
        due: '12-09',
        text: 'Go through a classmate’s site with the keyboard and a screen reader, and report what fails.',
      },
    ],
  },
];

/** Turns a title into the word that names it in URLs: `Unit 4 quiz: Infection control` → `unit-4-quiz-infection-control`. */
export function slugOf(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? ['link'];
  return words.join('-').slice(0, 60);
}

/** Courses as that LMS has them at the start; `today` decides the school year of the due dates. */
export function seedCourses(lms: PracticeLmsName, today: Date): Course[] {
  const year = fallTermYear(today);
  return seeds.map((course, index) => ({
    ...course,
    number: index + 1,
    lastItem: course.items.length,
    lineItems: [],
    copiedFrom: [],
    items: course.items.map((item, position) => seedItem(lms, item, year, position + 1)),
  }));
}

/** The year of the fall term that a date's school year began with: July belongs to the year that is about to begin. */
export function fallTermYear(today: Date): number {
  return today.getUTCMonth() >= 6 ? today.getUTCFullYear() : today.getUTCFullYear() - 1;
}

/** Week of the term of a due date, from 1; the term begins on the Monday of the week of September 7. */
export function weekOf(dueAt: string): number {
  const due = new Date(dueAt);
  const begin = new Date(Date.UTC(due.getUTCFullYear(), 8, 7));
  begin.setUTCDate(begin.getUTCDate() - ((begin.getUTCDay() + 6) % 7));
  return Math.floor((due.getTime() - begin.getTime()) / (7 * 24 * 3_600_000)) + 1;
}

function seedItem(lms: PracticeLmsName, item: SeedItem, year: number, number: number): Item {
  return {
    slug: slugOf(item.title),
    title: item.title,
    kind: item.kind,
    text: item.text,
    // Mid-afternoon in the Americas and still the same day in Europe, so that every browser shows the same date.
    dueAt: item.due ? `${year}-${item.due}T20:00:00Z` : null,
    points: item.kind === 'Page' ? null : 20,
    link: lms === 'moodle' || item.opensTool ? plainLink() : null,
    number,
    module: item.kind === 'Page' ? firstModule : null,
    embeds: [],
    copiedFrom: [],
  };
}

/** A link to a tool that says nothing of itself. */
export function plainLink(): ToolLink {
  return { custom: {}, url: null, resourceId: null, tag: null, tool: null };
}
