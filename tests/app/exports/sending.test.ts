/** Sending a file, and sharing the process: what happens when something fails, somebody leaves, or many want something at once. */
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { exportsRoutes } from '../../../src/app/exports/exports.routes';
import { createExportService } from '../../../src/app/exports/exports.service';
import { interruptible } from '../../../src/app/exports/interruptible';
import { sendFile } from '../../../src/app/exports/send-file';
import { createTurns } from '../../../src/app/exports/turns';
import { type Format, formatById, type Print } from '../../../src/exporters';
import { routerOf } from '../../../src/shared/http-route';
import { current, newTenant, person, publicUrl } from './support/world';

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

const forever = new AbortController().signal;
const csv = formatById('csv') as Format;
const file = { fileName: 'a.csv', mediaType: 'text/csv' };

describe('sending', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close().closeAllConnections();
  });

  async function answerOf(handler: RequestHandler): Promise<IncomingMessage> {
    const server = createServer(express().get('/', handler));
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => get({ port, agent: false }, resolve).once('error', reject));
  }
  const outcomeOf = (answer: IncomingMessage) =>
    new Promise((resolve) => {
      answer.once('end', () => resolve('whole')).once('error', () => resolve('cut'));
      answer.resume();
    });

  it('cuts the connection when a file fails after its beginning', async () => {
    async function* failing() {
      yield Buffer.alloc(200_000);
      throw new Error('broken in the middle');
    }
    const answer = await answerOf((_req, res) => sendFile(res, { ...file, bytes: failing() }, forever));
    expect(answer.statusCode).toBe(200);
    expect(await outcomeOf(answer)).toBe('cut');
  });

  it('leaves the answer to the error when a file fails before its beginning', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield* [];
      throw new Error('broken at once');
    }
    const answer = await answerOf(async (_req, res) => {
      await sendFile(res, { ...file, bytes: failing() }, forever).catch(() => res.status(418).end());
    });
    expect(answer.statusCode).toBe(418);
    expect(answer.headers['content-disposition']).toBeUndefined();
  });

  it('keeps nothing in memory of what has been sent', async () => {
    const held = () => {
      collectGarbage();
      return process.memoryUsage().arrayBuffers;
    };
    async function* large() {
      for (let piece = 0; piece < 800; piece += 1) yield Buffer.alloc(65_536);
    }
    const before = held();
    const answer = await answerOf(async (_req, res) => {
      await sendFile(res, { ...file, bytes: large() }, forever);
      res.end();
    });
    expect(await outcomeOf(answer)).toBe('whole');
    expect(held() - before).toBeLessThan(20_000_000);
  });

  it('lets a slow reader take what came at once piece by piece', async () => {
    const sizes: number[] = [];
    async function* atOnce() {
      yield Buffer.alloc(1_000_000);
    }
    const answer = await answerOf(async (_req, res) => {
      const write = res.write.bind(res) as (piece: Buffer, done: () => void) => boolean;
      res.write = ((piece: Buffer, done: () => void) => {
        sizes.push(piece.length);
        return write(piece, done);
      }) as typeof res.write;
      await sendFile(res, { ...file, bytes: atOnce() }, forever);
      res.end();
    });
    expect(await outcomeOf(answer)).toBe('whole');
    expect(Math.max(...sizes)).toBe(65_536);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(1_000_000);
  });

  it.each(['preview', 'download'])('begins no %s for a reader who left before', async (path) => {
    const begun: string[] = [];
    const exports = {
      look: async () => void begun.push('look'),
      download: async () => void begun.push('download'),
    } as unknown as Parameters<typeof exportsRoutes>[0];
    const routes = routerOf(exportsRoutes(exports));
    const server = createServer(
      express()
        .use(express.json(), (_req, res, next) => {
          res.locals.viewer = person('director', newTenant());
          res.once('close', next).socket?.destroy();
        })
        .use(routes),
    );
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await request(`http://127.0.0.1:${port}`)
      .post(`/api/exports/${path}`)
      .send({ format: 'csv', scope: { kind: 'all' } })
      .catch(() => undefined);
    await setImmediate();
    expect(begun).toEqual([]);
  });

  it('stops writing when the reader leaves', async () => {
    const stopped = new Promise<void>((resolve) => {
      async function* endless() {
        try {
          for (;;) yield Buffer.alloc(100_000);
        } finally {
          resolve();
        }
      }
      void answerOf(async (_req, res) => {
        const gone = new AbortController();
        res.once('close', () => gone.abort());
        await sendFile(res, { ...file, bytes: endless() }, gone.signal).catch(() => undefined);
      }).then((answer) => answer.once('data', () => answer.destroy()));
    });
    await stopped;
  });
});

