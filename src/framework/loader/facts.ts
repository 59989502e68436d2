/** The kinds of facts that an item of each type states, and that say where they come from. */
import type { ItemType, Provenance } from '../model/types';

const described = ['name', 'code', 'definition', 'student'];

const always: Record<ItemType, readonly string[]> = {
  area: [...described, 'grouping'],
  element: described,
  cluster: [...described, 'occupations', 'keywords', 'pathways'],
  pathway: [...described, 'occupations', 'keywords'],
  statement: ['statements', 'code', 'student', 'keywords'],
};

/** What an item may state without having to, such as search words of an area. */
const optional = ['keywords', 'levels'] as const;

type Stating = Partial<Record<(typeof optional)[number], readonly unknown[]>>;

/** The kinds of facts that an item states. */
export function factsOf(type: ItemType, item: Stating): string[] {
  return [...new Set([...always[type], ...optional.filter((fact) => item[fact]?.length)])];
}

/** What a file says of all its facts, and an item of its own, brought down to the facts that the item states. */
export function provenanceOf(
  type: ItemType,
  ofFile: Record<string, Provenance>,
  item: Stating & { provenance?: Record<string, Provenance> },
): Record<string, Provenance> {
  const stated = factsOf(type, item);
  return Object.fromEntries(
    Object.entries({ ...ofFile, ...item.provenance }).filter(([fact]) => stated.includes(fact)),
  );
}
