/** What one deep-linking answer may hold: what the LMS asks for (LTI Deep Linking 2.0, 4.1), and what Canvas makes of it by placement. */
import { badRequest } from '../../shared/errors';
import type { DeepLinkRequest } from '../lti-port';

/** As the LMS's own window shows them at once. */
const MAX_ITEMS = 20;
const LINK_TYPE = 'ltiResourceLink';

export interface DeepLinkRules {
  maxItems: number;
  /** Items with points become assignments. */
  points: boolean;
  /** Links stand in a text, as frames that show their tags. */
  badge: boolean;
  /** The answer fills in an assignment that the teacher is making: its name stays, and the tags are that assignment's. */
  fillsAssignment: boolean;
}

type AskedFor = Pick<DeepLinkRequest, 'acceptTypes' | 'acceptMultiple' | 'placement'>;

export function deepLinkRules({ acceptMultiple, placement }: AskedFor): DeepLinkRules {
  return {
    maxItems: acceptMultiple && placement !== 'assignment_selection' ? MAX_ITEMS : 1,
    points: placement === 'course_assignments_menu',
    badge: placement === 'editor_button',
    fillsAssignment: placement === 'assignment_selection',
  };
}

/**
 * To be asked before anything is written for the answer.
 *
 * @throws WaymarkError 400 `deep_link.type`, `deep_link.one_only`, `deep_link.too_many`, `deep_link.no_points` or `deep_link.no_badge`
 */
export function checkDeepLinkAnswer(
  request: AskedFor,
  answer: { items: number; points?: boolean; badge?: boolean },
): void {
  const rules = deepLinkRules(request);
  if (answer.items > 0 && !request.acceptTypes.includes(LINK_TYPE)) {
    throw badRequest({
      code: 'deep_link.type',
      message: 'Your LMS does not take links to Waymark in this place.',
      help: 'Start from a place that adds an activity or an external tool.',
      detail: request.acceptTypes.join(', ').slice(0, 200),
    });
  }
  if (answer.items > rules.maxItems) {
    throw rules.maxItems === 1
      ? badRequest({
          code: 'deep_link.one_only',
          message: 'Your LMS takes one link at a time in this place.',
          help: 'Choose one and add the others afterwards.',
        })
      : badRequest({
          code: 'deep_link.too_many',
          message: `Waymark adds at most ${rules.maxItems} links at a time.`,
          help: 'Add the others afterwards.',
        });
  }
  if (answer.points && !rules.points) {
    throw badRequest({
      code: 'deep_link.no_points',
      message: 'Links that are added in this place have no points.',
      help: 'Add the link without points, or start from the list of assignments.',
    });
  }
  if (answer.badge && !rules.badge) {
    throw badRequest({
      code: 'deep_link.no_badge',
      message: 'Tags can be shown amid a text, and this place is none.',
      help: 'Start from the editor of your LMS.',
    });
  }
}
