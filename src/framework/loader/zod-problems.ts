/** Turns zod's issues into problems that name what is missing, unknown or broken, with the line and the way to mend it. */
import type { z } from 'zod';
import type { Problem } from './problems';

type Issue = z.core.$ZodIssue;

export function problemsOf(
  error: z.ZodError,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  return error.issues.map((issue) => ({ file, line: lineOf(pathOf(issue)), ...wordsFor(issue) }));
}

/** An unknown key is shown on its own line, not on its parent's. */
const pathOf = (issue: Issue): PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;

function wordsFor(issue: Issue): Pick<Problem, 'what' | 'help'> {
  const name = keyOf(issue.path);
  if (issue.code === 'custom') {
    return { what: issue.message, help: String(issue.params?.help ?? 'Correct it.') };
  }
  if (issue.code === 'unrecognized_keys') {
    return {
      what: `${listOf(issue.keys)} ${issue.keys.length === 1 ? 'is not a key' : 'are not keys'} of ${name}.`,
      help: 'Check the spelling, or take it out.',
    };
  }
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) {
    return { what: `${name} is missing.`, help: `Add it (${issue.expected}).` };
  }
  if (issue.code === 'invalid_type') {
    return {
      what: `${name} is not ${article(issue.expected)}.`,
      help: `Write ${article(issue.expected)}; quote a text that looks like a number.`,
    };
  }
  if (issue.code === 'invalid_value') {
    return {
      what: `${name} has a value that is not allowed.`,
      help: `Use one of: ${issue.values.join(', ')}.`,
    };
  }
  return { what: `${name}: ${issue.message}.`, help: 'Correct it.' };
}

/** The nearest key that has a name: `label`, or `keywords` for an entry of that list. */
function keyOf(path: readonly PropertyKey[]): string {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? 'this file' : `\`${String(key)}\``;
}

const listOf = (keys: string[]) => keys.map((key) => `\`${key}\``).join(', ');
const article = (type: string) =>
  type === 'array' ? 'a list' : type === 'object' || type === 'record' ? 'a group of keys' : `a ${type}`;
