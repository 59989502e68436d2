/** What a teacher of a copied course is asked. Who tagged the origin is not said: that is another course's affair. */
import { type StatementView, statementView } from '../../framework';
import type { Snapshot } from '../../framework/model/types';
import { courseTitle } from '../model/target';
import type { CourseworkType, Relation, TagLink } from '../model/types';
import { labelOf, statementOf } from '../views/present';
import type { MatchedBy } from './match';
import type { CopyPlan, Offer } from './plan';

interface OfferView {
  originTargetId: string;
  originTitle: string;
  tags: (StatementView & { relation: Relation })[];
  /** Tags that cannot be taken over: their statements have left the framework. */
  leftOut: { itemId: string; label: string; reason: 'retired' }[];
}

export interface CopiesView {
  /** Null when there is nothing to take over from anywhere. */
  origin: { title: string; label: string | null; lastUsed: string } | null;
  proposals: (OfferView & { targetId: string; title: string; by: MatchedBy })[];
  /** Tagged targets of the origin without a partner here. */
  notMatched: (OfferView & { kind: 'course' | 'coursework'; type: CourseworkType | null })[];
}

export const nothingCopied: CopiesView = { origin: null, proposals: [], notMatched: [] };

export function copiesView(snapshot: Snapshot, { origin, proposals, notMatched }: CopyPlan): CopiesView {
  return {
    origin: { title: courseTitle(origin), label: origin.label, lastUsed: origin.seenAt.toISOString() },
    proposals: proposals.map(({ target, by, ...offer }) => ({
      targetId: target.id,
      title: target.title,
      by,
      ...offerView(snapshot, offer),
    })),
    notMatched: notMatched.map((offer) => ({
      kind: offer.origin.kind,
      type: offer.origin.type,
      ...offerView(snapshot, offer),
    })),
  };
}

/** What can be taken over: tags whose statements are still in the framework. */
export const usableLinks = (snapshot: Snapshot, { tags }: Offer): TagLink[] =>
  tags
    .filter(({ itemId }) => statementOf(snapshot, itemId))
    .map(({ itemId, relation }) => ({ itemId, relation }));

function offerView(snapshot: Snapshot, { origin, tags }: Offer): OfferView {
  return {
    originTargetId: origin.id,
    originTitle: origin.title,
    tags: tags.flatMap(({ itemId, relation }) => {
      const item = statementOf(snapshot, itemId);
      return item ? [{ ...statementView(snapshot, item), relation }] : [];
    }),
    leftOut: tags
      .filter(({ itemId }) => !statementOf(snapshot, itemId))
      .map(({ itemId }) => ({ itemId, label: labelOf(snapshot, itemId), reason: 'retired' })),
  };
}
