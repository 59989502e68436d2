/** Field selection (REST binding 3.4): those fields and only those, whatever their multiplicity. */
import { type KnownFields, kindOf } from './fields';
import { isFields } from './values';

/** What is kept of an object, by name: all of a field, or some of what is in it. */
type Selection = Map<string, Selection | 'all'>;

/**
 * @param fields paths in dot notation; one that the class does not have selects everything, as the binding has it
 * @returns what makes of a row the object with the selected fields, in the row's order
 */
export function selectorOf(fields: readonly string[], known: KnownFields): (row: object) => object {
  if (!fields.every((field) => kindOf(known, field))) return (row) => row;
  const selection = selectionOf(fields);
  return (row) => keep(row, selection) ?? {};
}

function selectionOf(fields: readonly string[]): Selection {
  const root: Selection = new Map();
  for (const field of fields) {
    const names = field.split('.');
    const last = names.pop() ?? field;
    let at: Selection | 'all' = root;
    for (const name of names) {
      if (at === 'all') break;
      const below: Selection | 'all' = at.get(name) ?? new Map();
      at.set(name, below);
      at = below;
    }
    if (at !== 'all') at.set(last, 'all');
  }
  return root;
}

/** @returns undefined when nothing of it is selected */
function keep(value: unknown, selection: Selection): object | undefined {
  if (Array.isArray(value)) {
    return value.map((entry) => keep(entry, selection)).filter((entry) => entry !== undefined);
  }
  if (!isFields(value)) return undefined;
  const kept = Object.entries(value).flatMap(([name, below]) => {
    const wanted = selection.get(name);
    const result = wanted === 'all' ? below : wanted && keep(below, wanted);
    return result === undefined ? [] : [[name, result] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
