/** Tags into Canvas: a course package, since Canvas lets outcomes be aligned to assignments by a file and not by its web API. */
import { type ExportOrder, fileNameOf, formatById, optionsOf, runExport, warningsFor } from '../../exporters';
import type { Snapshot } from '../../framework';
import type { PushCourse, PushTarget } from '../../lms';
import { interruptible } from '../exports/interruptible';
import type { Sources } from '../exports/sources';

type Steps = Awaited<ReturnType<PushTarget['plan']>>;
type Step = Steps[number];

const AFTERWARDS =
  'Download the package. In Canvas, open the course’s Settings, choose Import Course Content, then Canvas Course Export Package, and select the file. Canvas adds the outcomes to the course, and a new, unpublished assignment for each piece of coursework, aligned to them; assignments that are there already stay as they are.';

export function createCanvasTarget(sources: Sources): PushTarget {
  async function orderOf({ tenantId, courseId }: PushCourse): Promise<ExportOrder> {
    const format = formatById('canvas-course-package');
    if (!format) throw new Error('No course package.');
    const { source } = await sources(tenantId, { scope: { kind: 'course', courseId } });
    return { format, source, options: optionsOf(format, {}) };
  }

  return {
    async plan(course) {
      const order = await orderOf(course);
      const refused = warningsFor(order).filter(({ effect }) => effect === 'refused');
      if (refused.length === 0) return stepsOf(order);
      return refused.map(({ message, help, examples }) =>
        step('outcome', examples.join(', '), null, 'missing', [message, help].filter(Boolean).join(' ')),
      );
    },
    async *run(_course, steps) {
      for (const [index, { state }] of steps.entries()) {
        if (state === 'todo') yield { step: index, outcome: 'done' };
      }
    },
    async file(course) {
      const order = await orderOf(course);
      const format = interruptible(order.format, new AbortController().signal);
      const bytes = runExport({ ...order, format }, () => Promise.reject(new Error('Nothing is printed.')));
      return { fileName: fileNameOf(order), mediaType: format.mediaType, bytes };
    },
    afterwards: AFTERWARDS,
  };
}

/** Every outcome of the package once, and then what it is aligned to. */
function stepsOf({ source: { course, snapshot } }: ExportOrder): Steps {
  if (!course) return [];
  const all = [course.alignments, ...course.coursework.map(({ alignments }) => alignments)].flat();
  return [
    ...statementsOf(all, snapshot).map(({ code, text }) => step('outcome', course.title, code, 'todo', text)),
    ...course.coursework.flatMap(({ title, alignments }) =>
      statementsOf(alignments, snapshot).map(({ code, text }) =>
        step('alignment', title, code, 'todo', text),
      ),
    ),
  ];
}

const statementsOf = (alignments: readonly { itemId: string }[], { byId }: Snapshot) =>
  [...new Set(alignments.map(({ itemId }) => itemId))].flatMap((id) => byId.get(id) ?? []);

const step = (
  kind: Step['kind'],
  title: string,
  code: string | null,
  state: Step['state'],
  note: string,
): Step => ({ kind, title, code, state, note, url: null, ref: null });
