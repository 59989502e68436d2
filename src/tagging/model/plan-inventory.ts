/** What taking in an inventory changes: which entries are known, what is new, what is no longer there. Pure; nothing is written. */
import { isGone, isShown, newCoursework, plainTitle } from './coursework';
import type { EntryChange, Inventory, InventoryEntry, InventoryReport } from './inventory';
import { absorb, type CourseworkUpdate, learn, updateOf } from './learn';
import { byKey, type Piece, piecesMeant, piecesOf, shareKind, stayingOrder, toldApart } from './pieces';
import { isWebApi } from './sources';
import type { Coursework, TagSet } from './types';

/** Longer than any LMS lets a title be. */
const maxListedTitle = 500;

export interface InventoryPlan {
  /** Documents that are one piece. */
  merges: Coursework[][];
  inserts: Coursework[];
  updates: (CourseworkUpdate & { id: string })[];
  /** Of every entry, in the order of the list. */
  changes: EntryChange[];
  gone: InventoryReport['gone'];
}

export interface Known {
  /** Everything that the course has, merged and hidden ones too. */
  documents: readonly Coursework[];
  tagsets: ReadonlyMap<string, TagSet>;
}

interface Match {
  entry: InventoryEntry;
  /** Empty for what is new. The first one is told what the entry says. */
  pieces: Piece[];
}

export function planInventory(inventory: Inventory, known: Known, now: Date): InventoryPlan {
  const pieces = piecesOf(known.documents);
  const holderOf = byKey(pieces);
  const matches = matchEntries(inventory, pieces, known.tagsets);
  const plan: InventoryPlan = {
    merges: [],
    inserts: [],
    updates: [],
    changes: [],
    gone: [],
  };
  for (const { entry, pieces } of matches) {
    const newKeys = entry.keys.filter((key) => !holderOf(key));
    plan.changes.push({ entry, ...takeIn(plan, inventory, { ...entry, keys: newKeys }, pieces, now) });
  }
  if (inventory.complete) {
    const matched = new Set(matches.flatMap((match) => match.pieces));
    noteMissing(
      plan,
      inventory,
      pieces.filter((piece) => !matched.has(piece)),
      known.tagsets,
      now,
    );
  }
  return plan;
}

export function reportOf({ changes, gone }: Pick<InventoryPlan, 'changes' | 'gone'>): InventoryReport {
  const those = (kind: EntryChange['change']) => changes.filter(({ change }) => change === kind);
  const titles = (kind: EntryChange['change']) => those(kind).map(({ entry: { title } }) => ({ title }));
  return {
    added: titles('new'),
    renamed: those('renamed').map(({ from = '', entry: { title } }) => ({ from, to: title })),
    unchanged: those('here').length,
    merged: titles('merged'),
    gone,
    back: titles('back'),
  };
}

/** Adds to the plan what one entry changes, and says what that is. `entry.keys` are those that nobody holds. */
function takeIn(
  { merges, inserts, updates }: InventoryPlan,
  { tenantId, courseId, source, complete }: Inventory,
  entry: InventoryEntry,
  [first, ...others]: Piece[],
  now: Date,
): Pick<EntryChange, 'change' | 'from'> {
  if (!first) {
    inserts.push(newCoursework({ tenantId, courseId, source, ...entry }));
    return { change: 'new' };
  }
  const [stays, ...leaves] = [first, ...others].map((piece) => piece.document).toSorted(stayingOrder);
  const document = leaves.reduce(absorb, stays ?? first.document);
  const learned = learn(document, { source, ...entry, clearsDate: complete && isWebApi(source) }, now);
  const update = updateOf(document, source, entry.keys, learned);
  if (update) updates.push({ id: document._id, ...update });
  if (others.length > 0) merges.push([first, ...others].map((piece) => piece.document));

  if (others.length > 0) return { change: 'merged' };
  if (isGone(document) && !isGone({ ...document, ...learned })) return { change: 'back' };
  return learned.renamed ? { change: 'renamed', from: learned.renamed.from } : { change: 'here' };
}

