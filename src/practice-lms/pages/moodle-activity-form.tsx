/** The settings form of an external tool activity in the Moodle style; a deep-linking answer with one link fills it. */
import type { Course, Item, Person } from '../data/types';
import type { Draft } from './canvas-edit';
import { courseUrl } from './format';
import { MoodleLayout } from './moodle-pages';

interface FormProps {
  person: Person;
  course: Course;
  /** Null for an activity that is not saved yet. */
  item: Item | null;
  draft: Draft | null;
}

export function moodleForm({ person, course, item, draft }: FormProps) {
  const base = courseUrl('moodle', person, course);
  const title = item ? `Settings of ${item.title}` : 'New external tool';
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
      {!item && (
        <p>
          <a href={`${base}/add-activity`}>Select content</a>
        </p>
      )}
      {item && (
        <form method="post" action={`${base}/items/${item.slug}/delete`}>
          <button type="submit">Delete {item.title}</button>
        </form>
      )}
    </MoodleLayout>
  );
}
