/**
 * What a teacher has ticked and unticked and not yet saved, as a value. All functions are pure: the panel keeps one draft
 * and the tags that the server last confirmed (the base), and everything on the screen follows from the two.
 */
import type { Relation, Statement, TagEdit, Target } from '../api/types';
import type { Counts } from '../words';

/** A new tag. `relation: null` follows the panel's "Add as" choice until the row gets one of its own. */
export interface Addition {
  statement: Statement;
  relation: Relation | null;
}

export interface Draft {
  /** In the order of ticking. */
  additions: readonly Addition[];
  /** New relations of tags that exist, by item id. */
  changes: Readonly<Record<string, Relation>>;
  /** Item ids of tags to take away. */
  removals: readonly string[];
}

export const emptyDraft: Draft = { additions: [], changes: {}, removals: [] };

export function counts(draft: Draft): Counts {
  return {
    added: draft.additions.length,
    changed: Object.keys(draft.changes).length,
    removed: draft.removals.length,
  };
}

export function isEmpty(draft: Draft): boolean {
  const { added, changed, removed } = counts(draft);
  return added + changed + removed === 0;
}

const existing = (base: Target, id: string) => base.tags.find((tag) => tag.id === id);

/** Ticks a statement, or gives a ticked one a relation. On an existing tag a relation is a change (or no change). */
export function tick(draft: Draft, base: Target, statement: Statement, relation: Relation | null): Draft {
  const { id } = statement;
  const tag = existing(base, id);
  if (tag) {
    const { [id]: before, ...others } = draft.changes;
    const wanted = relation ?? before ?? tag.relation;
    return {
      ...draft,
      removals: draft.removals.filter((removed) => removed !== id),
      changes: wanted === tag.relation ? others : { ...others, [id]: wanted },
    };
  }
  const ticked = draft.additions.some((addition) => addition.statement.id === id);
  if (!ticked) return { ...draft, additions: [...draft.additions, { statement, relation }] };
  if (relation === null) return draft;
  return {
    ...draft,
    additions: draft.additions.map((addition) =>
      addition.statement.id === id ? { ...addition, relation } : addition,
    ),
  };
}

/** Unticks: an addition goes, an existing tag is marked to be removed. */
export function untick(draft: Draft, base: Target, id: string): Draft {
  if (!existing(base, id)) {
    return { ...draft, additions: draft.additions.filter((addition) => addition.statement.id !== id) };
  }
  const { [id]: _dropped, ...changes } = draft.changes;
  return {
    ...draft,
    changes,
    removals: draft.removals.includes(id) ? draft.removals : [...draft.removals, id],
  };
}

/** Ids of all statements that are ticked: what will be on the target after saving. */
export function tickedIds(draft: Draft, base: Target): Set<string> {
  const ids = new Set(base.tags.map((tag) => tag.id));
  for (const id of draft.removals) ids.delete(id);
  for (const { statement } of draft.additions) ids.add(statement.id);
  return ids;
}

/** The request that saves a draft. */
export function editOf(draft: Draft, addAs: Relation): TagEdit {
  return {
    put: [
      ...draft.additions.map(({ statement, relation }) => ({
        itemId: statement.id,
        relation: relation ?? addAs,
      })),
      ...Object.entries(draft.changes).map(([itemId, relation]) => ({ itemId, relation })),
    ],
    remove: [...draft.removals],
  };
}

/** The edit that takes `after` back to `before`: what Undo sends. */
export function inverseEdit(before: Target, after: Target): TagEdit {
  const relationBefore = new Map(before.tags.map((tag) => [tag.id, tag.relation]));
  const relationAfter = new Map(after.tags.map((tag) => [tag.id, tag.relation]));
  return {
    put: before.tags
      .filter((tag) => relationAfter.get(tag.id) !== tag.relation)
      .map((tag) => ({ itemId: tag.id, relation: tag.relation })),
    remove: after.tags.filter((tag) => !relationBefore.has(tag.id)).map((tag) => tag.id),
  };
}

/** True when a target already is as an edit wants it: a save whose answer was lost on the way. */
export function isSatisfied(edit: TagEdit, target: Target): boolean {
  const relations = new Map(target.tags.map((tag) => [tag.id, tag.relation]));
  return (
    edit.put.every(({ itemId, relation }) => relations.get(itemId) === relation) &&
    edit.remove.every((id) => !relations.has(id))
  );
}

/**
 * The same wishes on a newer base: three-way merging. Both people's changes stay; where both changed one tag's relation,
 * the later writer's (this draft's) counts; what somebody else already added or removed is no longer a wish.
 */
export function rebase(draft: Draft, newer: Target, addAs: Relation): Draft {
  let result: Draft = emptyDraft;
  for (const { statement, relation } of draft.additions) {
    const there = existing(newer, statement.id);
    result = tick(result, newer, statement, there ? (relation ?? addAs) : relation);
  }
  for (const [id, relation] of Object.entries(draft.changes)) {
    const tag = existing(newer, id);
    if (tag) result = tick(result, newer, tag, relation);
  }
  for (const id of draft.removals) {
    if (existing(newer, id)) result = untick(result, newer, id);
  }
  return result;
}
