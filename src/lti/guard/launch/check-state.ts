/** The state must be one that we gave out, not too long ago and not used yet (OpenID Connect Core, 3.1.2.7; RFC 6749, 10.12). */
import type { Login, LoginStore } from '../login.store';
import { refuse } from '../problems';

export async function findLogin(logins: LoginStore, state: string, now: Date): Promise<Login> {
  const login = await logins.find(state);
  if (!login) throw refuse('launch.state', 'unknown');
  if (login.usedAt) throw refuse('launch.replayed', 'state used before');
  if (login.expiresAt <= now) throw refuse('launch.state', 'older than a login may be');
  return login;
}

/** Takes the state for this launch. Of any number of concurrent requests one gets it. */
export async function takeState(logins: LoginStore, login: Login, now: Date): Promise<void> {
  if (!(await logins.use(login._id, now)))
    throw refuse('launch.replayed', 'state taken by a concurrent request');
}
