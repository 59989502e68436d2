/** The consent page of Canvas's REST API and the endpoint of its tokens, which LTI's tokens share: the grant type tells them apart. */
import { json, Router } from 'express';
import { z } from 'zod';
import { badRequest } from '../../../shared/errors';
import { isStaff, people } from '../../data/people';
import { consentPage } from '../../pages/consent-page';
import { sendPage } from '../../pages/send-page';
import type { OAuth } from './oauth';

const asked = z.object({
  client_id: z.string(),
  response_type: z.literal('code'),
  redirect_uri: z.url({ protocol: /^https?$/ }),
  state: z.string().max(2000).optional(),
});
const tokenPath = '/canvas/login/oauth2/token';

/** @param redirectOrigin the only place that codes are sent to: the tool's */
export function oauthRoutes(oauth: OAuth, redirectOrigin: string): Router {
  const router = Router();

  router.get('/canvas/login/oauth2/auth', (req, res) => {
    const request = requestOf(req.query);
    sendPage(res, 200, consentPage(people.filter(isStaff), request));
  });

  router.post('/canvas/login/oauth2/auth', (req, res) => {
    const { redirect_uri, state } = requestOf(req.body);
    const person = people.find(({ slug }) => slug === req.body?.person);
    const target = new URL(redirect_uri);
    if (state !== undefined) target.searchParams.set('state', state);
    if (person && isStaff(person))
      target.searchParams.set('code', oauth.codes.put({ person, redirectUri: redirect_uri }));
    else target.searchParams.set('error', 'access_denied');
    res.redirect(302, target.href);
  });

  router.post(tokenPath, json(), (req, res, next) => {
    const { grant_type, client_id, client_secret, code, redirect_uri, refresh_token } = req.body ?? {};
    if (grant_type !== 'authorization_code' && grant_type !== 'refresh_token') return next();
    if (!oauth.isClient(client_id, client_secret))
      return res.status(401).json({ error: 'invalid_client', error_description: 'unknown client' });
    const given =
      grant_type === 'refresh_token'
        ? oauth.fromRefresh(String(refresh_token))
        : oauth.fromCode(String(code), String(redirect_uri));
    if (!given) {
      const what = grant_type === 'refresh_token' ? 'refresh_token' : 'authorization_code';
      return res.status(400).json({ error: 'invalid_grant', error_description: `${what} not found` });
    }
    return res.set('Cache-Control', 'no-store').json({
      access_token: given.accessToken,
      token_type: 'Bearer',
      user: { id: given.person.number, name: given.person.name, global_id: String(given.person.number) },
      ...('refreshToken' in given && { refresh_token: given.refreshToken }),
      expires_in: 3600,
    });
  });

  router.delete(tokenPath, (req, res) => {
    const bearer = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1] ?? '';
    if (!oauth.end(bearer)) return res.status(401).json({ errors: [{ message: 'Invalid access token.' }] });
    return res.json({});
  });

  function requestOf(input: unknown): z.infer<typeof asked> {
    const request = asked.safeParse(input ?? {});
    if (
      request.success &&
      oauth.isClientId(request.data.client_id) &&
      new URL(request.data.redirect_uri).origin === redirectOrigin
    )
      return request.data;
    throw badRequest({
      code: 'practice-lms.oauth',
      message: 'This request for access is not from a developer key of this LMS.',
      help: 'Compare client id and redirect URI with the developer key on the page of web services.',
    });
  }

  return router;
}
