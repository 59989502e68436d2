/**
 * The answer to a deep-linking request (LTI Deep Linking 2.0, 4.5), signed with the tool's key for that platform. Items carry the
 * launch address without a query: Moodle compares redirect URIs character by character, and Canvas wants an address. What a link
 * stands for is in its custom parameters.
 */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { badRequest } from '../../shared/errors';
import { CLAIM } from '../launch/claim-names';
import type { ContentItem, DeepLinkRequest } from '../lti-port';
import type { SigningKey } from '../platforms/key-pair';
import type { Platform } from '../platforms/platform';

const LINK_TYPE = 'ltiResourceLink';
/** Seconds; the specification's security framework allows five minutes. */
const LIFE = 240;

export interface SignOptions {
  platform: Platform;
  key: SigningKey;
  launchUrl: string;
  now: Date;
}

/** @throws WaymarkError 400 `deep_link.type` or `deep_link.one_only` when the LMS did not ask for such items */
export async function signResponse(
  request: DeepLinkRequest,
  items: ContentItem[],
  options: SignOptions,
): Promise<string> {
  checkItems(request, items);
  const { platform, key, launchUrl, now } = options;
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    nonce: randomUUID(),
    [CLAIM.messageType]: 'LtiDeepLinkingResponse',
    [CLAIM.version]: '1.3.0',
    [CLAIM.deploymentId]: request.deploymentId,
    ...(request.data === null ? {} : { [CLAIM.deepLinkingData]: request.data }),
    [CLAIM.contentItems]: items.map(({ title, text, custom }) => ({
      type: LINK_TYPE,
      title,
      ...(text ? { text } : {}),
      url: launchUrl,
      custom,
    })),
  })
    .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
    .setIssuer(platform.clientId)
    .setAudience(platform.issuer)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + LIFE)
    .sign(key.key);
}

function checkItems(request: DeepLinkRequest, items: ContentItem[]): void {
  if (items.length > 0 && !request.acceptTypes.includes(LINK_TYPE)) {
    throw badRequest({
      code: 'deep_link.type',
      message: 'Your LMS does not take links to Waymark in this place.',
      help: 'Start from a place that adds an activity or an external tool.',
      detail: request.acceptTypes.join(', ').slice(0, 200),
    });
  }
  if (items.length > 1 && !request.acceptMultiple) {
    throw badRequest({
      code: 'deep_link.one_only',
      message: 'Your LMS takes one link at a time in this place.',
      help: 'Choose one and add the others afterwards.',
    });
  }
}
