/** An LMS for tests: real RSA keys, a real HTTP server for its keyset, its token endpoint and its line items. */
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';

export type Handler = (req: IncomingMessage, res: ServerResponse, body: string) => void;

export interface TestLms {
  /** Its own address; the issuer is the same text. */
  url: string;
  key: CryptoKey;
  publicJwk: JWK;
  /** Keys that the keyset lists; change it to rotate. */
  keyset: JWK[];
  kid: string;
  /** Requests by path. */
  hits: Record<string, number>;
  /** Answers for further paths. */
  routes: Record<string, Handler>;
  sign(claims: Record<string, unknown>, header?: Record<string, unknown>, key?: CryptoKey): Promise<string>;
  close(): Promise<void>;
}

export async function startTestLms(host = '127.0.0.1'): Promise<TestLms> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = randomUUID();
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  const hits: Record<string, number> = {};
  const routes: Record<string, Handler> = {};
  const keyset = [publicJwk];

  const server: Server = createServer((req, res) => {
    const path = (req.url ?? '').split('?')[0] ?? '';
    hits[path] = (hits[path] ?? 0) + 1;
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
    });
    req.on('end', () => {
      const handler = routes[path];
      if (handler) return handler(req, res, body);
      if (path === '/jwks') return json(res, 200, { keys: keyset });
      return json(res, 404, {});
    });
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const url = `http://${host}:${(server.address() as AddressInfo).port}`;

  return {
    url,
    key: privateKey,
    publicJwk,
    keyset,
    kid,
    hits,
    routes,
    sign: (claims, header = {}, key = privateKey) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT', ...header }).sign(key),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function json(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  res.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body));
}
