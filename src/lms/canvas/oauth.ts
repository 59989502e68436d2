/** OAuth 2.0 with a developer key of Canvas (RFC 6749, 4.1 and 6): asking for a grant, renewing it, giving it back. */
import { z } from 'zod';
import type { CanvasCredentials, Grant } from '../connections/connection';
import type { AskWebApi } from '../http/web-api';
import { webApiProblem } from '../problems';

/** The least that reading coursework needs. The key in Canvas must allow them, too. */
export const CANVAS_SCOPES = [
  'url:GET|/api/v1/courses/:course_id/assignments',
  'url:GET|/api/v1/courses/:id',
] as const;

export const CALLBACK_PATH = '/lms/canvas/callback';

const tokenAnswer = z.object({
  access_token: z.string().min(1).max(4000),
  /** Left out when a grant is renewed: the old one stays. */
  refresh_token: z.string().min(1).max(4000).optional(),
  expires_in: z.number().positive().max(1e8).default(3600),
});

/** Of the key, the code or the grant (RFC 6749, 5.2). */
const refusals: readonly number[] = [400, 401, 403];

/** A developer key at its Canvas. */
export type CanvasKey = { address: string } & Pick<CanvasCredentials, 'clientId' | 'clientSecret'>;

export interface CanvasOAuthParts {
  askWebApi: AskWebApi;
  publicUrl: string;
  now: () => Date;
}

export function createCanvasOAuth({ askWebApi, publicUrl, now }: CanvasOAuthParts) {
  const redirectUri = `${publicUrl}${CALLBACK_PATH}`;
  const tokenUrl = (address: string) => `${address}/login/oauth2/token`;

  async function grantOf(
    { address, clientId, clientSecret }: CanvasKey,
    fields: Record<string, string>,
    repeatable: boolean,
  ) {
    const body = new URLSearchParams({ ...fields, client_id: clientId, client_secret: clientSecret });
    const { status, body: answer } = await askWebApi({
      url: tokenUrl(address),
      token: null,
      body,
      repeatable,
    });
    if (refusals.includes(status)) throw webApiProblem('web_api.refused', `token endpoint: status ${status}`);
    const read = tokenAnswer.safeParse(answer);
    if (status !== 200 || !read.success)
      throw webApiProblem('web_api.unreadable', `token endpoint: status ${status}, no token`);
    const { access_token, refresh_token, expires_in } = read.data;
    return {
      accessToken: access_token,
      refreshToken: refresh_token ?? null,
      expiresAt: now().getTime() + expires_in * 1000,
    };
  }

  return {
    /** Where an administrator of Canvas says yes. */
    authorizeUrl({ address, clientId }: Pick<CanvasKey, 'address' | 'clientId'>, state: string): string {
      const url = new URL(`${address}/login/oauth2/auth`);
      url.search = new URLSearchParams({
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        state,
        scope: CANVAS_SCOPES.join(' '),
      }).toString();
      return url.href;
    },

    /** @throws WaymarkError 502 `web_api.refused`, `web_api.unreadable`, and what asking throws; the same for `renew` */
    async exchange(key: CanvasKey, code: string): Promise<Grant> {
      const fields = { grant_type: 'authorization_code', redirect_uri: redirectUri, code };
      // A code works once.
      const { refreshToken, ...grant } = await grantOf(key, fields, false);
      if (refreshToken === null) throw webApiProblem('web_api.unreadable', 'no refresh token in the answer');
      return { ...grant, refreshToken };
    },

    async renew(key: CanvasKey, { refreshToken }: Grant): Promise<Grant> {
      const fields = { grant_type: 'refresh_token', refresh_token: refreshToken };
      const renewed = await grantOf(key, fields, true);
      return { ...renewed, refreshToken: renewed.refreshToken ?? refreshToken };
    },

    /** Best effort: the LMS may be away, and its administrator can withdraw the grant there, too. */
    async revoke(address: string, { accessToken }: Grant): Promise<void> {
      await askWebApi({
        url: tokenUrl(address),
        method: 'DELETE',
        token: accessToken,
        repeatable: true,
      }).catch(() => undefined);
    },
  };
}

export type CanvasOAuth = ReturnType<typeof createCanvasOAuth>;
