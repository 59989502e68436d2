/** Words of tags of a copied course. */
import type { MatchedBy } from '../api/copies-types';
import { count, plural } from './say';

export const copyWords = {
  copies: {
    section: 'Tags of the course that was copied',
    title: (course: string, used: string) => `This course was copied from ${course}, last used ${used}.`,
    waiting: (tags: number, course: boolean, pieces: number) => {
      const where = [
        course ? 'the course' : null,
        pieces > 0 ? plural(pieces, 'piece of coursework', 'pieces of coursework') : null,
      ];
      return `${plural(tags, 'tag')} on ${where.filter(Boolean).join(' and ')} ${tags === 1 ? 'waits' : 'wait'} for you. Students do not see them yet.`;
    },
    without: (n: number) =>
      n === 1 ? 'One tagged piece has no partner here.' : `${count(n)} tagged pieces have no partner here.`,
    confirmAll: (n: number) => (n === 1 ? 'Confirm 1 tag' : `Confirm all ${count(n)} tags`),
    confirm: (n: number) => `Confirm ${plural(n, 'tag')}`,
    confirmFor: (n: number, title: string) => `Confirm ${plural(n, 'tag')} of ${title}`,
    review: 'Look through them',
    later: 'Not now',
    dismiss: 'Don’t use',
    dismissOf: (title: string) => `Don’t use the tags of ${title}`,
    dismissAll: 'Don’t use any of them',
    from: (course: string) => `From ${course}`,
    proposedFor: (title: string) => `Tags waiting for ${title}`,
    leftOut: (n: number) =>
      n === 1
        ? 'One tag is left out: its statement is no longer in the framework.'
        : `${count(n)} tags are left out: their statements are no longer in the framework.`,
    reviewTitle: (course: string) => `Tags from ${course}`,
    because: {
      course: () => 'The course as a whole',
      link: (was: string) => `The same Waymark link: ${was}`,
      history: (was: string) => `Your LMS says it is a copy of ${was}`,
      id: (was: string) => `The same id in your LMS: ${was}`,
      title: () => 'The same title',
    } satisfies Record<MatchedBy, (was: string) => string>,
    notMatched: 'No partner here',
    notMatchedText:
      'These have tags in the course that was copied. Choose what they have become, or leave them.',
    partner: (title: string) => `What ${title} has become`,
    choosePartner: 'Choose coursework without tags',
    progress: (done: number, total: number) => `Confirming: ${count(done)} of ${count(total)} pieces`,
    confirmed: (tags: number, left: number) =>
      left === 0
        ? `${plural(tags, 'tag')} confirmed`
        : `${plural(tags, 'tag')} confirmed. ${plural(left, 'piece')} changed meanwhile and ${left === 1 ? 'was' : 'were'} left alone`,
    dismissed: 'These tags are not used',
    undone: 'They wait for you again',
  },
};
