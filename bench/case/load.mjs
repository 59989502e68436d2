/**
 * Load over kept-alive connections. It reads raw sockets into one buffer instead of using an HTTP client: the client must cost far less
 * than the servers, or all of them would seem equally fast.
 */
import { connect } from 'node:net';

const HEAD_END = '\r\n\r\n';
const LAST_CHUNK = '0\r\n\r\n';

/**
 * @typedef {{ path: string, headers?: Record<string, string> }} Asked
 * @param {number} port of 127.0.0.1
 * @param {Asked[]} requests asked for in turn
 * @param {{ seconds: number, connections: number, status: number }} options connections finish the answer they wait for when time is up;
 *   each makes one request at least
 * @returns {Promise<{ requests: number, bytes: number, seconds: number }>} what was answered, heads included, and how long it took
 * @throws Error on any other status, and on a connection that ends early
 */
export async function load(port, requests, { seconds, connections, status }) {
  const texts = requests.map(textOf);
  const start = performance.now();
  const end = start + seconds * 1000;
  const sum = { requests: 0, bytes: 0 };
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, () =>
      connection(port, {
        ask: () => (performance.now() < end ? texts[next++ % texts.length] : null),
        answered: (bytes, answer) => {
          if (answer !== status) throw new Error(`${answer} instead of ${status}`);
          sum.requests += 1;
          sum.bytes += bytes;
        },
      }),
    ),
  );
  return { ...sum, seconds: (performance.now() - start) / 1000 };
}

function textOf({ path, headers = {} }) {
  const lines = Object.entries({ Host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}`);
  return `GET ${path} HTTP/1.1\r\n${lines.join('\r\n')}${HEAD_END}`;
}

/** One request after the other, until `ask` has none. */
function connection(port, { ask, answered }) {
  return new Promise((resolve, reject) => {
    const answer = answerReader();
    const buffer = Buffer.alloc(256 * 1024);
    const callback = (length) => {
      try {
        if (!answer.read(buffer.subarray(0, length))) return true;
        answered(answer.bytes, answer.status);
        answer.reset();
        const text = ask();
        if (text) socket.write(text);
        else socket.destroy();
      } catch (error) {
        socket.destroy(error);
      }
      return true;
    };
    const socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
    let over = false;
    socket.once('connect', () => {
      const text = ask();
      if (text) socket.write(text);
      else socket.destroy();
    });
    socket.once('end', () => {
      over = true;
    });
    socket.once('error', reject);
    socket.once('close', () => (over ? reject(new Error('A connection ended early.')) : resolve()));
  });
}

/** Tells when an answer is whole: by Content-Length, by the last chunk, or at once where there is no body (RFC 9112, 6.3). */
function answerReader() {
  const answer = { status: 0, bytes: 0, reset, read };
  let head = '';
  let whole = 0;
  let tail = '';

  function reset() {
    Object.assign(answer, { status: 0, bytes: 0 });
    head = '';
    whole = 0;
    tail = '';
  }

  function read(part) {
    answer.bytes += part.length;
    if (!answer.status && !readHead(part)) return false;
    if (whole !== Number.POSITIVE_INFINITY) return answer.bytes >= whole;
    tail = (tail + part.subarray(-LAST_CHUNK.length).toString('latin1')).slice(-LAST_CHUNK.length);
    return tail === LAST_CHUNK;
  }

  function readHead(part) {
    // Heads are short; a body's bytes stay out of the text but for the first part.
    head += part.subarray(0, 8192).toString('latin1');
    const end = head.indexOf(HEAD_END);
    if (end < 0) return false;
    const lines = head.slice(0, end);
    answer.status = Number(lines.slice(9, 12));
    const length = /\r\ncontent-length: *(\d+)/i.exec(lines)?.[1];
    const body = length === undefined ? Number.POSITIVE_INFINITY : Number(length);
    whole = end + HEAD_END.length + (answer.status === 304 ? 0 : body);
    return true;
  }
  return answer;
}
