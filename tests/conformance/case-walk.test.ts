/** Walks the graph of the shipped framework as a stranger would: from the list of documents, by uris alone. */
import { Agent, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createCaseApi } from '../../src/case-api';
import { loadFramework, translatedSnapshot } from '../../src/framework';

jest.setTimeout(300_000);

const snapshot = loadFramework();
const spanish = translatedSnapshot(snapshot, 'es');
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
let server: Server;
let publicUrl: string;

beforeAll(async () => {
  // The port is known only when it listens, and the uris must lead to it.
  const app = express();
  server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  app.use(createCaseApi({ snapshot: () => snapshot, publicUrl }).router);
});
afterAll(() => {
  agent.destroy();
  server.close();
});

const fetchJson = (url: string) =>
  new Promise<{ status: number; body: unknown }>((resolve, reject) => {
    get(url, { agent, headers: { Accept: 'application/json' } }, (res) => {
      const parts: Buffer[] = [];
      res.on('data', (part: Buffer) => parts.push(part));
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, body: JSON.parse(Buffer.concat(parts).toString()) }),
      );
      res.on('error', reject);
    }).on('error', reject);
  });

interface Link {
  identifier: string;
  uri: string;
}

/** Every pair of identifier and uri in a body, at any depth. */
function* linksIn(value: unknown): Generator<Link> {
  if (typeof value !== 'object' || value === null) return;
  const { identifier, uri } = value as Partial<Link>;
  if (typeof uri === 'string' && typeof identifier === 'string') yield { identifier, uri };
  for (const part of Object.values(value)) yield* linksIn(part);
}

/** Everything that can be reached, by uri. */
async function walk(start: string) {
  const reached = new Map<string, unknown>();
  const problems: string[] = [];
  const waiting: Link[] = [{ identifier: '', uri: start }];
  const known = new Set([start]);
  const visit = async ({ identifier, uri }: Link) => {
    const { status, body } = await fetchJson(uri);
    if (status !== 200) return problems.push(`${uri} answers ${status}`);
    reached.set(uri, body);
    // A package is named by the identifier of its document.
    const own = (body as { CFDocument?: Link }).CFDocument ?? (body as Link);
    if (identifier && own.identifier !== identifier) problems.push(`${uri} is ${own.identifier}`);
    for (const link of linksIn(body)) {
      if (known.has(link.uri) || !link.uri.startsWith(publicUrl)) continue;
      known.add(link.uri);
      waiting.push(link);
    }
  };
  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(visit));
  return { reached, problems };
}

it.each(['v1p1', 'v1p0'])(
  'every uri of %s leads to what it names, and nothing is out of reach',
  async (segment) => {
    const { reached, problems } = await walk(`${publicUrl}/ims/case/${segment}/CFDocuments`);
    expect(problems).toEqual([]);
    const items = [...reached.values()].filter((body) => 'fullStatement' in (body as object));
    expect(items).toHaveLength(snapshot.items.length + spanish.items.length);
  },
);
