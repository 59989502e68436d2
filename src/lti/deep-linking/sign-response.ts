/**
 * The answer to a deep-linking request (LTI Deep Linking 2.0, 4.5), signed with the tool's key for that platform. Items carry the
 * launch address without a query: Moodle compares redirect URIs character by character, and Canvas wants an address. What a link
 * stands for is in its custom parameters.
 */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { CLAIM } from '../launch/claim-names';
import type { ContentItem, DeepLinkRequest } from '../lti-port';
import type { SigningKey } from '../platforms/key-pair';
import type { Platform } from '../platforms/platform';
import { checkDeepLinkAnswer } from './rules';

/** Canvas: the name that the teacher has typed stays. */
const KEEP_NAME = 'https://canvas.instructure.com/lti/preserveExistingAssignmentName';
/** Seconds; the specification's security framework allows five minutes. */
const LIFE = 240;

export interface SignOptions {
  platform: Platform;
  key: SigningKey;
  launchUrl: string;
  now: Date;
}

/** @throws WaymarkError 400 as `checkDeepLinkAnswer` when the LMS did not ask for such items */
export async function signResponse(
  request: DeepLinkRequest,
  items: ContentItem[],
  options: SignOptions,
): Promise<string> {
  checkDeepLinkAnswer(request, { items: items.length });
  const { platform, key, launchUrl, now } = options;
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    nonce: randomUUID(),
    [CLAIM.messageType]: 'LtiDeepLinkingResponse',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: request.deploymentId,
    ...(request.data === null ? {} : { [CLAIM.deepLinkingData]: request.data }),
    [CLAIM.contentItems]: items.map((item) => contentItem(item, launchUrl)),
  })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(platform.clientId)
    .setAudience(platform.issuer)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LIFE)
    .sign(key.key);
}

function contentItem({ title, text, custom, points, frame, keepName }: ContentItem, url: string) {
  return {
    type: 'ltiResourceLink',
    title,
    ...(text ? { text } : {}),
    url,
    custom,
    ...(points ? { lineItem: { scoreMaximum: points, label: title } } : {}),
    ...(frame ? { iframe: frame } : {}),
    ...(keepName ? { [KEEP_NAME]: true } : {}),
  };
}
