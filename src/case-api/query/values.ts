/** Values of plain objects by paths in dot notation. */

/** What a condition is compared with and a list sorted by. */
export type Scalar = string | number | boolean;

export interface Found {
  values: readonly Scalar[];
  /** Whether there is a list on the path, be it of texts (`subject`) or of objects (`subjectURI.title`). */
  isList: boolean;
}

/**
 * Reads own properties only, so that no name (`constructor`, `__proto__`) reaches anything that is not data.
 * @returns the values at a path; undefined when there is nothing
 */
export function valuesAt(row: object, path: string): Found | undefined {
  let present: unknown[] = [row];
  let isList = false;
  for (const name of path.split('.')) {
    present = present.flatMap((value) => {
      if (!isFields(value) || !Object.hasOwn(value, name)) return [];
      const below = value[name];
      if (Array.isArray(below)) isList = true;
      // A list contributes its entries; other values, themselves.
      return below;
    });
    if (present.length === 0 && !isList) return undefined;
  }
  return { values: present.filter(isScalar), isList };
}

export const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is Scalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
