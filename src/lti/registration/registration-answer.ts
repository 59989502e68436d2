/** What an LMS has granted (LTI Dynamic Registration 1.0, 3.7). It may be less than was asked for, and is read as such. */
import { z } from 'zod';
import { refuseRegistration } from './problems';
import { TOOL_CONFIGURATION } from './tool-registration';

const id = z.union([z.string().min(1).max(255), z.number().int().nonnegative()]).transform(String);

const schema = z.object({
  client_id: id,
  scope: z.string().max(4000).default(''),
  /** Canvas says it here, Moodle in the tool's configuration. */
  deployment_id: id.optional(),
  [TOOL_CONFIGURATION]: z
    .object({
      deployment_id: id.optional(),
      messages: z
        .array(z.object({ type: z.string().max(255), placements: z.array(z.string().max(255)).default([]) }))
        .max(100)
        .default([]),
    })
    .default({ messages: [] }),
});

export interface Grant {
  clientId: string;
  deploymentId: string | null;
  scopes: string[];
  /** Names without their vendor's prefix; the message type where the LMS names no placement. */
  placements: string[];
}

/** @throws WaymarkError 502 `registration.refused` */
export function readAnswer(body: unknown): Grant {
  const result = schema.safeParse(body);
  if (!result.success) {
    const names = result.error.issues.map((issue) => issue.path.join('.'));
    throw refuseRegistration('registration.refused', `unreadable: ${names.join(', ')}`);
  }
  const { client_id, deployment_id, scope, [TOOL_CONFIGURATION]: tool } = result.data;
  const places = tool.messages.flatMap(({ type, placements }) =>
    placements.length > 0 ? placements.map((name) => name.split('/').at(-1) ?? name) : [type],
  );
  return {
    clientId: client_id,
    deploymentId: deployment_id ?? tool.deployment_id ?? null,
    scopes: scope.split(' ').filter(Boolean),
    placements: [...new Set(places)],
  };
}
