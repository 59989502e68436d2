/** A Waymark that is reached by https asks no LMS that is not, and none inside its own network. */
import { connectMoodle, fakeMoodle } from './support/fake-moodle';
import { administer, expectError, useWebApi, webApiPath } from './support/world';

const world = useWebApi('https://waymark.example');

test('plain http is refused before anything is kept', async () => {
  const institution = await world.newInstitution('moodle');
  const moodle = fakeMoodle(world);
  expectError(await connectMoodle(world, institution, moodle), 400, 'web_api.address');
  expect(moodle.calls).toEqual([]);
});

test.each(['https://127.0.0.1', 'https://10.1.2.3/moodle', 'https://[::1]', 'https://localhost'])(
  '%s is never asked',
  async (address) => {
    const institution = await world.newInstitution('moodle');
    const { body } = await connectMoodle(world, institution, { ...fakeMoodle(world), address });
    expect(body.webApi).toMatchObject({ state: 'failed', problem: 'Waymark does not ask this address.' });
    const { body: list } = await administer(world, 'get', '/api/admin/institutions');
    expect(JSON.stringify(list)).toContain(address);
    expect((await administer(world, 'delete', webApiPath(institution))).status).toBe(200);
  },
);
