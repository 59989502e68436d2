/**
 * What may come in from outside: known names only, each at most once, each a string of bounded size. Everything else is dropped
 * before ltijs sees the request (its own reading crashes on odd states and hands objects to the database).
 */
import { z } from 'zod';
import { type ProblemCode, refuse } from './problems';

const text = (max: number) => z.string().min(1).max(max);

/** States are 25 random bytes in hex, as made at login; anything else is not ours. */
export const STATE_SHAPE = /^[0-9a-f]{50}$/;
const state = z.string().regex(STATE_SHAPE);

/** Third-party login initiation (LTI 1.3, 5.1.1.1). */
const loginSchema = z.object({
  iss: text(2048),
  login_hint: text(4096),
  target_link_uri: text(2048),
  /** Optional in the specification; Waymark never guesses which registration is meant. */
  client_id: text(255),
  lti_message_hint: text(8192).optional(),
  lti_deployment_id: text(255).optional(),
  lti_storage_target: text(255).optional(),
});

/** Authentication response (LTI 1.3, 5.1.1.3), or the LMS's error in its place (OpenID Connect Core, 3.1.2.6). */
const launchSchema = z.object({
  state,
  /** A course with the longest of histories has one of some 61 kB; ltijs reads no more than 100 kB of a form. */
  id_token: text(98_304).optional(),
  /** The value that came back from the LMS's Platform Storage; empty when it gave none. */
  storage_value: z.string().max(64).optional(),
  error: text(100).optional(),
  error_description: z.string().max(1000).optional(),
});

const continueSchema = z.object({ state });

export type LoginParameters = z.output<typeof loginSchema>;
export type LaunchParameters = z.output<typeof launchSchema>;

const read =
  <T>(schema: z.ZodType<T>, code: ProblemCode) =>
  (source: unknown): T => {
    const result = schema.safeParse(isRecord(source) ? { ...source } : {});
    if (result.success) return result.data;
    throw refuse(
      code,
      result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`).join(', '),
    );
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

export const readLogin = read(loginSchema, 'login.parameters');
export const readLaunch = read(launchSchema, 'launch.parameters');
export const readContinue = read(continueSchema, 'launch.state');
