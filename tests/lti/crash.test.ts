/** Requests that end the process of a bare ltijs 5.9.9, sent to a real process of Waymark. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { ownDatabaseUri } from '../support/database';
import { get, post } from './support/waymark';

const runTypescript = path.join(__dirname, '../support/run-typescript.cjs');

let child: ChildProcess;
let output = '';
let exit: number | null | undefined;
let started: { url: string; sigint: number };

beforeAll(async () => {
  child = spawn(process.execPath, ['-r', runTypescript, path.join(__dirname, 'support/child-server.ts')], {
    env: { ...process.env, TEST_DATABASE: ownDatabaseUri() },
  });
  child.on('exit', (code) => {
    exit = code;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  started = await new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      output += chunk;
      if (text.includes('\n')) resolve(JSON.parse(text.split('\n')[0] ?? ''));
    });
    child.on('exit', () => reject(new Error(output)));
  });
});
afterAll(async () => {
  child.kill('SIGKILL');
});

const probes: [string, string, Record<string, string>][] = [
  ['a state with a space', 'state=a b', {}],
  ['a state with a semicolon and a token', 'state=a;b&id_token=x.y.z', {}],
  ['a state that is an operator', '{"state":{"$ne":null}}', { 'Content-Type': 'application/json' }],
  ['a state that is a list', 'state=a&state=b', {}],
  ['a state with a line break', 'state=a%0d%0ab&id_token=x', {}],
  ['a token that is an object', '{"state":"a","id_token":{"a":1}}', { 'Content-Type': 'application/json' }],
  ['an error that is an object', '{"error":{"a":1},"state":"a b"}', { 'Content-Type': 'application/json' }],
];

describe.each(['/lti/launch', '/lti/login'])('%s', (where) => {
  test.each(probes)('%s is refused, and the process lives', async (_what, body, headers) => {
    const answer = await post(started.url + where, body, headers);
    expect(answer.status).toBe(400);
    expect(answer.code).toMatch(/^(launch|login)\.parameters$/);
    expect((await get(`${started.url}/lti/keys`)).status).toBe(200);
    expect(exit).toBeUndefined();
  });
});

test.each(probes)('nothing else under /lti takes %s', async (_what, body, headers) => {
  for (const where of ['/lti/continue', '/lti/register', '/lti/keys', '/lti/x', '/lti/%E0%A4%A']) {
    const answer = await post(started.url + where, body, headers);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  }
  expect(exit).toBeUndefined();
});

test('ltijs prints nothing and leaves no listener that ends the process', () => {
  expect(started.sigint).toBe(0);
  expect(output.trim().split('\n')).toHaveLength(1);
});
