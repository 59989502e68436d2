/** What Moodle does with the links of a deep-linking answer: one fills the form of an activity, many are all made, none leaves it empty. */
import type { NewItem, School } from '../data/school';
import { courseUrl } from '../pages/format';
import type { Content } from '../platform/answer';
import type { Flavor } from '../platform/flavor';
import type { Pending } from '../platform/pending';

/** The site's setting gradepointmax. */
const highestGrade = 100;

export function moodleReceive(school: School, drafts: Pending<Content>): Flavor['receive'] {
  return ({ person, course }, { contents }) => {
    if (!course) throw new Error('practice LMS: links are chosen in a course');
    const base = courseUrl('moodle', person, course);
    const [only, ...more] = contents;
    if (more.length > 0) {
      for (const content of contents) school.addItem('moodle', course.slug, activityOf(content));
      const titles = contents.map(({ title }) => title).join(', ');
      return { title: `Added: ${titles}`, next: { label: `Back to ${course.title}`, href: base } };
    }
    const filled = only ? `?filled=${drafts.put(only)}` : '';
    return {
      title: only ? `Chosen: ${only.title}` : 'Nothing was chosen',
      next: { label: 'Back to the activity', href: `${base}/activity-form${filled}` },
    };
  };
}

/** Grades are whole numbers up to the site's highest. */
export function isGrade(points: number): boolean {
  return Number.isInteger(points) && points >= 1 && points <= highestGrade;
}

/** A maximum that is no grade is dropped in silence: the activity is not graded, and has a line item all the same. */
export function activityOf({ title, text, points, link }: Content): NewItem {
  return {
    title: title.replaceAll(/<[^>]*>/g, ''),
    text,
    link,
    kind: points === null ? 'Link' : 'Assignment',
    points: points === null || isGrade(points) ? points : 0,
  };
}
