/** The administrator's API of connections, invitations and keys. */
import type { Router } from 'express';
import { z } from 'zod';
import type { LtiAdministration } from '../../lti';
import { adminRoute, adminRouterOf } from '../../shared/admin-route';
import type { Tagging } from '../../tagging';
import type { AdminSessions } from './admin-session.service';
import { connectionsView } from './connections.view';

const DEFAULT_DAYS = 7;

const id = z.strictObject({ id: z.string().regex(/^[\w-]{22}$/, 'not an id of ours') });
const text = z.string().trim().min(1).max(255);
const lms = z.enum(['canvas', 'moodle', 'other']);
const address = z.string().max(2048);

const invitation = z.strictObject({
  name: text,
  lms,
  policy: z.enum(['approve', 'auto']).default('approve'),
  days: z.int().min(1).max(99).default(DEFAULT_DAYS),
});
/** The rest is checked where platforms are made, which names every field that is wrong. */
const details = z.strictObject({
  name: text,
  lms,
  issuer: address,
  clientId: text,
  authUrl: address,
  tokenUrl: address,
  keysetUrl: address,
  deploymentIds: z.array(text).max(500).default([]),
});
const state = z.strictObject({ active: z.boolean() });
const deployment = z.strictObject({ deploymentId: text });
const rotation = z.strictObject({ platformId: id.shape.id.optional() }).default({});
const page = z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100) });

const theId = ({ params }: { params: z.infer<typeof id> }) => params.id;

interface Parts {
  lti: LtiAdministration;
  tagging: Pick<Tagging, 'courseCounts'>;
  sessions: Pick<AdminSessions, 'events'>;
}

export function adminRoutes({ lti, tagging, sessions }: Parts): Router {
  const viewOf = async (platformId: string) =>
    (await connectionsView({ lti, tagging })).find((connection) => connection.id === platformId);

  return adminRouterOf([
    adminRoute({
      method: 'get',
      path: '/api/admin/connections',
      handle: async () => ({
        connections: await connectionsView({ lti, tagging }),
        invitations: await lti.invitations(),
      }),
    }),
    adminRoute({
      method: 'post',
      path: '/api/admin/connections',
      body: details,
      action: 'connection.add',
      handle: async ({ body }) => viewOf((await lti.platforms.add(body)).id),
      target: ({ result }) => result?.id ?? '',
    }),
    adminRoute({
      method: 'put',
      path: '/api/admin/connections/:id/state',
      params: id,
      body: state,
      action: 'connection.switch',
      target: theId,
      async handle({ params, body }) {
        await lti.platforms.setActive(params.id, body.active);
        return viewOf(params.id);
      },
    }),
    adminRoute({
      method: 'post',
      path: '/api/admin/connections/:id/deployments',
      params: id,
      body: deployment,
      action: 'connection.add-deployment',
      target: theId,
      async handle({ params, body }) {
        await lti.platforms.addDeployment(params.id, body.deploymentId);
        return viewOf(params.id);
      },
    }),
    adminRoute({
      method: 'post',
      path: '/api/admin/connections/:id/doctor',
      params: id,
      action: 'connection.examine',
      target: theId,
      handle: ({ params }) => lti.doctor(params.id),
    }),
    adminRoute({
      method: 'delete',
      path: '/api/admin/connections/:id',
      params: id,
      action: 'connection.remove',
      target: theId,
      handle: ({ params }) => lti.remove(params.id),
    }),

    adminRoute({
      method: 'post',
      path: '/api/admin/invitations',
      body: invitation,
      action: 'invitation.make',
      handle: ({ body }) => lti.invite(body),
      target: ({ result }) => result.id,
    }),
    adminRoute({
      method: 'delete',
      path: '/api/admin/invitations/:id',
      params: id,
      action: 'invitation.cancel',
      target: theId,
      handle: ({ params }) => lti.cancelInvitation(params.id),
    }),

    adminRoute({ method: 'get', path: '/api/admin/keys', handle: () => keysView(lti) }),
    adminRoute({
      method: 'post',
      path: '/api/admin/keys/rotate',
      body: rotation,
      action: 'keys.rotate',
      target: ({ body }) => body.platformId ?? 'all',
      async handle({ body }) {
        await lti.keys.rotate(body.platformId ?? null);
        return keysView(lti);
      },
    }),

    adminRoute({
      method: 'get',
      path: '/api/admin/events',
      query: page,
      handle: async ({ query }) => ({
        events: (await sessions.events(query.limit)).map(({ at, action, target }) => ({
          at,
          action,
          target,
        })),
      }),
    }),
  ]);
}

const keysView = async ({ keys }: Pick<LtiAdministration, 'keys'>) => ({
  keys: await keys.list(),
  secret: { keyId: keys.secretId },
});
