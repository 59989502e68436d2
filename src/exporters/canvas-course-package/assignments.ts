/** An assignment: its settings as Canvas reads them, and its description, a page for every other system. */

import { line } from '../canvas-outcomes/rows';
import type { Alignment } from '../course';
import { html } from '../shared/html';
import { relationWords } from '../shared/relations';
import { xmlDocument } from '../shared/xml';
import { CANVAS } from './outcomes';
import type { Assignment, CoursePackage } from './package';

/** `2026-10-05T22:59:00`: Canvas takes a time without a zone for UTC. */
const SECONDS = 'yyyy-mm-ddThh:mm:ss'.length;

/** Unpublished, so that a teacher decides when students see it. */
export const settings = ({ identifier, coursework }: Assignment, position: number): string =>
  xmlDocument({
    assignment: {
      '@identifier': identifier,
      '@xmlns': CANVAS,
      title: line(coursework.title),
      due_at: coursework.dueAt?.slice(0, SECONDS) ?? null,
      workflow_state: 'unpublished',
      grading_type: 'points',
      submission_types: 'none',
      position,
    },
  });

export function description({ coursework }: Assignment, coursePackage: CoursePackage): string {
  const { language } = coursePackage.framework.document;
  const lists = (['teaches', 'assesses'] as const).map((relation) => {
    const entries = entriesOf(coursework.alignments, relation, coursePackage);
    return entries.length > 0 && html`<h3>${relationWords[language][relation]}</h3><ul>${entries}</ul>`;
  });
  return html`<!DOCTYPE html>
<html lang="${language}">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${line(coursework.title)}</title></head>
<body>${lists}</body>
</html>
`.text;
}

const entriesOf = (
  alignments: readonly Alignment[],
  relation: Alignment['relation'],
  { framework, baseUrl }: CoursePackage,
) =>
  alignments
    .filter((alignment) => alignment.relation === relation)
    .flatMap(({ itemId }) => framework.byId.get(itemId) ?? [])
    .map(({ id, code, text }) => html`<li><a href="${baseUrl}/case/items/${id}">${code}</a> ${text}</li>`);
