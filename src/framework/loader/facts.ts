/** The kinds of facts that an item of each type states, and that say where they come from. */
import type { ItemType, Provenance } from '../model/types';

const described = ['name', 'code', 'definition', 'student'];

export const facts: Record<ItemType, readonly string[]> = {
  area: [...described, 'grouping'],
  element: described,
  cluster: [...described, 'occupations', 'keywords', 'pathways'],
  pathway: [...described, 'occupations', 'keywords'],
  statement: ['statements', 'code', 'student', 'keywords'],
};

/** What a file says of all its facts, and an item of its own, brought down to the facts that the item states. */
export function provenanceOf(
  type: ItemType,
  ofFile: Record<string, Provenance>,
  ofItem: Record<string, Provenance> = {},
): Record<string, Provenance> {
  const all = { ...ofFile, ...ofItem };
  // Areas and elements may have search words too, without having to.
  return Object.fromEntries(
    Object.entries(all).filter(([fact]) => fact === 'keywords' || facts[type].includes(fact)),
  );
}
