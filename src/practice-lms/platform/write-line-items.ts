/** What becomes of a course when a tool makes, changes or deletes a line item. */
import { z } from 'zod';
import { forbidden, notFound, WaymarkError } from '../../shared/errors';
import type { School } from '../data/school';
import type { Course, Item, PracticeLmsName, ToolLink } from '../data/types';
import type { Services } from './flavor';
import { isLinkOf, type LineItem, lineItemsOf } from './line-items';
import type { Tool } from './tools';

/** A Canvas extension: what the assignment that is made opens. */
const submissionType = 'https://canvas.instructure.com/lti/submission_type';

export const lineItemBody = z.looseObject({
  label: z.string().trim().min(1),
  scoreMaximum: z.number().positive(),
  resourceId: z.string().optional(),
  tag: z.string().optional(),
  resourceLinkId: z.coerce.string().optional(),
  endDateTime: z.iso.datetime({ offset: true }).optional(),
  [submissionType]: z
    .object({ type: z.enum(['none', 'external_tool']), external_tool_url: z.url().optional() })
    .optional(),
});
export type LineItemBody = z.infer<typeof lineItemBody>;

interface WriteParts {
  lms: PracticeLmsName;
  school: School;
  services: Services;
}

export function createLineItemWriter({ lms, school, services }: WriteParts) {
  const { rules } = services;

  function linkedItem(tool: Tool, course: Course, id: string): Item {
    const item = course.items.find(
      (one) => isLinkOf(tool.clientId, one) && services.resourceLinkId(course, one) === id,
    );
    if (item) return item;
    const problem = { code: 'practice-lms.link', message: 'The tool has no such link in this course.' };
    throw rules.unknownLink === 404 ? notFound(problem) : forbidden(problem);
  }

  function newAssignment(tool: Tool, course: Course, body: LineItemBody): Item {
    return school.addItem(lms, course.slug, {
      title: body.label,
      text: '',
      kind: 'Assignment',
      points: body.scoreMaximum,
      dueAt: body.endDateTime ?? null,
      link: linkFor(tool, body),
    });
  }

  return {
    /** Throws 403 or 404 `practice-lms.link`, as the LMS does. */
    make(tool: Tool, course: Course, body: LineItemBody): LineItem | undefined {
      const linked = body.resourceLinkId === undefined ? null : linkedItem(tool, course, body.resourceLinkId);
      const own = linked === null && rules.makesAssignments ? newAssignment(tool, course, body) : null;
      const { number } = school.addLineItem(lms, course.slug, {
        tool: tool.clientId,
        label: body.label,
        points: body.scoreMaximum,
        resourceId: body.resourceId ?? null,
        tag: body.tag ?? null,
        item: (linked ?? own)?.number ?? null,
        ownsItem: own !== null,
      });
      const after = school.course(lms, course.slug);
      return after && lineItemsOf(tool, after).find((one) => one.number === number);
    },

    change(course: Course, { item, made }: LineItem, body: Partial<LineItemBody>): void {
      const { label, scoreMaximum: points, resourceId, tag, endDateTime: dueAt } = body;
      if (made) {
        school.changeLineItem(lms, course.slug, made.number, said({ label, points, resourceId, tag }));
      }
      if (!item || (made && !made.ownsItem)) return;
      const link = item.link && { ...item.link, ...said({ resourceId, tag }) };
      const ofAssignment = rules.makesAssignments ? { title: label, dueAt } : {};
      school.changeItem(lms, course.slug, item.slug, { ...said({ ...ofAssignment, points }), link });
    },

    /** Throws 401 `practice-lms.coupled` where the LMS keeps the line item of its own assignment. */
    remove(course: Course, { item, made }: LineItem): void {
      if (!made && rules.keepsCoupled) throw coupled();
      if (made) school.removeLineItem(lms, course.slug, made.number);
      if (made?.ownsItem && item) school.removeItem(lms, course.slug, item.slug);
      // The activity stays, and is not graded any more.
      if (!made && item) school.changeItem(lms, course.slug, item.slug, { points: null });
    },
  };
}

function linkFor(tool: Tool, body: LineItemBody): ToolLink | null {
  const submission = body[submissionType];
  if (submission?.type !== 'external_tool') return null;
  const { resourceId = null, tag = null } = body;
  return { custom: {}, url: submission.external_tool_url ?? null, resourceId, tag, tool: tool.clientId };
}

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** What a request does not say stays as it is. */
const said = <T extends object>(change: T) =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as Said<T>;

const coupled = () =>
  new WaymarkError({
    status: 401,
    code: 'practice-lms.coupled',
    message: 'This line item belongs to an assignment of the LMS and cannot be deleted by itself.',
  });
