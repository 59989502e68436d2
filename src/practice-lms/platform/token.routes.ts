/** The token endpoint (LTI Security Framework 1.1, 4.1: client credentials with a JWT assertion) and the check of its tokens. */
import { randomBytes } from 'node:crypto';
import { type Request, Router } from 'express';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { WaymarkError } from '../../shared/errors';
import type { Flavor } from './flavor';
import { createOnce, type VerifyToolJwt } from './tool-jwt';
import type { Tool, Tools } from './tools';

const lifetime = 3600;

const tokenRequest = z.object({
  grant_type: z.literal('client_credentials'),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string().max(8000),
  scope: z.string().min(1).max(2000),
});

export interface TokenParts {
  flavor: Flavor;
  tools: Tools;
  verify: VerifyToolJwt;
}

export function createTokens({ flavor, tools, verify }: TokenParts) {
  const tokens = new Map<string, { tool: Tool; scopes: string[]; until: number }>();
  const isNewAssertion = createOnce(15 * 60_000);
  const { tokenUrl } = flavor.platform;
  const router = Router();

  router.post(new URL(tokenUrl).pathname, async (req, res) => {
    const refuse = (error: string, error_description: string) =>
      res.status(400).json({ error, error_description });

    const body = tokenRequest.safeParse(req.body ?? {});
    if (!body.success) return refuse('invalid_request', z.prettifyError(body.error).replaceAll('\n', ' '));
    const scopes = body.data.scope.split(' ').filter(Boolean);
    const assertion = body.data.client_assertion;
    const tool = tools.active(subjectOf(assertion));
    if (!tool) return refuse('invalid_client', 'sub has to be the client id');
    const unknown = scopes.filter((scope) => !tool.scopes.includes(scope));
    if (unknown.length > 0) return refuse('invalid_scope', `Not granted to this tool: ${unknown.join(' ')}`);

    const problem = await assertionProblem(tool, assertion);
    if (problem) return refuse('invalid_client', problem);

    for (const [old, { until }] of tokens) if (until <= Date.now()) tokens.delete(old);
    const token = randomBytes(32).toString('base64url');
    tokens.set(token, { tool, scopes, until: Date.now() + lifetime * 1000 });
    return res
      .set('Cache-Control', 'no-store')
      .json({ access_token: token, token_type: 'Bearer', expires_in: lifetime, scope: scopes.join(' ') });
  });

  async function assertionProblem(tool: Tool, assertion: string): Promise<string | null> {
    try {
      const { jti } = await verify(tool, assertion, { issuer: tool.clientId, audience: tokenUrl });
      if (!jti || !isNewAssertion(jti)) return 'jti has to be there, and new each time';
      return null;
    } catch (error) {
      if (error instanceof WaymarkError) return error.message;
      throw error;
    }
  }

  /** The tool whose token, with any of the scopes, a request carries; else 401 `practice-lms.token`. */
  function toolOf(req: Request, ...anyOf: string[]): Tool {
    const [scheme, word] = (req.get('authorization') ?? '').split(' ');
    const token = scheme?.toLowerCase() === 'bearer' ? tokens.get(word ?? '') : undefined;
    const tool = token && token.until > Date.now() ? tools.active(token.tool.clientId) : null;
    if (tool && token?.scopes.some((scope) => anyOf.includes(scope))) return tool;
    throw new WaymarkError({
      status: 401,
      code: 'practice-lms.token',
      message: 'This service needs an access token with the right scope.',
      help: `Ask ${tokenUrl} for one of: ${anyOf.join(' ')}.`,
    });
  }

  return { router, toolOf };
}

/** Not verified yet: says whose keys to verify it with. */
function subjectOf(assertion: string): string {
  try {
    return decodeJwt(assertion).sub ?? '';
  } catch {
    return '';
  }
}
