/**
 * The claims that Waymark reads, under its own names. Strict about what the specification requires, forgiving about the rest: an
 * optional claim of the wrong kind counts as absent, because LMSs send null, empty texts and unexpanded variables there.
 */
import { z } from 'zod';
import { CLAIM } from './claim-names';
import { present, readCustom } from './custom';

const id = z.string().min(1).max(255);
/** Whatever is there, or nothing. */
const anything = z.unknown().optional();

/** http or https address, else null. */
const address = anything.transform((value) => {
  const text = present(value);
  if (!text || !URL.canParse(text)) return null;
  return /^https?:$/.test(new URL(text).protocol) ? text : null;
});

const text = anything.transform((value) => present(value));
const texts = z.array(z.string()).catch([]);
const record = z.record(z.string(), z.unknown()).catch({});

export const context = z.object({ id, title: text, label: text, type: texts });
const resourceLink = z.object({ id, title: text });
const lineItemService = record.transform((claim) => ({
  url: address.parse(claim.lineitems),
  scopes: texts.parse(claim.scope),
}));

const noticeService = record.transform((claim) => ({
  url: address.parse(claim.platform_notification_service_url),
  scopes: texts.parse(claim.scope),
  types: texts.parse(claim.notice_types_supported),
}));

const deepLinking = z
  .object({
    deep_link_return_url: address.refine((url) => url !== null, 'must be an http or https address'),
    accept_types: z.array(z.string()),
    accept_multiple: anything,
    data: anything,
  })
  .transform((settings) => ({
    returnUrl: settings.deep_link_return_url as string,
    acceptTypes: settings.accept_types,
    acceptMultiple: settings.accept_multiple === true || settings.accept_multiple === 'true',
    data: typeof settings.data === 'string' ? settings.data : null,
  }));

const common = {
  sub: id,
  name: text,
  given_name: text,
  family_name: text,
  locale: text,
  [CLAIM.deploymentId]: id,
  [CLAIM.roles]: z.array(z.string()),
  [CLAIM.context]: context.nullish(),
  [CLAIM.launchPresentation]: record,
  [CLAIM.custom]: anything.transform(readCustom),
  [CLAIM.lineItemService]: lineItemService,
  [CLAIM.memberships]: record,
  [CLAIM.notices]: noticeService,
  [CLAIM.canvasPlacement]: text,
};

/** What a launch is about, by its message type; `other` is everything that Waymark has no answer to. */
const kinds = {
  LtiResourceLinkRequest: 'resource-link',
  LtiDeepLinkingRequest: 'deep-link',
  LtiSubmissionReviewRequest: 'submission-review',
} as const;
export type MessageKind = (typeof kinds)[keyof typeof kinds] | 'other';

const isKnown = (type: string): type is keyof typeof kinds => Object.hasOwn(kinds, type);
const kindOf = (type: string): MessageKind => (isKnown(type) ? kinds[type] : 'other');

const answered = z.discriminatedUnion(CLAIM.messageType, [
  z.object({
    ...common,
    /** Absent for somebody who reads a public course without signing in (LTI 1.3, 5.3.6.1). */
    sub: id.optional(),
    [CLAIM.messageType]: z.literal('LtiResourceLinkRequest'),
    [CLAIM.targetLinkUri]: z.string().min(1),
    [CLAIM.resourceLink]: resourceLink,
    [CLAIM.deepLinkingSettings]: anything.transform(() => null),
  }),
  z.object({
    ...common,
    [CLAIM.messageType]: z.literal('LtiDeepLinkingRequest'),
    [CLAIM.targetLinkUri]: text,
    [CLAIM.resourceLink]: anything.transform(() => null),
    [CLAIM.deepLinkingSettings]: deepLinking,
  }),
]);

/** Submission reviews, and whatever else an LMS may send: read as far as a helpful page needs. */
const explained = z.object({
  ...common,
  [CLAIM.messageType]: z
    .string()
    .max(255)
    .refine((type) => kindOf(type) !== 'resource-link' && kindOf(type) !== 'deep-link'),
  [CLAIM.targetLinkUri]: text,
  [CLAIM.resourceLink]: resourceLink.nullish().catch(null),
  [CLAIM.deepLinkingSettings]: anything.transform(() => null),
});

const messages = z.union([answered, explained]);

/** Parses the payload of a verified token. */
export const launchClaims = messages.transform((claims) => {
  const presentation = claims[CLAIM.launchPresentation];
  return {
    kind: kindOf(claims[CLAIM.messageType]),
    message: claims[CLAIM.messageType],
    sub: claims.sub ?? null,
    name: claims.name ?? ([claims.given_name, claims.family_name].filter(Boolean).join(' ') || null),
    deploymentId: claims[CLAIM.deploymentId],
    roles: claims[CLAIM.roles],
    context: claims[CLAIM.context] ?? null,
    resourceLink: claims[CLAIM.resourceLink] ?? null,
    targetLinkUri: claims[CLAIM.targetLinkUri],
    deepLinking: claims[CLAIM.deepLinkingSettings],
    custom: claims[CLAIM.custom],
    placement: claims[CLAIM.canvasPlacement],
    locale: present(presentation.locale) ?? claims.locale,
    returnUrl: address.parse(presentation.return_url),
    lineItems: claims[CLAIM.lineItemService],
    notices: claims[CLAIM.notices],
    membershipsUrl: address.parse(claims[CLAIM.memberships].context_memberships_url),
  };
});

export type LaunchClaims = z.output<typeof launchClaims>;
