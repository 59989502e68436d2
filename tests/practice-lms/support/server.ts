/** A request handler on a real port of 127.0.0.1, which is known before the handler is made. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TestServer {
  origin: string;
  close(): Promise<void>;
}

/** @param host the name browsers use: `127.0.0.1` and `localhost` are two sites */
export async function serve(
  host: string,
  handlerAt: (origin: string) => RequestListener,
): Promise<TestServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  server.on('request', handlerAt(origin));
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
