/** Words of adding links from inside the LMS. */
import { count, plural, withTags } from './say';

export const deepLinkWords = {
  deepLink: {
    title: (course: string | null) => (course ? `Add a tagged link to ${course}` : 'Add a tagged link'),
    name: 'Link name',
    nameMissing: 'Give the link a name first.',
    add: (links: number, tags: number) =>
      withTags(links === 1 ? 'Add link' : `Add ${plural(links, 'link')}`, tags),
    adding: 'Adding',
    another: 'Add another link',
    full: (most: number) => `Your LMS takes ${count(most)} links at a time.`,
    made: 'Links that are ready',
    tags: (n: number) => (n === 0 ? 'no tags' : plural(n, 'tag')),
    editOf: (title: string) => `Edit ${title}`,
    remove: 'Remove',
    removeOf: (title: string) => `Remove ${title}`,
    assignment: (title: string) => `Add tags to ${title}`,
    addTags: (_links: number, tags: number) =>
      tags === 0 ? 'Add without tags' : `Add ${plural(tags, 'tag')}`,
    badge: 'Show tags in this text',
    badgeText: 'Readers see the tags as they are on the day they read.',
    badgeOfCourse: 'Badge of this course',
    newBadge: 'New tags for this text',
    addBadge: (_links: number, tags: number) => withTags('Add badge', tags),
    back: 'Choices',
    cancelByHand: 'Close this window in your LMS. Nothing was added.',
  },
};
