/** What the functions of a Moodle's service allow, in words for the administrator. */
import { competencyFunctions, readingFunctions, requiredFunctions } from '../moodle/functions';
import type { Connection } from './connection';

export type Finding = Pick<Connection, 'state' | 'problem'>;

const parts: { names: readonly string[]; without: string; state: Connection['state'] }[] = [
  { names: requiredFunctions, without: 'no course can be read', state: 'failed' },
  {
    names: Object.values(readingFunctions),
    without: 'due dates, or what is graded, are not read',
    state: 'connected',
  },
  {
    names: Object.values(competencyFunctions),
    without: 'tags cannot be brought into Moodle',
    state: 'connected',
  },
];

export function findingOf(functions: ReadonlySet<string>): Finding {
  const lacks = parts
    .map((part) => ({ ...part, missing: part.names.filter((name) => !functions.has(name)) }))
    .filter(({ missing }) => missing.length > 0);
  return {
    state: lacks.some(({ state }) => state === 'failed') ? 'failed' : 'connected',
    problem:
      lacks
        .map(({ missing, without }) => `Without ${missing.join(', ')} in its service, ${without}.`)
        .join(' ') || null,
  };
}
