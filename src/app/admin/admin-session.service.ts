/**
 * Who runs this Waymark proves it on its server: `waymark admin link` writes a code into the database and prints it in a link. The page trades
 * it, once, for a session that a cookie holds.
 */
import type { Connection } from 'mongoose';
import { unauthorized } from '../../shared/errors';
import { hashOfToken, isSecretToken, newSecretToken } from '../../shared/secret-token';
import { createAdminSessionStore } from './admin-session.store';

export const CODE_MINUTES = 15;
export const SESSION_HOURS = 12;

export function createAdminSessions(connection: Connection, now: () => Date = () => new Date()) {
  const store = createAdminSessionStore(connection);
  const from = (milliseconds: number) => new Date(now().getTime() + milliseconds);

  return {
    /** A link to the administrator's page that works once. The code stands in the fragment, which reaches no log. */
    async makeLink(publicUrl: string): Promise<string> {
      const code = newSecretToken();
      await store.insertCode({ _id: hashOfToken(code), expiresAt: from(CODE_MINUTES * 60_000) });
      return `${publicUrl}/admin#code=${code}`;
    },

    /**
     * @returns the token of a new session
     * @throws WaymarkError 401 `admin.code` when the code is unknown, used or too old
     */
    async redeem(code: string): Promise<string> {
      const taken = isSecretToken(code) ? await store.takeCode(hashOfToken(code)) : null;
      if (!taken || taken.expiresAt <= now()) {
        throw unauthorized({
          code: 'admin.code',
          message: `This link is used up, or it is older than ${CODE_MINUTES} minutes.`,
          help: 'Run “waymark admin link” on the server and open the link that it prints.',
        });
      }
      const token = newSecretToken();
      await store.insertSession({ _id: hashOfToken(token), expiresAt: from(SESSION_HOURS * 3_600_000) });
      return token;
    },

    /** True while the session of this token lasts. */
    async isOpen(token: string): Promise<boolean> {
      const session = isSecretToken(token) ? await store.findSession(hashOfToken(token)) : null;
      return session !== null && session.expiresAt > now();
    },

    close: (token: string): Promise<void> => store.removeSession(hashOfToken(token)),

    /** Keeps a line about a write. */
    note: (action: string, target: string): Promise<void> => store.addEvent({ at: now(), action, target }),
    /** Newest first. */
    events: (limit: number) => store.listEvents(limit),

    sweep: (): Promise<void> => store.sweep(now()),
  };
}

export type AdminSessions = ReturnType<typeof createAdminSessions>;
