/** The settings form of an activity in the Moodle style: an external tool, which an answer with one link fills, or one of Moodle's own. */
import type { Course, Item, ItemKind, Person } from '../data/types';
import { type ActivityCompetencies, CompetencyForm } from './activity-competencies';
import type { Draft } from './canvas-edit';
import { courseUrl } from './format';
import { MoodleLayout } from './moodle-layout';

interface FormProps {
  person: Person;
  course: Course;
  /** Null for an activity that is not saved yet. */
  item: Item | null;
  draft: Draft | null;
  /** Of a new activity of Moodle's own; null for an external tool. */
  ownKind?: ItemKind | null;
  /** What a saved activity is linked to, and may be. */
  competencies?: ActivityCompetencies | null;
}

export function moodleForm({ person, course, item, draft, ownKind = null, competencies }: FormProps) {
  const base = courseUrl('moodle', person, course);
  const title = item ? `Settings of ${item.title}` : `New ${ownKind?.toLowerCase() ?? 'external tool'}`;
  const isOwn = item ? !item.link : ownKind !== null;
  return (
    <MoodleLayout person={person} title={title} crumbs={[{ label: course.title, href: base }]}>
      <form method="post" action={item ? `${base}/items/${item.slug}` : `${base}/items`} className="edit">
        <p>
          <label>
            Activity name{' '}
            <input
              name="title"
              required
              maxLength={255}
              defaultValue={item?.title ?? draft?.content.title ?? ''}
            />
          </label>
        </p>
        <p>
          <label>
            Description{' '}
            <textarea name="text" rows={4} cols={60} defaultValue={item?.text ?? draft?.content.text} />
          </label>
        </p>
        {isOwn && (
          <p>
            <label>
              Due date <input type="date" name="due" defaultValue={item?.dueAt?.slice(0, 10)} />
            </label>
          </p>
        )}
        {ownKind && (
          <>
            <input type="hidden" name="own" value="yes" />
            <input type="hidden" name="kind" value={ownKind} />
          </>
        )}
        {draft && <input type="hidden" name="filled" value={draft.word} />}
        {draft && draft.content.points !== null && (
          <p>
            <label>
              Maximum grade <input name="points" defaultValue={draft.content.points} />
            </label>
          </p>
        )}
        <button type="submit" className="primary">
          Save and display
        </button>
      </form>
      {!item && !ownKind && (
        <p>
          <a href={`${base}/add-activity`}>Select content</a>
        </p>
      )}
      {item && competencies && (
        <CompetencyForm action={`${base}/items/${item.slug}/competency`} {...competencies} />
      )}
      {item && (
        <form method="post" action={`${base}/items/${item.slug}/delete`}>
          <button type="submit">Delete {item.title}</button>
        </form>
      )}
    </MoodleLayout>
  );
}
