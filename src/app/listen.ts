/** Opening a port, with an error that says what to do. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { StartError } from './data-folder';

/** Headers that are slower than this are cut off, in milliseconds (slowloris). */
const HEADERS_TIMEOUT_MS = 15_000;
/** The largest upload over a slow line; every other body has a minute (src/app/http/body-deadline.ts). */
const REQUEST_TIMEOUT_MS = 30 * 60_000;

/**
 * Serves `app` on a port.
 *
 * @param name - what it is, for the message, such as `Waymark`
 * @param options.setting - the setting that changes the port
 * @param options.host - the one address to listen on; all interfaces without it
 * @throws StartError when the port is taken or not allowed.
 */
export async function listen(
  app: RequestListener,
  port: number,
  name: string,
  options: { setting?: string; host?: string } = {},
): Promise<Server> {
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    app,
  );
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(explain(error, port, name, options.setting ?? 'PORT')),
    );
    server.listen({ port, host: options.host }, () => resolve(server));
  });
}

function explain(error: NodeJS.ErrnoException, port: number, name: string, setting: string): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      `Port ${port} is in use, so ${name} cannot start. Stop the other program, or set ${setting} to another port.`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartError(
      `This user may not open port ${port}, so ${name} cannot start. Set ${setting} to a port above 1023.`,
    );
  }
  return error;
}
