/** The edit form of an assignment or a page in the Canvas style, with the tool below it (assignment_edit) and in its editor. */
import type { Course, Item, Person } from '../data/types';
import type { Content } from '../platform/answer';
import { CanvasLayout } from './canvas-layout';
import { Embeds, Tool } from './canvas-tool';
import { courseUrl } from './format';

/** A link that a deep-linking answer has brought, under the word that saves it. */
export interface Draft {
  word: string;
  content: Content;
}

interface EditProps {
  person: Person;
  course: Course;
  toolOrigin: string;
  tool?: string | undefined;
  /** Null for an assignment that is not saved yet. */
  item: Item | null;
  draft: Draft | null;
}

export function canvasEdit({ person, course, toolOrigin, tool, item, draft }: EditProps) {
  const base = courseUrl('canvas', person, course);
  const isAssignment = !item || item.points !== null;
  const title = item ? `Edit ${item.title}` : 'New assignment';
  const query = new URLSearchParams({ ...(item && { item: item.slug }), ...(tool && { tool }) });
  return (
    <CanvasLayout
      person={person}
      course={course}
      tab={isAssignment ? 'assignments' : 'modules'}
      rail="courses"
      title={title}
      crumb={title}
      framesTool
    >
      <h1>{title}</h1>
      <form method="post" action={item ? `${base}/items/${item.slug}` : `${base}/items`} className="edit">
        <p>
          <label>
            Name <input name="title" required maxLength={255} defaultValue={nameOf(item, draft)} />
          </label>
        </p>
        <p>
          <label>
            Text <textarea name="text" rows={5} cols={60} defaultValue={draft?.content.text || item?.text} />
          </label>
        </p>
        {item && (
          <p>
            <a href={`${base}/add-link/editor_button?${query}`}>Insert Waymark into the text</a>
          </p>
        )}
        {isAssignment && (
          <p>
            External tool: {draft ? draft.content.title : item?.link ? 'Waymark' : 'none'}.{' '}
            <a href={`${base}/add-link/assignment_selection?${query}`}>Find</a>
          </p>
        )}
        {draft && <input type="hidden" name="filled" value={draft.word} />}
        <button type="submit" className="primary">
          Save
        </button>
      </form>
      {item && <Embeds {...{ person, course, item, toolOrigin }} />}
      {isAssignment && (
        <Tool
          {...{ person, course, toolOrigin, tool }}
          item={item ?? undefined}
          placement="assignment_edit"
          title={`Waymark: ${title}`}
          size="below"
        />
      )}
      {item && (
        <form method="post" action={`${base}/items/${item.slug}/delete`}>
          <button type="submit">Delete {item.title}</button>
        </form>
      )}
    </CanvasLayout>
  );
}

/** The tool's title, unless it wants the typed name kept. */
function nameOf(item: Item | null, draft: Draft | null): string {
  if (item && (!draft || draft.content.keepsName)) return item.title;
  return draft?.content.title ?? '';
}
