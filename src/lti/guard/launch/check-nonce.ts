/** The nonce must be the one that went out with this state (OpenID Connect Core, 3.1.3.7 item 11; ltijs alone takes any new one). */
import type { JWTPayload } from 'jose';
import type { NonceStore } from '../../ltijs/nonce.store';
import { sameSecret } from '../compare';
import type { Login } from '../login.store';
import { refuse } from '../problems';

export function checkNonce(login: Login, { nonce }: JWTPayload): void {
  if (typeof nonce !== 'string') throw refuse('launch.nonce', 'missing');
  if (!sameSecret(nonce, login.nonce)) throw refuse('launch.nonce', 'not the one of this login');
}

/** Takes the nonce for a launch that ltijs does not see; for the others it is ltijs that does. */
export async function takeNonce(nonces: NonceStore, { nonce }: Login, now: Date): Promise<void> {
  if (!(await nonces.see(nonce, now))) throw refuse('launch.replayed', 'nonce seen before');
}
