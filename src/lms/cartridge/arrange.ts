/** Pieces of a cartridge as entries of the inventory: in the order of the course, each once, under every name that the file tells. */
import type { InventoryEntry } from '../../tagging';
import { limits } from './limits';
import type { Manifest } from './manifest';
import type { Piece } from './pieces';

/**
 * @param pieces in the order of the resources
 * @param groups positions of Canvas' assignment groups, by identifier
 */
export function arrange(
  pieces: readonly Piece[],
  { shown }: Manifest,
  groups: ReadonlyMap<string, number>,
): InventoryEntry[] {
  const places = new Map([...shown.keys()].map((identifier, index) => [identifier, index]));
  const groupOf = ({ place }: Piece) => groups.get(place?.group ?? '') ?? Number.MAX_SAFE_INTEGER;
  /** What modules show comes first, in their order; then assignments as Canvas lists them; then the rest. */
  const rank = (piece: Piece): number[] => [
    places.get(piece.identifier) ?? Number.MAX_SAFE_INTEGER,
    piece.place ? 0 : 1,
    groupOf(piece),
    piece.place?.position ?? 0,
  ];
  const ordered = joined(pieces, shown).toSorted((a, b) => compare(rank(a), rank(b)));
  return withOwnKeys(
    ordered.flatMap((piece) => {
      const title = cleaned(piece.title ?? shown.get(piece.identifier) ?? '');
      return title ? [entryOf(piece, title)] : [];
    }),
  );
}

/**
 * An assignment that opens an LTI link and that link are one piece of coursework. A link that nothing shows is the set-up of a tool, or is
 * inside a text.
 */
function joined(pieces: readonly Piece[], shown: Manifest['shown']): Piece[] {
  const openedBy = new Map(
    pieces.filter(isLink).flatMap((link) => (link.lookup ? [[link.lookup, link] as const] : [])),
  );
  const opened = new Set<Piece>();
  const whole = pieces.map((piece) => {
    const link = isLink(piece) ? undefined : openedBy.get(piece.lookup ?? '');
    if (!link) return piece;
    opened.add(link);
    return { ...piece, link: link.link };
  });
  return whole.filter((piece) => !opened.has(piece) && (!isLink(piece) || shown.has(piece.identifier)));
}

const isLink = ({ type }: Piece): boolean => type === 'Link';

const compare = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

const entryOf = ({ identifier, type, dueAt, url, link }: Piece, title: string): InventoryEntry => ({
  keys: [`cc:${identifier}`, ...(link ? [`link:${link}`] : [])].filter(
    ({ length }) => length <= limits.keyLength,
  ),
  title,
  type,
  dueAt: instantOf(dueAt),
  url,
});

/** A link that was copied within the course names several pieces: it stays with the first. Whoever has no name is left out. */
function withOwnKeys(entries: readonly InventoryEntry[]): InventoryEntry[] {
  const taken = new Set<string>();
  return entries.flatMap((entry) => {
    const keys = entry.keys.filter((key) => !taken.has(key));
    for (const key of keys) taken.add(key);
    return keys.length > 0 ? [{ ...entry, keys }] : [];
  });
}

/** One line, without control characters. */
const cleaned = (title: string): string =>
  title
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, limits.titleLength);

/** `2026-10-05T22:59:00` of Canvas is UTC; another zone is named. */
function instantOf(text: string | null): string | null {
  if (!text || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const time = new Date(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
