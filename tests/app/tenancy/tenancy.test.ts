/**
 * No institution sees or changes anything of another, whatever it asks for: every endpoint, random people, ids of others in every place
 * where an endpoint takes one. Institutions behind one Canvas issuer and client id differ by their deployment alone.
 */
import fc from 'fast-check';
import request from 'supertest';
import type { Role } from '../../../src/shared/viewer';
import { endpointsOf } from './endpoints';
import { type Ask, asking, mayHoldData, ofNobody, refused } from './requests';
import { type Estate, institutions, useTenants } from './world';

jest.setTimeout(240_000);

const world = useTenants();
const known = [...asking.keys()];

async function send(endpoint: string, { params = {}, query = {}, body, file }: Ask, token: string) {
  const [method = '', template = ''] = endpoint.split(' ');
  const path = template.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(params[name] ?? 'x'));
  const asked = request(world.waymark().app)
    [method as 'get'](path)
    .query(query)
    .set('Authorization', `Bearer ${token}`);
  // Pages take their session from a form field.
  if (path.startsWith('/student') && method === 'post') return asked.type('form').send({ session: token });
  if (path.startsWith('/student')) return asked.set('Cookie', cookieOf(token, query.course));
  if (file) return asked.type('application/zip').send(file);
  return body === undefined ? asked : asked.send(body as object);
}

const cookieOf = (token: string, course: string | undefined) => `__Host-waymark-${course ?? 'none'}=${token}`;

const textOf = ({ text, body }: { text?: string; body: unknown }) =>
  text ?? (Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body));

/** What tells that something of this institution was shown: its mark, and its ids unless the request itself held them. */
const traces = (estate: Estate, sent: Ask): string[] => {
  const said = JSON.stringify(sent);
  return [estate.mark, estate.courseId, ...estate.courseworkIds].filter((trace) => !said.includes(trace));
};

test('every endpoint that can hold data of an institution is tried here', () => {
  const found = endpointsOf(world.waymark().app)
    .filter(({ path }) => mayHoldData(path))
    .map(({ method, path }) => `${method} ${path}`)
    .filter((endpoint) => !ofNobody.some(([pattern]) => pattern.test(endpoint)));
  expect([...new Set(found)].sort()).toEqual([...known].sort());
});

test.each(known)('%s does its work for whoever it belongs to', async (endpoint) => {
  const token = await world.signIn('south', ['teacher', 'student', 'director']);
  const answer = await send(endpoint, asking.get(endpoint)?.(world.estate('south'), 0) ?? {}, token);
  const code = answer.status < 400 ? undefined : (answer.body.error?.code ?? textOf(answer));
  expect({ endpoint, code }).toEqual({ endpoint, code: refused.get(endpoint) });
});

test('whoever asks for what belongs to others is told nothing of it and changes none of it', async () => {
  await world.untilRead();
  const before = new Map(
    await Promise.all(institutions.map(async (one) => [one, await world.holdings(one)] as const)),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...known),
      fc.shuffledSubarray([...institutions], { minLength: 2, maxLength: 2 }),
      fc.subarray<Role>(['teacher', 'student', 'observer', 'director', 'visitor'], { minLength: 1 }),
      fc.nat(7),
      async (endpoint, [asker, owner], roles, pick) => {
        if (!asker || !owner) throw new Error('two institutions are needed');
        const token = await world.signIn(asker, roles);
        const sent = asking.get(endpoint)?.(world.estate(owner), pick) ?? {};
        const answer = await send(endpoint, sent, token);
        const shown = textOf(answer);
        for (const trace of traces(world.estate(owner), sent)) expect(shown).not.toContain(trace);
        expect(answer.status).toBeLessThan(500);
        expect(await world.holdings(owner)).toEqual(before.get(owner));
        if (endpoint.startsWith('get ')) return;
        await world.untilRead();
        before.set(asker, await world.holdings(asker));
      },
    ),
    { numRuns: 300 },
  );
});
