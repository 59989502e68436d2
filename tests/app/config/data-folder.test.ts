import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkDataDir, StartError, secretOf } from '../../../src/app/data-folder';
import { listen } from '../../../src/app/listen';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waymark-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the secret is made once, kept, and readable by its owner alone', () => {
  const first = secretOf({ dataDir: folder, secret: null });
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(secretOf({ dataDir: folder, secret: null })).toBe(first);
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(folder, 'secret'), 'utf8')).toBe(first);
});

test('a secret that is set is used as it is and not written anywhere', () => {
  expect(secretOf({ dataDir: folder, secret: 'x'.repeat(40) })).toBe('x'.repeat(40));
  expect(() => statSync(path.join(folder, 'secret'))).toThrow('ENOENT');
});

test('a missing data folder is made', () => {
  const deep = path.join(folder, 'a', 'b');
  checkDataDir({ dataDir: deep });
  expect(statSync(deep).isDirectory()).toBe(true);
});

test('a data folder that cannot be written is one readable line', () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const attempt = () => checkDataDir({ dataDir: path.join(file, 'data') });
  expect(attempt).toThrow(StartError);
  expect(attempt).toThrow(/^The data folder .* cannot be written \(ENOTDIR\)\. .*DATA_DIR.*$/);
});

(existsSync('/proc/self') ? test : test.skip)(
  'a folder that the system refuses to make is told, not tried for ever',
  () => {
    expect(() => checkDataDir({ dataDir: '/proc/waymark' })).toThrow('cannot be written (ENOENT)');
  },
);

describe('a port', () => {
  const open: Server[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
  });

  test('that is free is opened', async () => {
    const server = await listen((_req, res) => res.end('hello'), 0, 'Waymark');
    open.push(server);
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await answer.text()).toBe('hello');
  });

  test('that is in use is one readable line', async () => {
    const other = createServer();
    open.push(other);
    await new Promise<void>((resolve) => other.listen(0, resolve));
    const { port } = other.address() as AddressInfo;
    const attempt = listen(() => undefined, port, 'the practice LMS', { setting: 'PRACTICE_LMS_PORT' });
    await expect(attempt).rejects.toThrow(StartError);
    await expect(attempt).rejects.toThrow('set PRACTICE_LMS_PORT to another port');
    await expect(listen(() => undefined, port, 'Waymark')).rejects.toThrow(
      `Port ${port} is in use, so Waymark cannot start. Stop the other program, or set PORT to another port.`,
    );
  });
});