/** Marks what the source had listed before and no longer lists. */
function noteMissing(
  { updates, gone }: InventoryPlan,
  { source }: Inventory,
  unlisted: readonly Piece[],
  tagsets: Known['tagsets'],
  since: Date,
): void {
  for (const { document } of unlisted) {
    const { _id: id, missing, sources, title } = document;
    if (!sources.includes(source) || missing.some((mark) => mark.source === source)) continue;
    const fields = { missing: [...missing, { source, since }] };
    updates.push({ id, fields, aliases: [], sources: [] });
    if (isGone(fields)) gone.push({ title: title ?? '', tags: tagsets.get(id)?.tags.length ?? 0 });
  }
  // First what somebody should look at.
  gone.sort((one, other) => other.tags - one.tags || one.title.localeCompare(other.title));
}

/** By any key first; then, among what is left, by a title that is unique on both sides. A piece is matched once. */
function matchEntries(inventory: Inventory, pieces: readonly Piece[], tagsets: Known['tagsets']): Match[] {
  const entries = folded(inventory.entries);
  const holderOf = byKey(pieces);
  const taken = new Set<Piece>();
  const byKeys = entries.map((entry) => {
    const meant = piecesMeant(holderOf, entry.keys).filter((piece) => !taken.has(piece));
    for (const piece of meant) taken.add(piece);
    return meant;
  });
  const known = onlyOnes(
    pieces.filter(({ document }) => isShown(document, tagsets.get(document._id))),
    ({ document }) => plainTitle(document.title),
  );
  const listed = onlyOnes(entries, ({ title }) => plainTitle(title));
  return entries.flatMap((entry, index) => {
    const found = byKeys[index] ?? [];
    if (found.length > 0) return [{ entry, pieces: found }];
    const title = plainTitle(entry.title);
    const namesake = listed.get(title) === entry ? known.get(title) : undefined;
    if (namesake && !taken.has(namesake) && mayBe(namesake, entry)) return [{ entry, pieces: [namesake] }];
    // All its names are another entry's piece.
    return entry.keys.every(holderOf) ? [] : [{ entry, pieces: [] }];
  });
}

/** A namesake with a key of the same kind would have been found by it. */
const mayBe = ({ document, keys }: Piece, entry: InventoryEntry): boolean =>
  (!document.type || !entry.type || document.type === entry.type) && !shareKind(keys, new Set(entry.keys));

/** Those whose text nobody else has, by it. */
function onlyOnes<T>(all: readonly T[], textOf: (one: T) => string): Map<string, T> {
  const ones = new Map<string, T | null>();
  for (const one of all) ones.set(textOf(one), ones.has(textOf(one)) ? null : one);
  return new Map([...ones].flatMap(([text, one]) => (one && text ? [[text, one] as const] : [])));
}

/** A list may name a thing twice, for instance where its pages overlap: entries with a common key are one, and the first names it. */
function folded(entries: readonly InventoryEntry[]): InventoryEntry[] {
  const holders = new Map<string, InventoryEntry>();
  const kept: InventoryEntry[] = [];
  for (const entry of entries) {
    const own = new Set(entry.keys);
    const held = entry.keys.flatMap((key) => holders.get(key) ?? []);
    const same = held.find((other) => !toldApart(new Set(other.keys), own));
    const one = same ?? { ...entry, title: shortened(entry.title), url: webAddress(entry.url), keys: [] };
    for (const key of own) {
      if (holders.has(key)) continue;
      one.keys.push(key);
      holders.set(key, one);
    }
    if (!same && one.keys.length > 0) kept.push(one);
  }
  return kept;
}

/** By characters, so that none is cut in half. */
const shortened = (title: string): string => [...title.trim()].slice(0, maxListedTitle).join('');

/** Other schemes may do more than open a page. */
function webAddress(url: string | null | undefined): string | null {
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : null;
}
