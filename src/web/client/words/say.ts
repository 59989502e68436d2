/** What several sentences are made of: numbers, people, kinds of things. */
import type { Person, Target } from '../api/types';

export const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
const numbers = new Intl.NumberFormat('en-US');
export const count = (n: number) => numbers.format(n);

export const kindOf = (target: Pick<Target, 'kind' | 'type'>) =>
  target.kind === 'course' ? 'course' : (target.type ?? 'coursework').toLowerCase();

export const lmsName = (lms: string) => ({ canvas: 'Canvas', moodle: 'Moodle' })[lms] ?? 'your LMS';

export const someone = (person: Person) => (person.you ? 'You' : (person.name ?? 'Someone else'));
export const possessive = (person: Person) =>
  person.you ? 'your other window’s' : `${person.name ?? 'the other person'}’s`;

/** `3 tags`, `1 tag and 1 removal`: what a save would change. */
export const changeCount = ({ added, changed, removed }: Counts) => {
  const total = added + changed + removed;
  if (added === total) return plural(total, 'tag');
  return plural(total, 'change');
};

export const unreachable = 'Waymark could not be reached.';

export const withTags = (verb: string, tags: number) =>
  tags === 0 ? verb : `${verb}, ${plural(tags, 'tag')}`;

export interface Counts {
  added: number;
  changed: number;
  removed: number;
}
