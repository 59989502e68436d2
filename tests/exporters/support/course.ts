/** A course whose coursework is tagged with statements of the shipped framework. */
import type { CourseAlignments } from '../../../src/exporters/course';
import type { ExportSource } from '../../../src/exporters/format';
import type { Snapshot } from '../../../src/framework/model/types';

export const courseOf = ({ byCode }: Snapshot): CourseAlignments => {
  const idOf = (code: string): string => byCode.get(code)?.id ?? code;
  return {
    id: 'c0a1b2c3d4e5',
    title: 'Medical & Health "Basics" <2026> 🩺',
    label: 'MED-1',
    lms: 'canvas',
    alignments: [{ itemId: idOf('HL.COM.1'), relation: 'teaches' }],
    coursework: [
      {
        id: '7f3e9a',
        title: 'Lab: pulse & pressure <90/60 "low" 💓',
        type: 'assignment',
        dueAt: '2026-10-05T22:59:00.000Z',
        linkId: 'link-7f3e9a',
        alignments: [
          { itemId: idOf('HL.THR.01'), relation: 'teaches' },
          { itemId: idOf('HL.THR.01'), relation: 'assesses' },
          { itemId: idOf('HL.THR.02'), relation: 'assesses' },
        ],
      },
      {
        id: '8a4f0b',
        title: 'Essay on confidentiality',
        type: 'assignment',
        dueAt: null,
        linkId: 'link-8a4f0b',
        alignments: [{ itemId: idOf('HL.COM.1'), relation: 'teaches' }],
      },
      {
        id: '9b5a1c',
        title: 'Reading list',
        type: null,
        dueAt: null,
        linkId: 'link-9b5a1c',
        alignments: [],
      },
      {
        id: 'ac6b2d',
        title: 'Quiz: first aid',
        type: 'quiz',
        dueAt: '2026-11-01T05:30:00.000Z',
        linkId: 'link-ac6b2d',
        alignments: [
          { itemId: idOf('HL.THR.02'), relation: 'assesses' },
          { itemId: idOf('BZ.COM.1'), relation: 'teaches' },
        ],
      },
    ],
    changed: '2026-10-01T08:00:00.000Z',
    launchUrl: 'https://waymark.example/lti/launch',
  };
};

export const courseSource = (snapshot: Snapshot, course: Partial<CourseAlignments> = {}): ExportSource => ({
  snapshot,
  course: { ...courseOf(snapshot), ...course },
  baseUrl: 'https://waymark.example',
});
