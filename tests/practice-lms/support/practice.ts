/** The practice LMS and the tool stub on real ports, and the steps a browser takes between them. */
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';
import pino from 'pino';
import { createPracticeLms, type PracticeLms, type PracticePlatform } from '../../../src/practice-lms';
import { serve } from './server';
import { createToolStub, type Received, type ToolStub } from './tool-stub';

export interface Practice {
  lms: PracticeLms;
  tool: ToolStub;
  origin: string;
  toolOrigin: string;
  canvas: PracticePlatform;
  moodle: PracticePlatform;
  /** GET of a page of the practice LMS. */
  get(path: string): Promise<Response>;
  /** Login request of a launch, up to the authorization request that the tool answers it with. */
  begin(path: string): Promise<{ login: Record<string, string>; authorization: URL }>;
  /** The whole launch; what the tool received. */
  launch(path: string): Promise<Received>;
  /** What a JWT of that LMS says, its signature verified. */
  verified(lms: 'canvas' | 'moodle', jwt: string): Promise<JWTPayload>;
  close(): Promise<void>;
}

export interface HtmlForm {
  action: string;
  fields: Record<string, string>;
}

export async function startPractice(options: { dataDir?: string } = {}): Promise<Practice> {
  const tool = await createToolStub();
  const toolServer = await serve('localhost', () => tool.app);
  let lms: PracticeLms | undefined;
  const server = await serve('127.0.0.1', (origin) => {
    lms = createPracticeLms({
      origin,
      toolUrls: tool.urls(toolServer.origin),
      toolOrigin: toolServer.origin,
      log: pino({ level: 'silent' }),
      ...options,
    });
    return lms.app;
  });
  if (!lms) throw new Error('the practice LMS was not made');
  tool.know(lms.platforms);
  const [canvas, moodle] = lms.platforms as [PracticePlatform, PracticePlatform];
  const get: Practice['get'] = (path) => fetch(server.origin + path, { redirect: 'manual' });

  const begin: Practice['begin'] = async (path) => {
    const form = formOf(await (await get(path)).text());
    const answer = await post(form.action, form.fields);
    return { login: form.fields, authorization: new URL(answer.headers.get('location') ?? '') };
  };

  return {
    lms,
    tool,
    origin: server.origin,
    toolOrigin: toolServer.origin,
    canvas,
    moodle,
    get,
    begin,
    async launch(path) {
      const { authorization } = await begin(path);
      const form = formOf(await (await fetch(authorization)).text());
      const answer = await post(form.action, form.fields);
      const received = tool.received.at(-1);
      if (answer.status !== 200 || !received)
        throw new Error(`launch failed: ${JSON.stringify(form.fields)}`);
      return received;
    },
    async verified(lms, jwt) {
      const { issuer, keysetUrl } = lms === 'canvas' ? canvas : moodle;
      return (await jwtVerify(jwt, createRemoteJWKSet(new URL(keysetUrl)), { issuer })).payload;
    },
    async close() {
      await server.close();
      await toolServer.close();
    },
  };
}

/** A claim of LTI core by its short name. */
export function claimOf<T>(claims: JWTPayload, name: string): T {
  return claims[`https://purl.imsglobal.org/spec/lti/claim/${name}`] as T;
}

export function post(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

/** The self-posting form of a page. */
export function formOf(html: string): HtmlForm {
  const action = html.match(/<form[^>]* action="([^"]+)"/)?.[1];
  if (!action) throw new Error(`no form in: ${html}`);
  const inputs = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action: unescaped(action),
    fields: Object.fromEntries(inputs.map(([, name, value]) => [name ?? '', unescaped(value ?? '')])),
  };
}

function unescaped(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