describe('the history', () => {
  const order = { format: 'csv', scope: { kind: 'all' }, options: {} } as const;

  function service(print: Print = () => Promise.reject(new Error('nothing is printed here'))) {
    const records: object[] = [];
    const { download } = createExportService({
      sources: async () => ({
        source: { snapshot: current, course: null, baseUrl: publicUrl },
        version: { id: 'v', version: '1' },
      }),
      history: { add: async (record) => void records.push(record), ofTenant: async () => [] },
      keepLinks: async () => undefined,
      printFor: () => print,
      now: () => new Date(),
    });
    return { download, records };
  }

  it('is written when the last byte has been taken, and not before', async () => {
    const { download, records } = service();
    await download(person('director', newTenant()), order, forever, async ({ bytes }) => {
      for await (const _ of bytes) expect(records).toEqual([]);
    });
    expect(records).toEqual([
      expect.objectContaining({ length: expect.any(Number), sha256: expect.any(String) }),
    ]);
  });

  it('has a printed file although an earlier one is still being taken', async () => {
    const { download, records } = service(async () => Buffer.from('%PDF-'));
    const director = person('director', newTenant());
    const pdf = { ...order, format: 'booklet-pdf' };
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    const slow = download(director, pdf, forever, async ({ bytes }) => {
      for await (const _ of bytes) await left;
    });
    await download(director, pdf, forever, async ({ bytes }) => {
      for await (const _ of bytes);
    });
    expect(records).toHaveLength(1);
    leave();
    await slow;
    expect(records).toHaveLength(2);
  });

  it('says nothing of a file that was not taken', async () => {
    const { download, records } = service();
    const send = async () => {
      throw new Error('the reader has gone');
    };
    await expect(download(person('director', newTenant()), order, forever, send)).rejects.toThrow('gone');
    expect(records).toEqual([]);
  });
});

describe('many at once', () => {
  const held = () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    return { work: () => released, release };
  };

  it('one is printed, the next waits for its turn', async () => {
    const inTurn = createTurns();
    const first = held();
    const started: string[] = [];
    const one = inTurn('print', forever, first.work);
    const two = inTurn('print', forever, async () => void started.push('two'));
    await inTurn('file', forever, async () => void started.push('a file'));
    expect(started).toEqual(['a file']);
    first.release();
    await Promise.all([one, two]);
    expect(started).toEqual(['a file', 'two']);
  });

  it('turns away whoever would be the twenty-first to wait', async () => {
    const inTurn = createTurns();
    const first = held();
    const all = [inTurn('print', forever, first.work)];
    for (let waiting = 0; waiting < 20; waiting += 1) all.push(inTurn('print', forever, async () => {}));
    await setImmediate();
    all.push(inTurn('print', forever, async () => {}));
    await expect(all.at(-1)).rejects.toMatchObject({ status: 503, code: 'export.busy' });
    first.release();
    await Promise.all(all.slice(0, -1));
  });

  it('does nothing for those who left while they waited', async () => {
    const inTurn = createTurns();
    const gone = new AbortController();
    const first = held();
    const one = inTurn('print', forever, first.work);
    const two = inTurn('print', gone.signal, () => Promise.reject(new Error('nobody waits')));
    gone.abort(new Error('left'));
    first.release();
    await one;
    await expect(two).rejects.toThrow('left');
  });
});

describe('a large export', () => {
  /** Takes the processor for 5 ms a row. */
  function* rows(count: number) {
    for (let row = 0; row < count; row += 1) {
      const until = performance.now() + 5;
      while (performance.now() < until);
      yield `${row}\n`;
    }
  }
  const source = { snapshot: current, course: null, baseUrl: publicUrl };

  it('lets others work while it is written', async () => {
    const format = interruptible({ ...csv, write: () => rows(40) }, forever);
    let others = 0;
    const timer = setInterval(() => {
      others += 1;
    }, 1);
    let text = '';
    for await (const chunk of format.write(source, {})) text += chunk;
    clearInterval(timer);
    expect(text.split('\n')).toHaveLength(41);
    expect(others).toBeGreaterThan(0);
  });

  it('ends when nobody waits for it', async () => {
    const gone = new AbortController();
    const format = interruptible({ ...csv, write: () => rows(100_000) }, gone.signal);
    const writing = (async () => {
      for await (const _ of format.write(source, {})) gone.abort(new Error('left'));
    })();
    await expect(writing).rejects.toThrow('left');
  });
});
