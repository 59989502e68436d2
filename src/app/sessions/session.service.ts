/**
 * A launch ends in a session of ours. The React app trades a one-time code (60 s, in the URL's fragment) for a bearer token that it
 * keeps in memory; server-rendered pages use a partitioned cookie, or a hidden form field where cookies are blocked.
 */
import { unauthorized } from '../../shared/errors';
import { hashOfToken, isSecretToken, newSecretToken } from '../../shared/secret-token';
import type { SessionPayload, SessionRecord, SessionStore } from './session.store';

const SESSION_HOURS = 8;
const CODE_SECONDS = 60;

const ended = () =>
  unauthorized({
    code: 'session.ended',
    message: 'Waymark knows you for some hours after you open it from your course, and those are over.',
    help: 'Open Waymark again from your course. Nothing you saved is lost.',
  });

export interface OpenedSession {
  token: string;
  session: SessionRecord;
}

export function createSessions(store: SessionStore, now: () => Date = () => new Date()) {
  async function open(payload: SessionPayload): Promise<OpenedSession> {
    const token = newSecretToken();
    const session: SessionRecord = {
      ...payload,
      _id: hashOfToken(token),
      expiresAt: new Date(now().getTime() + SESSION_HOURS * 3_600_000),
    };
    await store.insertSession(session);
    return { token, session };
  }

  /** The live session of a token; null when there is none. */
  async function find(token: unknown): Promise<SessionRecord | null> {
    if (!isSecretToken(token)) return null;
    const session = await store.findSession(hashOfToken(token));
    return session && session.expiresAt > now() ? session : null;
  }

  /** A code that opens a session of its own with the same payload, once, within 60 seconds. */
  async function issueCode(session: SessionRecord): Promise<string> {
    const code = newSecretToken();
    await store.insertCode({
      _id: hashOfToken(code),
      sessionId: session._id,
      expiresAt: new Date(now().getTime() + CODE_SECONDS * 1000),
    });
    return code;
  }

  /** @throws WaymarkError 401 `session.ended` when the code is unknown, used or older than 60 seconds. */
  async function redeem(code: string): Promise<OpenedSession> {
    const record = isSecretToken(code) ? await store.takeCode(hashOfToken(code)) : null;
    if (!record || record.expiresAt <= now()) throw ended();
    return renew(await store.findSession(record.sessionId));
  }

  /** A fresh token for a session that is already proved, such as by the cookie after a reload. */
  async function renew(session: SessionRecord | null): Promise<OpenedSession> {
    if (!session || session.expiresAt <= now()) throw ended();
    const { _id, expiresAt, ...payload } = session;
    return open(payload);
  }

  return { open, find, issueCode, redeem, renew, sweep: () => store.sweep(now()) };
}

export type Sessions = ReturnType<typeof createSessions>;
