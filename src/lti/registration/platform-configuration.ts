/** What an LMS says of itself (OpenID configuration, LTI Dynamic Registration 1.0, 3.5), and whether it may say so. */
import { z } from 'zod';
import type { Lms } from '../../shared/viewer';
import { isCanvasCloud, isCanvasCloudHost } from '../platforms/origins';
import { refuseRegistration } from './problems';

const PLATFORM = 'https://purl.imsglobal.org/spec/lti-platform-configuration';

const text = z.string().min(1).max(2048);
const texts = z.array(z.string().max(500)).max(1000);
const address = text.refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol));

const schema = z.object({
  issuer: address,
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  registration_endpoint: address,
  scopes_supported: texts.default([]),
  claims_supported: texts.default([]),
  token_endpoint_auth_methods_supported: texts.default(['private_key_jwt']),
  id_token_signing_alg_values_supported: texts.default(['RS256']),
  [PLATFORM]: z.object({
    product_family_code: z.string().max(255).default(''),
    messages_supported: z
      .array(z.object({ type: z.string().max(255), placements: texts.default([]) }))
      .max(100)
      .default([]),
    variables: texts.default([]),
  }),
});

export interface PlatformConfiguration {
  issuer: string;
  authUrl: string;
  tokenUrl: string;
  keysetUrl: string;
  registrationUrl: string;
  lms: Lms;
  scopes: string[];
  claims: string[];
  variables: string[];
  /** Names of placements by message type. */
  placements: Map<string, string[]>;
}

const families: Record<string, Lms> = { canvas: 'canvas', moodle: 'moodle' };

/**
 * @param url where the configuration was read
 * @throws WaymarkError 400 `registration.configuration`, `registration.issuer`
 */
export function readConfiguration(body: unknown, url: string): PlatformConfiguration {
  const result = schema.safeParse(body);
  if (!result.success) {
    throw refuseRegistration(
      'registration.configuration',
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', '),
    );
  }
  const found = result.data;
  checkHosts(found, url);
  needs(found.token_endpoint_auth_methods_supported, 'private_key_jwt');
  needs(found.id_token_signing_alg_values_supported, 'RS256');
  const platform = found[PLATFORM];
  return {
    issuer: found.issuer,
    authUrl: found.authorization_endpoint,
    tokenUrl: found.token_endpoint,
    keysetUrl: found.jwks_uri,
    registrationUrl: found.registration_endpoint,
    lms: families[platform.product_family_code.toLowerCase()] ?? 'other',
    scopes: found.scopes_supported,
    claims: found.claims_supported,
    variables: platform.variables,
    placements: new Map(platform.messages_supported.map(({ type, placements }) => [type, placements])),
  };
}

/**
 * Whoever answers on the issuer's host speaks for the issuer. Canvas' cloud has one issuer for all its institutions, which answer on
 * hosts of their own; there every address must be in the cloud.
 */
function checkHosts(found: z.output<typeof schema>, url: string): void {
  const { issuer, registration_endpoint: registration } = found;
  const cloud = isCanvasCloud(issuer);
  const addresses = cloud
    ? [url, registration, found.authorization_endpoint, found.token_endpoint, found.jwks_uri]
    : [url, registration];
  const belongs = (other: string) =>
    cloud ? isCanvasCloudHost(new URL(other)) : new URL(other).host === new URL(issuer).host;
  const foreign = addresses.find((other) => !belongs(other));
  if (foreign) throw refuseRegistration('registration.issuer', `${issuer} and ${new URL(foreign).host}`);
}

function needs(offered: string[], needed: string): void {
  if (!offered.includes(needed)) throw refuseRegistration('registration.configuration', `without ${needed}`);
}
