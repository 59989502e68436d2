/** From an assignment as Canvas tells of it to an entry of the inventory. */
import { z } from 'zod';
import type { CourseworkType, InventoryEntry } from '../../tagging';

const text = z.string().nullish();

export const assignmentSchema = z.object({
  id: z.union([z.string().regex(/^\d{1,20}$/), z.int().nonnegative()]).transform(String),
  name: text,
  due_at: text,
  html_url: text,
  /** By which launches know it, where this Canvas tells. */
  lti_context_id: text,
  /** A JWT that Canvas makes for its own pages; it holds the same id. */
  secure_params: text,
  submission_types: z.array(z.string()).nullish(),
  is_quiz_assignment: z.boolean().nullish(),
  is_quiz_lti_assignment: z.boolean().nullish(),
});
export type Assignment = z.infer<typeof assignmentSchema>;

const MAX_KEY = 200;

export function canvasEntry(assignment: Assignment): InventoryEntry {
  const ltiId = assignment.lti_context_id || ltiIdIn(assignment.secure_params);
  return {
    keys: [...(ltiId && ltiId.length <= MAX_KEY ? [`canvas:${ltiId}`] : []), `canvas-id:${assignment.id}`],
    title: assignment.name ?? '',
    type: typeOf(assignment),
    dueAt: assignment.due_at ?? null,
    url: assignment.html_url ?? null,
  };
}

const types = new Map<string, CourseworkType>([
  ['online_quiz', 'Quiz'],
  ['wiki_page', 'Page'],
]);

function typeOf({
  is_quiz_assignment,
  is_quiz_lti_assignment,
  submission_types,
}: Assignment): CourseworkType {
  if (is_quiz_assignment || is_quiz_lti_assignment) return 'Quiz';
  return (submission_types ?? []).map((name) => types.get(name)).find(Boolean) ?? 'Assignment';
}

const payload = z.object({ lti_assignment_id: z.string().min(1) });

/** Nothing is trusted by it: it is one more name of what the same answer, from the same host, is about. */
function ltiIdIn(jwt: string | null | undefined): string | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(jwt?.split('.')[1] ?? '', 'base64url').toString('utf8'));
    return payload.safeParse(claims).data?.lti_assignment_id ?? null;
  } catch {
    return null;
  }
}
