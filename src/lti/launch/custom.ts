/**
 * Custom parameters as strings. An LMS says "nothing" in several ways: a variable that it could not expand comes back as its own
 * name ("$Canvas.assignment.id"), as null or as an empty text; booleans and numbers come as themselves (Canvas), and Moodle adds a
 * lower-case twin of each name.
 */
const UNEXPANDED = /^\$[A-Za-z][\w.]*$/;
const MAX_LENGTH = 2_000;
/** A thousand ids of Canvas, 41 bytes each, and some room. */
const MAX_HISTORY_LENGTH = 50_000;
const HISTORY = /_history$/;

/** Present values only, by name. */
export type Custom = ReadonlyMap<string, string>;

export function readCustom(claim: unknown): Custom {
  const entries = claim && typeof claim === 'object' ? Object.entries(claim) : [];
  return new Map(
    entries.flatMap(([name, value]) => {
      const text = present(value, HISTORY.test(name) ? MAX_HISTORY_LENGTH : MAX_LENGTH);
      return text === null ? [] : [[name, text] as const];
    }),
  );
}

/** A text that means something, trimmed; null for every form of nothing. */
export function present(value: unknown, maxLength = MAX_LENGTH): string | null {
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' || text.length > maxLength || UNEXPANDED.test(text) ? null : text;
}
