/** What an administrator says about a platform, checked before anything is stored. */
import { z } from 'zod';
import { badRequest } from '../../shared/errors';

const id = z.string().trim().min(1, 'must not be empty').max(255, 'is longer than 255 characters');

/**
 * An issuer is compared character by character (LTI 1.3, 5.1.3), so it is kept exactly as given. Addresses may use plain http only
 * where Waymark itself does: a browser would not send a form from an https page there anyway.
 */
const address = (https: boolean) =>
  z
    .string()
    .trim()
    .max(2048)
    .refine((text) => isAddress(text, https), {
      error: `must be a full ${https ? 'https' : 'http or https'} address without user name or fragment, such as https://lms.example/path`,
    });

function isAddress(text: string, https: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const schemes = https ? ['https:'] : ['https:', 'http:'];
  return schemes.includes(url.protocol) && !url.username && !url.password && !url.hash;
}

const schema = (https: boolean) =>
  z.strictObject({
    name: id,
    issuer: address(https),
    clientId: id,
    authUrl: address(https),
    tokenUrl: address(https),
    keysetUrl: address(https),
    deploymentIds: z.array(id).max(500).default([]),
    lms: z.enum(['canvas', 'moodle', 'other']).default('other'),
    active: z.boolean().default(true),
  });

export type PlatformInput = z.input<ReturnType<typeof schema>>;
export type CheckedPlatform = z.output<ReturnType<typeof schema>>;

/**
 * @param https true where Waymark itself is reached by https
 * @throws WaymarkError 400 `platform.invalid` that names every field and what is wrong with it
 */
export function checkPlatform(input: PlatformInput, https: boolean): CheckedPlatform {
  const result = schema(https).safeParse(input);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || 'platform'} ${issue.message}`,
  );
  throw badRequest({
    code: 'platform.invalid',
    message: `This platform cannot be added: ${problems.join('; ')}.`,
    help: 'Copy the values from the registration page of your LMS. Nothing was changed.',
    data: {
      fields: result.error.issues.map((issue) => issue.path.join('.')),
      // For forms, which say it at the field.
      problems: Object.fromEntries(result.error.issues.map(({ path, message }) => [path.join('.'), message])),
    },
  });
}
