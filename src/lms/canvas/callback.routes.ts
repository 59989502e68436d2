/** GET /lms/canvas/callback: where Canvas sends the administrator's browser back to (RFC 6749, 4.1.2). */
import { Router } from 'express';
import { z } from 'zod';
import type { Connections } from '../connections/connections.service';
import { takeGrantCookie } from '../connections/grant-cookie';
import { webApiProblem } from '../problems';
import { CALLBACK_PATH } from './oauth';

const query = z
  .object({
    state: z.string().regex(/^[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}$/),
    code: z.string().min(1).max(2000).optional(),
    error: z.string().optional(),
  })
  .refine(({ code, error }) => (code === undefined) !== (error === undefined));

export function callbackRoutes({ connections, https }: { connections: Connections; https: boolean }): Router {
  return Router().get(CALLBACK_PATH, async (req, res) => {
    const asked = query.safeParse(req.query);
    if (!asked.success) throw webApiProblem('web_api.state', 'parameters');
    const { state, code = null } = asked.data;
    if (!takeGrantCookie(req, res, state, https)) throw webApiProblem('web_api.state', 'another browser');
    await connections.granted(state, code);
    res.set('Cache-Control', 'no-store').redirect(303, '/admin#institutions');
  });
}
