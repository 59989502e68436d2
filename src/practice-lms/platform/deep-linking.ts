/** The tool's answer to a deep-linking request (LTI Deep Linking 2.0, 4.2), checked and turned into links of the course. */
import { z } from 'zod';
import { badRequest } from '../../shared/errors';
import { firstModule } from '../data/courses';
import type { NewItem } from '../data/school';
import type { Flavor, ToolUrls } from './flavor';
import { createOnce, type VerifyToolJwt } from './tool-jwt';
import { claim } from './vocabulary';

const contentItem = z.object({
  type: z.literal('ltiResourceLink'),
  url: z.url({ protocol: /^https?$/ }).optional(),
  title: z.string().max(255).optional(),
  text: z.string().max(5000).optional(),
  custom: z.record(z.string(), z.string()).optional(),
  lineItem: z
    .object({
      scoreMaximum: z.number().positive(),
      label: z.string().max(255).optional(),
      resourceId: z.string().max(255).optional(),
      tag: z.string().max(255).optional(),
    })
    .optional(),
});

const answer = z.object({
  nonce: z.string().min(1),
  [claim.messageType]: z.literal('LtiDeepLinkingResponse'),
  [claim.version]: z.literal('1.3.0'),
  [claim.deploymentId]: z.string(),
  [claim.contentItems]: z.array(contentItem).max(50).default([]),
  [claim.deepLinkingMessage]: z.string().max(500).optional(),
});

export interface DeepLinkParts {
  flavor: Flavor;
  verify: VerifyToolJwt;
  toolUrls: ToolUrls;
}

/** @returns a reader of answers; it throws a 400 that names the check that failed. */
export function createDeepLinkReader({ flavor, verify, toolUrls }: DeepLinkParts) {
  const isNewNonce = createOnce(15 * 60_000);
  const { clientId, issuer, deploymentIds } = flavor.platform;
  const toolOrigin = new URL(toolUrls.launch).origin;

  return async function readAnswer(jwt: string): Promise<NewItem[]> {
    const claims = await verify(jwt, { issuer: clientId, audience: issuer });
    const parsed = answer.safeParse(claims);
    if (!parsed.success) throw refused(z.prettifyError(parsed.error).replaceAll('\n', ' '));
    if (!deploymentIds.includes(parsed.data[claim.deploymentId]))
      throw refused('its deployment id is not ours');
    if (!isNewNonce(parsed.data.nonce)) throw refused('its nonce was used before');
    const items = parsed.data[claim.contentItems];
    const foreign = items.find((item) => item.url && new URL(item.url).origin !== toolOrigin);
    if (foreign) throw refused(`the link to ${foreign.url} is not on the tool's own domain`);
    return items.map(linkOf);
  };
}

function linkOf(item: z.infer<typeof contentItem>): NewItem {
  const points = item.lineItem?.scoreMaximum ?? null;
  return {
    title: item.title ?? item.lineItem?.label ?? 'Waymark link',
    text: item.text ?? '',
    kind: points === null ? 'Link' : 'Assignment',
    points,
    module: points === null ? firstModule : null,
    link: {
      custom: item.custom ?? {},
      url: item.url ?? null,
      resourceId: item.lineItem?.resourceId ?? null,
      tag: item.lineItem?.tag ?? null,
      tool: null,
    },
  };
}

function refused(why: string) {
  return badRequest({
    code: 'practice-lms.deep-linking',
    message: `The deep-linking answer was not accepted: ${why}.`,
    help: 'Nothing was added to the course.',
  });
}
