/** Requests to addresses that an outsider named: what is asked, what never is, and what is read of an answer. */
import { lookup as realLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { createOutside } from '../../src/shared/outside-http/outside';
import { isPublicAddress } from '../../src/shared/outside-http/public-address';
import { json, startTestLms, type TestLms } from '../lti/support/test-lms';

let lms: TestLms;

beforeAll(async () => {
  lms = await startTestLms();
});
afterAll(async () => {
  await lms.close();
});

/** A fake resolver: what a name server in a stranger's hands may answer. */
const answering =
  (...addresses: string[]): LookupFunction =>
  (_hostname, options, callback) => {
    const all = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) callback(null, all);
    else callback(null, all[0]?.address ?? '', all[0]?.family);
  };
const strict = (lookup: LookupFunction = realLookup) => createOutside({ strict: true, lookup });
const open = createOutside({ strict: false });
const nothing = { token: null };

describe('which addresses are public', () => {
  test.each(['93.184.215.14', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:93.184.215.14',
    'fe80::1',
    'fd00:ec2::254',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    'localhost',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('where it is strict', () => {
  test.each([
    'http://93.184.215.14/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://user@10.0.0.1/',
  ])('%s is not asked', async (address) => {
    await expect(strict().ask(address, nothing)).rejects.toMatchObject({ kind: 'address' });
  });

  test('a name that leads to a private address is not asked', async () => {
    await expect(strict(answering('10.0.0.7')).ask('https://lms.example/', nothing)).rejects.toMatchObject({
      kind: 'address',
    });
  });

  test('nor is one that has a private address among public ones', async () => {
    const mixed = answering('93.184.215.14', '::1');
    await expect(strict(mixed).ask('https://lms.example/', nothing)).rejects.toMatchObject({
      kind: 'address',
    });
  });

  test('nor is this computer by its name', async () => {
    const { port } = new URL(lms.url);
    await expect(strict().ask(`https://localhost:${port}/jwks`, nothing)).rejects.toMatchObject({
      kind: 'address',
    });
    expect(lms.hits['/jwks']).toBeUndefined();
  });
});

describe('what is read', () => {
  test('JSON, with the token sent along', async () => {
    let seen: unknown;
    lms.routes['/good'] = (req, res, body) => {
      seen = [req.method, req.headers.authorization, req.headers['content-type'], JSON.parse(body)];
      json(res, 201, { fine: true });
    };
    const answer = await open.ask(`${lms.url}/good`, { token: 'word', body: { name: 'Ü' } });
    expect(answer).toMatchObject({ status: 201, body: { fine: true } });
    expect(seen).toEqual(['POST', 'Bearer word', 'application/json', { name: 'Ü' }]);
  });

  test('a redirect is not followed', async () => {
    lms.routes['/moved'] = (_req, res) => res.writeHead(302, { Location: `${lms.url}/secret` }).end();
    await expect(open.ask(`${lms.url}/moved`, nothing)).rejects.toThrow('redirected (302)');
    expect(lms.hits['/secret']).toBeUndefined();
  });

  test('an answer without end is cut off', async () => {
    lms.routes['/endless'] = (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      const more = () => {
        while (res.write('[1,'.repeat(10_000)));
      };
      res.on('drain', more);
      more();
    };
    await expect(open.ask(`${lms.url}/endless`, nothing)).rejects.toThrow('larger than');
  });

  test('an answer that never comes to its end is given up', async () => {
    lms.routes['/slow'] = (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'application/json' });
      res.write('{');
    };
    const impatient = createOutside({ strict: false, timeout: 50 });
    await expect(impatient.ask(`${lms.url}/slow`, nothing)).rejects.toThrow();
  });

  test.each([
    ['a page', 'text/html', '{}', 'text/html'],
    ['no JSON', 'application/json', '<html>', 'not JSON'],
  ])('%s is refused', async (_name, type, text, message) => {
    lms.routes['/odd'] = (_req, res) => res.writeHead(200, { 'Content-Type': type }).end(text);
    await expect(open.ask(`${lms.url}/odd`, nothing)).rejects.toThrow(message);
  });
});
