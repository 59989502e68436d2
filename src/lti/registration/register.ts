/** Dynamic registration from the tool's side (LTI Dynamic Registration 1.0): an LMS opens an invitation, and the two get to know each other. */
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Outside, OutsideError } from '../../shared/outside-http/outside';
import type { LtiEndpoints } from '../endpoints';
import type { RegisteredProps } from '../pages';
import type { PlatformInput } from '../platforms/platform.schema';
import type { Platforms } from '../platforms/platform.service';
import type { Invitation, Invitations } from './invitations';
import { type PlatformConfiguration, readConfiguration } from './platform-configuration';
import { type RegistrationProblem, refuseRegistration } from './problems';
import { type Grant, readAnswer } from './registration-answer';
import { toolRegistration } from './tool-registration';

export interface RegistrationParts {
  endpoints: LtiEndpoints;
  platforms: Platforms;
  invitations: Invitations;
  outside: Outside;
  log: Logger;
}

const parameters = z.object({
  invite: z.string().min(1).max(200),
  openid_configuration: z
    .string()
    .max(4096)
    .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
  registration_token: z.string().min(1).max(8192).nullable().default(null),
});

type Parameters = z.output<typeof parameters>;

/** @returns a function that answers a request's query with what the page says */
export function createRegistration(parts: RegistrationParts) {
  return async (query: unknown): Promise<Omit<RegisteredProps, 'script'>> => {
    const asked = parameters.safeParse(query);
    if (!asked.success) {
      const names = asked.error.issues.map((issue) => issue.path.join('.'));
      throw refuseRegistration('registration.parameters', names.join(', '));
    }
    const invitation = await parts.invitations.check(asked.data.invite);
    const configuration = await configurationOf(parts.outside, asked.data);
    await parts.invitations.use(invitation);
    try {
      return await register(parts, invitation, configuration, asked.data);
    } catch (error) {
      await parts.invitations.giveBack(invitation);
      throw error;
    }
  };
}

async function configurationOf(outside: Outside, asked: Parameters): Promise<PlatformConfiguration> {
  const { openid_configuration: url, registration_token: token } = asked;
  const { status, body } = await reaching('registration.unreachable', () => outside.ask(url, { token }));
  if (status !== 200) throw refuseRegistration('registration.unreachable', `status ${status}`);
  return readConfiguration(body, url);
}

async function register(
  { endpoints, platforms, outside, log }: RegistrationParts,
  invitation: Invitation,
  configuration: PlatformConfiguration,
  { registration_token: token }: Parameters,
): Promise<Omit<RegisteredProps, 'script'>> {
  const wanted = toolRegistration(endpoints, configuration);
  const { status, body } = await reaching('registration.refused', () =>
    outside.ask(configuration.registrationUrl, { token, body: wanted }),
  );
  if (status !== 200 && status !== 201) throw refuseRegistration('registration.refused', `status ${status}`);
  const grant: Grant = readAnswer(body);
  const { name, policy } = invitation;
  const { scopes, placements } = grant;
  const input: PlatformInput = {
    name,
    issuer: configuration.issuer,
    clientId: grant.clientId,
    authUrl: configuration.authUrl,
    tokenUrl: configuration.tokenUrl,
    keysetUrl: configuration.keysetUrl,
    deploymentIds: grant.deploymentId ? [grant.deploymentId] : [],
    lms: configuration.lms,
    active: policy === 'auto',
  };
  const platform = await platforms.add(input, { scopes, placements });
  log.info({ platform: platform.id, lms: platform.lms, active: platform.active }, 'platform registered');
  return {
    lms: platform.lms,
    name,
    id: platform.id,
    active: platform.active,
    clientId: platform.clientId,
    deploymentId: grant.deploymentId,
    scopes,
    placements,
  };
}

async function reaching<T>(code: RegistrationProblem, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    const refused = cause instanceof OutsideError && cause.kind === 'address';
    const detail = cause instanceof Error ? cause.message : undefined;
    throw refuseRegistration(refused ? 'registration.address' : code, detail, cause);
  }
}
