/** How Waymark introduces itself, beside sample registrations with Canvas and Moodle. */
import { readFileSync } from 'node:fs';
import { ltiEndpoints } from '../../src/lti/endpoints';
import { readConfiguration } from '../../src/lti/registration/platform-configuration';
import { TOOL_CONFIGURATION, toolRegistration } from '../../src/lti/registration/tool-registration';
import { sharedFile } from '../support/shared-files';

const endpoints = ltiEndpoints('https://waymark.example');
const sample = (name: string) => JSON.parse(readFileSync(sharedFile(name) ?? '', 'utf8'));
type Tool = Record<string, unknown> & { messages: Record<string, unknown>[] };
const toolOf = (request: Record<string, unknown>) => request[TOOL_CONFIGURATION] as Tool;
const keysOf = (objects: object[]) => new Set(objects.flatMap(Object.keys));

(sharedFile('lms-samples/canvas') ? describe : describe.skip)('beside a registration with Canvas', () => {
  const at =
    'https://exampledistrict.instructure.com/api/lti/security/openid-configuration?registration_token=x';
  const request = () =>
    toolRegistration(
      endpoints,
      readConfiguration(sample('lms-samples/canvas/registration.openid_configuration.json'), at),
    );
  const theirs = () => sample('lms-samples/canvas/registration.request.json');

  test('the request has the same parts', () => {
    expect(Object.keys(request()).sort()).toEqual(Object.keys(theirs()).sort());
    expect(Object.keys(toolOf(request())).sort()).toEqual(Object.keys(toolOf(theirs())).sort());
    const known = keysOf(toolOf(theirs()).messages)
      .add('custom_parameters')
      .add('https://canvas.instructure.com/lti/launch_width');
    for (const key of keysOf(toolOf(request()).messages)) expect(known).toContain(key);
  });

  test('it asks for names, for reading, and for the ten places', () => {
    expect(toolOf(request())['https://canvas.instructure.com/lti/privacy_level']).toBe('name_only');
    expect(toolOf(request()).claims).not.toContain('email');
    expect(String(request().scope).split(' ')).toHaveLength(3);
    expect(request().scope).not.toMatch(/lineitem( |$)/);
    expect(toolOf(request()).messages.flatMap(({ placements }) => placements)).toEqual(
      expect.arrayContaining(['https://canvas.instructure.com/lti/assignment_view']),
    );
    expect(toolOf(request()).messages).toHaveLength(10);
  });

  const described = (change: (configuration: Record<string, unknown>) => void) => {
    const configuration = sample('lms-samples/canvas/registration.openid_configuration.json');
    change(configuration);
    return toolRegistration(endpoints, readConfiguration(configuration, at));
  };
  test('it asks for notices only where they are offered', () => {
    expect(request().scope).toContain('noticehandlers');
    const without = described((configuration) => {
      configuration.scopes_supported = ['https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly'];
    });
    expect(without.scope).toBe('https://purl.imsglobal.org/spec/lti-ags/scope/lineitem.readonly');
  });
  test('it asks for the history of assignments only where there is one, and never for one of links', () => {
    expect(toolOf(request()).custom_parameters).toMatchObject({ activity_history: '$Activity.id.history' });
    expect(JSON.stringify(request())).not.toContain('ResourceLink.id.history');
    const older = described((configuration) => {
      const platform = configuration['https://purl.imsglobal.org/spec/lti-platform-configuration'] as {
        variables: string[];
      };
      platform.variables = ['Context.id.history'];
    });
    expect(toolOf(older).custom_parameters).not.toHaveProperty('activity_history');
  });
  test('below an assignment it names no height, which Canvas would read as another one', () => {
    const heights = toolOf(request()).messages.map((message) => [
      (message.custom_parameters as Record<string, string>).placement,
      message['https://canvas.instructure.com/lti/launch_height'],
    ]);
    expect(Object.fromEntries(heights)).toMatchObject({
      assignment_view: undefined,
      assignment_edit: 600,
      editor_button: 600,
    });
  });

  test('a school’s own web server cannot speak for the cloud', () => {
    const configuration = sample('lms-samples/canvas/registration.openid_configuration.json');
    expect(() => readConfiguration(configuration, 'https://instructure.com.evil.example/x')).toThrow(
      'another one',
    );
  });
});

(sharedFile('lms-samples/moodle') ? describe : describe.skip)('beside a registration with Moodle', () => {
  const folder = 'lms-samples/moodle/4.5.6/registration';
  const request = () =>
    toolRegistration(
      endpoints,
      readConfiguration(
        sample(`${folder}/openid-configuration.json`),
        'http://127.0.0.1:8090/mod/lti/openid-configuration.php',
      ),
    );
  const theirs = () => sample(`${folder}/dynamic-registration.json`).request;

  test('the request has the same parts', () => {
    const known = new Set([...Object.keys(theirs()), 'client_uri']);
    for (const key of Object.keys(request())) expect(known).toContain(key);
    expect(Object.keys(toolOf(request())).sort()).toEqual(Object.keys(toolOf(theirs())).sort());
    const types = ({ messages }: Tool) => messages.map(({ type }) => type).sort();
    expect(types(toolOf(request()))).toEqual(types(toolOf(theirs())));
  });

  test('it names no variable that Moodle does not have, and no e-mail', () => {
    expect(toolOf(request()).custom_parameters).toEqual({ context_history: '$Context.id.history' });
    expect(toolOf(request()).claims).toEqual(['iss', 'sub', 'name', 'given_name', 'family_name']);
  });
});
