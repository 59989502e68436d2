/** The administrator's calls. The session is a cookie that scripts cannot read, so there is no token to keep. */
import { type ApiError, createSend } from '../api/request';
import type {
  AdminSession,
  Connection,
  ConnectionDetails,
  Connections,
  DoctorReport,
  Institution,
  InvitationLink,
  Keys,
  NewInvitation,
  WebApiDetails,
} from './types';

/** The doctor asks the LMS itself, some addresses one after another. */
const DOCTOR_LIMIT = 60_000;

export type AdminApi = ReturnType<typeof createAdminApi>;

export function createAdminApi(onSessionEnd: (error: ApiError) => void) {
  const send = createSend(() => null, onSessionEnd);
  const connection = (id: string, rest = '') => `/api/admin/connections/${encodeURIComponent(id)}${rest}`;
  const webApi = (tenantId: string, rest = '') =>
    `/api/admin/institutions/${encodeURIComponent(tenantId)}/web-api${rest}`;

  return {
    /** Trades the code of a link for the session's cookie. */
    start: (code: string) => send<unknown>('POST', '/api/admin/session', { body: { code } }),
    session: () => send<AdminSession>('GET', '/api/admin/session'),
    end: () => send<unknown>('DELETE', '/api/admin/session'),

    connections: (signal?: AbortSignal) => send<Connections>('GET', '/api/admin/connections', { signal }),
    invite: (invitation: NewInvitation) =>
      send<InvitationLink>('POST', '/api/admin/invitations', { body: invitation }),
    cancelInvitation: (id: string) =>
      send<unknown>('DELETE', `/api/admin/invitations/${encodeURIComponent(id)}`),
    add: (details: ConnectionDetails) =>
      send<Connection>('POST', '/api/admin/connections', { body: details }),
    switchTo: (id: string, active: boolean) =>
      send<unknown>('PUT', connection(id, '/state'), { body: { active } }),
    remove: (id: string) => send<unknown>('DELETE', connection(id)),
    addDeployment: (id: string, deploymentId: string) =>
      send<unknown>('POST', connection(id, '/deployments'), { body: { deploymentId } }),
    examine: (id: string, signal?: AbortSignal) =>
      send<DoctorReport>('POST', connection(id, '/doctor'), { body: {}, signal, limit: DOCTOR_LIMIT }),

    keys: (signal?: AbortSignal) => send<Keys>('GET', '/api/admin/keys', { signal }),
    /** @param platformId every connection's keys when left out */
    rotate: (platformId?: string) =>
      send<unknown>('POST', '/api/admin/keys/rotate', { body: platformId ? { platformId } : {} }),
    /** Whether the database answers: asked where everybody may ask. */
    ready: () => send<{ database: string; migrations: string }>('GET', '/readyz'),

    institutions: (signal?: AbortSignal) =>
      send<{ institutions: Institution[] }>('GET', '/api/admin/institutions', { signal }),
    /** Canvas asks its own administrator next, at `authorizeUrl`. */
    connectWebApi: (tenantId: string, details: WebApiDetails) =>
      send<Institution & { authorizeUrl?: string }>('PUT', webApi(tenantId), { body: details }),
    checkWebApi: (tenantId: string) => send<unknown>('POST', webApi(tenantId, '/check'), { body: {} }),
    disconnectWebApi: (tenantId: string) => send<unknown>('DELETE', webApi(tenantId)),
  };
}
