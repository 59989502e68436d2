/**
 * Which documents are one piece of coursework. A document that was merged keeps its names and leads to the one that it has become
 * part of, so a name is never without its holder.
 */
import { keyOf } from './coursework';
import type { Coursework } from './types';

export interface Piece {
  /** The one that lives. */
  document: Coursework;
  /** Its own and those of every document that has become part of it. */
  keys: ReadonlySet<string>;
}

/** From the most stable kind of key to the least. */
const kinds = ['canvas', 'canvas-id', 'moodle', 'link', 'rl', 'cc', 'hand'];
/** A piece of coursework has one key of such a kind, ever: two of them are two pieces. */
const exclusive = ['canvas', 'canvas-id', 'moodle'];

const kindOf = (key: string): string => key.slice(0, key.indexOf(':'));
const ofKind = (keys: Iterable<string>, kind: string): string[] =>
  [...keys].filter((key) => kindOf(key) === kind);

/** True when both have a key of one kind: then one of them cannot be the other under another name of that kind. */
export const shareKind = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const theirs = new Set([...b].map(kindOf));
  return [...a].some((key) => theirs.has(kindOf(key)));
};

/** True when the LMS says by different numbers that these are two. */
export const toldApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  exclusive.some((kind) => {
    const [ours, theirs] = [ofKind(a, kind), ofKind(b, kind)];
    return ours.length > 0 && theirs.length > 0 && !ours.some((key) => theirs.includes(key));
  });

/** The id that an id leads to. Ends, because every merge goes up the order of `stayingOrder`. */
export function liveId(documents: ReadonlyMap<string, Coursework>, id: string): string {
  const next = documents.get(id)?.mergedInto;
  return next ? liveId(documents, next) : id;
}

/** The pieces that these documents are; what a document leads to must be among them. */
export function piecesOf(documents: readonly Coursework[]): Piece[] {
  const byId = new Map(documents.map((document) => [document._id, document]));
  const keys = new Map<string, Set<string>>();
  for (const { _id, aliases } of documents) {
    const id = liveId(byId, _id);
    keys.set(id, new Set([...(keys.get(id) ?? []), ...aliases.map(keyOf)]));
  }
  return documents.flatMap((document) => {
    const ofPiece = keys.get(document._id);
    return ofPiece && !document.mergedInto ? [{ document, keys: ofPiece }] : [];
  });
}

/** A way to look pieces up by a key of theirs. */
export function byKey(pieces: readonly Piece[]): (key: string) => Piece | undefined {
  const holders = new Map(pieces.flatMap((piece) => [...piece.keys].map((key) => [key, piece] as const)));
  return (key) => holders.get(key);
}

/**
 * The pieces that these keys mean: all that hold one of them, the holder of the first key first. Whatever the LMS tells apart from
 * them, such as a duplicate that has brought the original's link id along, is another piece.
 */
export function piecesMeant(holderOf: (key: string) => Piece | undefined, keys: readonly string[]): Piece[] {
  const holders = new Set(keys.flatMap((key) => holderOf(key) ?? []));
  const names = new Set(keys);
  const meant = [...holders].filter((piece) => {
    if (toldApart(names, piece.keys)) return false;
    for (const key of piece.keys) names.add(key);
    return true;
  });
  // An LMS that contradicts itself leaves no name for a new piece: then the first key counts.
  return meant.length === 0 && keys.every(holderOf) ? [...holders].slice(0, 1) : meant;
}

/**
 * Who stays when two become one: whoever was first known by the more stable kind of key. What decides never changes, so merges that
 * happen at once all go the same way.
 */
export function stayingOrder(a: Coursework, b: Coursework): number {
  return rankOf(a) - rankOf(b) || (a._id < b._id ? -1 : 1);
}

const rankOf = ({ aliases }: Coursework): number => {
  const rank = kinds.indexOf(kindOf(keyOf(aliases[0] ?? '')));
  return rank < 0 ? kinds.length : rank;
};
