/** The administrator's part of the API: who may, and what. Rooms bring further routes under /api/admin, behind the same session. */
import { type RequestHandler, Router } from 'express';
import type { Connection } from 'mongoose';
import type { LtiAdministration } from '../../lti';
import type { Tagging } from '../../tagging';
import { version } from '../version';
import { adminRoutes } from './admin.routes';
import { adminSession, adminSessionRoutes } from './admin-session.routes';
import { createAdminSessions } from './admin-session.service';

export { createAdminSessions } from './admin-session.service';
export { adminIndexes } from './admin-session.store';

export interface AdminOptions {
  connection: Connection;
  lti: LtiAdministration;
  tagging: Pick<Tagging, 'courseCounts'>;
  publicUrl: string;
  now?: () => Date;
}

export interface Admin {
  /** Knows the session; to stand before every route under /api/admin. */
  session: RequestHandler;
  router: RequestHandler;
  sweep(): Promise<void>;
}

export function createAdmin({ connection, lti, tagging, publicUrl, now }: AdminOptions): Admin {
  const sessions = createAdminSessions(connection, now);
  const parts = { sessions, origin: new URL(publicUrl).origin, version };
  return {
    session: adminSession(parts),
    router: Router().use(adminSessionRoutes(parts), adminRoutes({ lti, tagging, sessions })),
    sweep: sessions.sweep,
  };
}
