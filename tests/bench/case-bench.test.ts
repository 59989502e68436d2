/** The benchmark of the CASE provider: its synthetic frameworks, its load, and its verdicts. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { load } from '../../bench/case/load.mjs';
import { syntheticSnapshot } from '../../bench/case/synthetic-snapshot.mjs';
import { type Result, verdictsOn } from '../../bench/case/targets.mjs';
import { writeCase } from '../../src/exporters/case';

describe('a synthetic framework', () => {
  const snapshot = syntheticSnapshot(1000);

  test('has as many items as are asked for, each with a code and an identifier of its own', () => {
    for (const size of [50, 333, 1000]) {
      const { items, byId, byCode } = syntheticSnapshot(size);
      expect([items.length, byId.size, byCode.size]).toEqual([size, size, size]);
    }
    expect(() => syntheticSnapshot(49)).toThrow(RangeError);
  });

  test('is the same on every run, and another for another edition', () => {
    expect(syntheticSnapshot(1000).items).toEqual(snapshot.items);
    expect(syntheticSnapshot(1000, 2).items).not.toEqual(snapshot.items);
  });

  test('is linked as a real one: parents come first, and know their children and statements', () => {
    const seen = new Set<string | null>([null]);
    for (const item of snapshot.items) {
      expect(item.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(seen).toContain(item.parentId);
      seen.add(item.id);
      expect(snapshot.childrenOf(item.parentId)[item.sequence - 1]).toBe(item);
      if (item.type !== 'statement') continue;
      expect(snapshot.statementsUnder(item.clusterId ?? '')).toContain(item);
      expect(snapshot.byId.get(item.elementId ?? '')?.type).toBe('element');
      expect(item.label?.length).toBeLessThanOrEqual(32);
    }
  });

  test('takes as many bytes an item as the shipped framework, within a fifth', () => {
    const bytes = writeCase(snapshot, { version: '1.1' }).length / 1000;
    expect(bytes).toBeGreaterThan(2890 * 0.8);
    expect(bytes).toBeLessThan(2890 * 1.2);
  });
});

describe('the load', () => {
  let server: Server;
  const seen: string[] = [];
  const answering = (listener: RequestListener) =>
    new Promise<number>((resolve) => {
      server = createServer(listener).listen(0, '127.0.0.1', () =>
        resolve((server.address() as AddressInfo).port),
      );
    });
  const options = { seconds: 0.1, connections: 2, status: 200 };
  beforeEach(() => {
    seen.length = 0;
  });
  afterEach(() => server.close());

  test('counts whole answers, of bodies with a length and in chunks', async () => {
    const body = Buffer.alloc(700_000, 'a');
    const port = await answering((req, res) => {
      seen.push(req.url ?? '');
      if (req.url === '/chunks') {
        res.write(body);
        return res.end(body);
      }
      res.setHeader('Content-Length', body.length).end(body);
    });
    for (const [path, length] of [
      ['/length', body.length],
      ['/chunks', 2 * body.length],
    ] as const) {
      seen.length = 0;
      const { requests, bytes } = await load(port, [{ path }], options);
      expect(requests).toBe(seen.length);
      expect(requests).toBeGreaterThan(0);
      expect(bytes).toBeGreaterThan(requests * length);
      expect(bytes).toBeLessThan(requests * (length + 1000));
    }
  });

  test('knows that 304 has no body, and asks for all paths in turn', async () => {
    const port = await answering((req, res) => {
      seen.push(`${req.url} ${req.headers['if-none-match']}`);
      res.writeHead(304, { 'Content-Length': '5000' }).end();
    });
    const headers = { 'If-None-Match': '"a"' };
    const asked = [
      { path: '/1', headers },
      { path: '/2', headers },
    ];
    const { requests } = await load(port, asked, { ...options, status: 304 });
    expect(requests).toBe(seen.length);
    expect(new Set(seen)).toEqual(new Set(['/1 "a"', '/2 "a"']));
  });

  test('fails on another status, and on an answer that is cut short', async () => {
    const failing = await answering((_req, res) => res.writeHead(500).end());
    await expect(load(failing, [{ path: '/' }], options)).rejects.toThrow('500 instead of 200');
    server.close();
    const cut = await answering((_req, res) => {
      res.setHeader('Content-Length', 100).write('short');
      res.socket?.end();
    });
    await expect(load(cut, [{ path: '/' }], options)).rejects.toThrow('ended early');
  });
});

describe('the verdicts', () => {
  const result = (size: number, changes: { ratio?: number; rate?: number; first?: number } = {}): Result => {
    const { ratio = 0.95, rate = 1_000_000 / size, first = 12 } = changes;
    const one = { bytes: size * 2900, rates: { ours: rate, bare: 1_000_000 / size }, cpu: {} };
    return {
      size,
      measured: [
        { ...one, name: 'package', ratios: { bare: ratio } },
        { ...one, name: 'document', ratios: { bare: 0.1 } },
      ],
      first: [first, 1000, first],
      stringify: [10, 10, 10],
      publish: [50, 50, 50],
    };
  };
  const met = (...results: Result[]) => verdictsOn(results).map((verdict) => verdict.met);

  test('hold packages to the bare handler, the first request to JSON.stringify, and growth to the bytes', () => {
    expect(met(result(1000), result(100_000))).toEqual([true, true, true, true, true]);
  });

  test('tell each target that is missed', () => {
    expect(met(result(1000, { ratio: 0.89 }))).toEqual([false, true]);
    expect(met(result(1000, { first: 16 }))).toEqual([true, false]);
    expect(met(result(1000), result(100_000, { rate: 7 }))).toEqual([true, true, true, true, false]);
  });
});
