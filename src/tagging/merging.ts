/**
 * Making one piece of coursework of two documents. First the one that leaves is marked with the one that stays, by one atomic write;
 * then its tags are carried over. Whoever writes tags looks for the mark afterwards (`settle`), and whoever marks looks for tags
 * afterwards, so in every order one of them carries them. What a crash leaves behind is shown (`isShown`) and carried by the next one.
 */
import { absorb } from './model/learn';
import { type Piece, piecesOf, stayingOrder } from './model/pieces';
import type { Author, Coursework } from './model/types';
import type { TaggingParts } from './parts';
import type { WriteTags } from './tag-writer';

interface Place {
  tenantId: string;
  courseId: string;
}

/** Whose doing it is when tags move. */
const waymark: Author = { personId: 'waymark', name: 'Waymark' };

export function createMerging(
  { coursework, tagsets, now }: Pick<TaggingParts, 'coursework' | 'tagsets' | 'now'>,
  writeTags: WriteTags,
) {
  /** Makes one piece of these living documents; when a document was merged by somebody else meanwhile, that stands. */
  async function merge(place: Place, documents: readonly Coursework[]): Promise<void> {
    const [first, ...others] = documents.toSorted(stayingOrder);
    let stays = first;
    for (const leaves of others) {
      if (!stays) return;
      stays = absorb(stays, leaves);
      const { title, type, dueAt, url, history, sources } = stays;
      const fields = { title, type, dueAt, url, history };
      await coursework.update(place.tenantId, stays._id, { fields, aliases: [], sources });
      await coursework.mergeInto(place.tenantId, leaves._id, stays._id);
      await settle(place, leaves._id);
    }
  }

  /** The pieces that these documents are or have become part of. */
  async function pieces(place: Place, documents: readonly Coursework[]): Promise<Piece[]> {
    const settled = await Promise.all(
      documents.map(async (document) =>
        document.mergedInto ? { ...document, mergedInto: await settle(place, document._id) } : document,
      ),
    );
    const ids = new Set(documents.map(({ _id }) => _id));
    const others = new Set(
      settled.flatMap(({ mergedInto }) => mergedInto ?? []).filter((id) => !ids.has(id)),
    );
    if (others.size === 0) return piecesOf(settled);
    return pieces(place, [
      ...settled,
      ...(await coursework.findMany(place.tenantId, place.courseId, [...others])),
    ]);
  }

  /** The id of the piece that this one is part of now, after its tags have got there. */
  async function settle(place: Place, id: string): Promise<string> {
    const document = await coursework.find(place.tenantId, place.courseId, id);
    if (!document?.mergedInto) return id;
    await carry(place, id, document.mergedInto);
    return settle(place, document.mergedInto);
  }

  /** Where both have a statement, the relation on the one that stays counts. More tags than a teacher may add are kept all the same. */
  async function carry(place: Place, fromId: string, toId: string): Promise<void> {
    const [from, to] = await Promise.all(
      [fromId, toId].map((id) => tagsets.find(place.tenantId, place.courseId, id)),
    );
    if (!from || from.tags.length === 0) return;
    const kept = to?.tags ?? [];
    const there = new Set(kept.map(({ itemId }) => itemId));
    const moved = from.tags.filter(({ itemId }) => !there.has(itemId));
    const write = (targetId: string, current: typeof from | null, tags: typeof kept) =>
      writeTags({ ...place, targetId }, current, tags, waymark, now());
    const done =
      (moved.length === 0 || (await write(toId, to ?? null, [...kept, ...moved]))) &&
      (await write(fromId, from, []));
    // Somebody was faster by a moment: carry what there is now.
    if (!done) await carry(place, fromId, toId);
  }

  return { merge, pieces, settle };
}

export type Merging = ReturnType<typeof createMerging>;
