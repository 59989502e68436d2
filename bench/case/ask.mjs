/** Single requests, where their cost is not what is measured. */
import { once } from 'node:events';
import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * On a connection of its own: one that is kept may be closed by the time a long piece of work ends.
 * @returns {Promise<{ status: number, headers: http.IncomingHttpHeaders, body: Buffer }>}
 */
export async function ask(port, path, headers = {}, method = 'GET') {
  const request = http.request({ port, host: '127.0.0.1', path, headers, method, agent: false }).end();
  const [answer] = await once(request, 'response');
  const parts = await answer.toArray();
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) };
}

/** Compressed bodies are made beside the first answers, at more than this speed on any machine of today. */
const MS_A_BYTE = 1 / 2000;
const MS_AT_LEAST = 3000;

/**
 * Waits until an answer comes compressed: until then the server works in the background, which would slow whatever is measured.
 * @param {number} bytes how long the plain body is
 * @returns {Promise<boolean>} false when it did not happen in a time that is long for so many bytes
 */
export async function untilCompressed(port, path, encoding, bytes) {
  const latest = performance.now() + MS_AT_LEAST + bytes * MS_A_BYTE;
  while (performance.now() < latest) {
    const { headers } = await ask(port, path, { 'Accept-Encoding': encoding }, 'HEAD');
    if (headers['content-encoding'] === encoding) return true;
    await wait(200);
  }
  return false;
}
