/** The nonce must be the one that went out with this state (OpenID Connect Core, 3.1.3.7 item 11; ltijs alone takes any new one). */
import type { JWTPayload } from 'jose';
import { sameSecret } from '../compare';
import type { Login } from '../login.store';
import { refuse } from '../problems';

export function checkNonce(login: Login, { nonce }: JWTPayload): void {
  if (typeof nonce !== 'string') throw refuse('launch.nonce', 'missing');
  if (!sameSecret(nonce, login.nonce)) throw refuse('launch.nonce', 'not the one of this login');
}
