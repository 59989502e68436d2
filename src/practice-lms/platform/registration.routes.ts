/** The LMS's side of dynamic registration: its configuration, the endpoint where a tool introduces itself, and the tools that did. */
import { json, type Request, Router } from 'express';
import { z } from 'zod';
import { badRequest, unauthorized } from '../../shared/errors';
import type { Flavor } from './flavor';
import { createPending } from './pending';
import { type Registration, registrationClaim } from './registration';
import type { Tool, Tools } from './tools';

const tokenLifetime = 60 * 60_000;

/** What both LMSs need of a tool. */
const toolSchema = z.looseObject({
  application_type: z.literal('web'),
  client_name: z.string().min(1),
  grant_types: z
    .array(z.string())
    .refine((types) => ['client_credentials', 'implicit'].every((type) => types.includes(type))),
  response_types: z.array(z.string()).refine((types) => types.includes('id_token')),
  token_endpoint_auth_method: z.literal('private_key_jwt'),
  initiate_login_uri: z.url(),
  redirect_uris: z.array(z.url()).min(1),
  jwks_uri: z.url(),
  scope: z.string(),
  [registrationClaim.tool]: z.looseObject({
    domain: z.string().min(1),
    target_link_uri: z.url(),
    claims: z.array(z.string()),
    messages: z.array(
      z.looseObject({
        type: z.string(),
        placements: z.array(z.string()).optional(),
        target_link_uri: z.url().optional(),
      }),
    ),
    custom_parameters: z.record(z.string(), z.string()).optional(),
  }),
});

export interface Registrations {
  router: Router;
  /** The address that an administrator's invitation is opened with. */
  invite(toolUrl: string): string;
}

export function createRegistrations(flavor: Flavor, tools: Tools): Registrations {
  const { issuer, authUrl, tokenUrl, keysetUrl } = flavor.platform;
  const { configurationPath, registrationPath, claims, platform, answer, scopesOf } = flavor.registration;
  const base = new URL(issuer).pathname;
  const tokens = createPending<true>(tokenLifetime);
  const router = Router();

  router.get(base + configurationPath, (_req, res) => {
    res.json({
      issuer,
      authorization_endpoint: authUrl,
      token_endpoint: tokenUrl,
      jwks_uri: keysetUrl,
      registration_endpoint: issuer + registrationPath,
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', ...flavor.scopes],
      response_types_supported: ['id_token'],
      id_token_signing_alg_values_supported: ['RS256'],
      subject_types_supported: ['public'],
      claims_supported: claims,
      [registrationClaim.platform]: platform,
    });
  });

  router.post(base + registrationPath, json({ limit: '200kb' }), (req, res) => {
    if (!tokens.take(bearerOf(req))) throw noToken();
    const tool = toolSchema.safeParse(req.body ?? {});
    if (!tool.success) throw unusable(z.prettifyError(tool.error).replaceAll('\n', ' '));
    const asked = tool.data.scope.split(' ').filter(Boolean);
    const unknown = asked.filter((scope) => !flavor.scopes.includes(scope));
    if (unknown.length > 0) throw unusable(`unknown scope ${unknown.join(' ')}`);
    const added = tools.add((number) => toolOf(flavor.registration, tool.data, scopesOf(asked), number));
    res.json(answer(tool.data, added));
  });

  return {
    router,
    invite(toolUrl) {
      const url = new URL(toolUrl);
      url.searchParams.set('openid_configuration', issuer + configurationPath);
      url.searchParams.set('registration_token', tokens.put(true));
      return url.href;
    },
  };
}

function toolOf(
  registration: Registration,
  request: z.infer<typeof toolSchema>,
  scopes: string[],
  number: number,
): Tool {
  const configuration = request[registrationClaim.tool];
  return {
    ...registration.idsOf(number),
    number,
    name: request.client_name,
    loginUrl: request.initiate_login_uri,
    redirectUris: request.redirect_uris,
    keysUrl: request.jwks_uri,
    targetLinkUri: configuration.target_link_uri,
    messages: configuration.messages.map((message) => ({
      type: message.type,
      placements: registration.placementsOf(message),
      targetLinkUri: message.target_link_uri ?? null,
    })),
    customFields: configuration.custom_parameters ?? {},
    scopes,
    claims: registration.claimsOf(configuration),
    active: registration.activeAtOnce,
  };
}

const bearerOf = (req: Request) => /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? '';

const noToken = () =>
  unauthorized({
    code: 'practice-lms.registration-token',
    message: 'A registration needs the token that this LMS gave, which works once.',
  });

const unusable = (what: string) =>
  badRequest({
    code: 'practice-lms.registration',
    message: `The tool does not describe itself as it must: ${what}`,
  });
