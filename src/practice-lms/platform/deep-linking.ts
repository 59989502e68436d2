/** The tool's answer to a deep-linking request (LTI Deep Linking 2.0, 4.2), checked. What becomes of it is the flavour's. */
import { z } from 'zod';
import { badRequest } from '../../shared/errors';
import type { Answer, Content } from './answer';
import type { Flavor, Launch } from './flavor';
import { createOnce, type VerifyToolJwt } from './tool-jwt';
import { claim } from './vocabulary';

const keepName = 'https://canvas.instructure.com/lti/preserveExistingAssignmentName';
const moduleName = 'https://canvas.instructure.com/lti/module_name';

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
  [keepName]: z.boolean().optional(),
});

const answer = z.object({
  nonce: z.string().min(1),
  [claim.messageType]: z.literal('LtiDeepLinkingResponse'),
  [claim.version]: z.literal('1.3.0'),
  [claim.deploymentId]: z.string(),
  [claim.contentItems]: z.array(contentItem).max(50).default([]),
  [claim.deepLinkingMessage]: z.string().max(500).optional(),
  [moduleName]: z.string().min(1).max(255).optional(),
});

export interface DeepLinkParts {
  flavor: Flavor;
  verify: VerifyToolJwt;
}

/** @returns a reader of answers; it throws a 400 that names the check that failed. */
export function createDeepLinkReader({ flavor, verify }: DeepLinkParts) {
  const isNewNonce = createOnce(15 * 60_000);
  const { issuer } = flavor.platform;

  return async function readAnswer(jwt: string, launch: Launch): Promise<Answer> {
    const { tool } = launch;
    const claims = await verify(tool, jwt, { issuer: tool.clientId, audience: issuer });
    const parsed = answer.safeParse(claims);
    if (!parsed.success) throw refused(z.prettifyError(parsed.error).replaceAll('\n', ' '));
    if (parsed.data[claim.deploymentId] !== tool.deploymentId) throw refused('its deployment id is not ours');
    const items = parsed.data[claim.contentItems];
    const toolOrigin = new URL(tool.targetLinkUri).origin;
    const foreign = items.find((item) => item.url && new URL(item.url).origin !== toolOrigin);
    if (foreign) throw refused(`the link to ${foreign.url} is not on the tool's own domain`);
    if (items.length > 1 && !flavor.acceptsMultiple(launch)) throw refused('one link was asked for');
    if (!isNewNonce(parsed.data.nonce)) throw refused('its nonce was used before');
    return {
      contents: items.map((item) => contentOf(item, tool.clientId)),
      moduleName: parsed.data[moduleName] ?? null,
    };
  };
}

function contentOf(item: z.infer<typeof contentItem>, clientId: string): Content {
  return {
    title: item.title ?? item.lineItem?.label ?? 'Waymark link',
    text: item.text ?? '',
    points: item.lineItem?.scoreMaximum ?? null,
    link: {
      custom: item.custom ?? {},
      url: item.url ?? null,
      resourceId: item.lineItem?.resourceId ?? null,
      tag: item.lineItem?.tag ?? null,
      tool: clientId,
    },
    keepsName: item[keepName] ?? false,
  };
}

export function refused(why: string) {
  return badRequest({
    code: 'practice-lms.deep-linking',
    message: `The deep-linking answer was not accepted: ${why}.`,
    help: 'Nothing was added to the course.',
  });
}
