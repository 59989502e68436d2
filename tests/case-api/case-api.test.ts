import { createHash } from 'node:crypto';
import express, { type ErrorRequestHandler } from 'express';
import request from 'supertest';
import { createCaseApi } from '../../src/case-api';
import { writeCase } from '../../src/exporters/case';
import { loadFramework, translatedSnapshot } from '../../src/framework';
import { componentOf11, officialSchemas, schemaOf11, swaggerOf10 } from '../conformance/official-schemas';
import { filesOf, smallFramework, writeFiles } from '../framework/support/small-framework';

const snapshot = loadFramework();
const { id } = snapshot.document;
const spanishId = translatedSnapshot(snapshot, 'es').document.id;
const publicUrl = 'https://waymark.school.example';
const nobody = '00000000-0000-4000-8000-000000000000';

function appWith(options: Partial<Parameters<typeof createCaseApi>[0]> = {}) {
  const app = express();
  app.use(createCaseApi({ snapshot: () => snapshot, publicUrl, ...options }).router);
  app.use((_req, res) => void res.status(404).type('html').send('<p>no such page</p>'));
  const render: ErrorRequestHandler = (error, _req, res, _next) =>
    void res.status(error.status ?? 500).json({ escaped: String(error) });
  return app.use(render);
}

const app = appWith();
const get = (path: string) => request(app).get(path);
const codeOf = (body: { imsx_codeMinor?: { imsx_codeMinorField: { imsx_codeMinorFieldValue: string }[] } }) =>
  body.imsx_codeMinor?.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue;

describe.each([
  ['v1p1', '1.1', 'invalid_uuid'],
  ['v1p0', '1.0', 'invaliduuid'],
] as const)('/ims/case/%s', (segment, version, invalidUuid) => {
  const base = `/ims/case/${segment}`;

  it('gives the package as its file, with uris of this server', async () => {
    const res = await get(`${base}/CFPackages/${id}`).buffer(true);
    expect(res.status).toBe(200);
    expect(res.headers['content-type']).toMatch(/^application\/json/);
    expect(res.text).toBe(writeCase(snapshot, { version, baseUrl: publicUrl }).toString());
  });

  it('gives the document, flat, with the link to its package', async () => {
    const { status, body } = await get(`${base}/CFDocuments/${id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      identifier: id,
      uri: `${publicUrl}/uri/${id}`,
      CFPackageURI: {
        identifier: id,
        title: snapshot.document.title,
        uri: `${publicUrl}${base}/CFPackages/${id}`,
      },
    });
  });

  it('lists the documents with their total', async () => {
    const { status, body, headers } = await get(`${base}/CFDocuments`);
    expect(status).toBe(200);
    expect(headers['x-total-count']).toBe('2');
    expect(body.CFDocuments.map((document: { identifier: string }) => document.identifier)).toEqual([
      id,
      spanishId,
    ]);
  });

  it('pages the list, and refuses what is no page', async () => {
    const beyond = await get(`${base}/CFDocuments?limit=1&offset=2`);
    expect([beyond.body, beyond.headers['x-total-count']]).toEqual([{ CFDocuments: [] }, '2']);
    for (const query of ['limit=0', 'limit=-1', 'limit=x', 'offset=-1', 'limit=1&limit=2']) {
      const { status, body } = await get(`${base}/CFDocuments?${query}`);
      expect([query, status, codeOf(body)]).toEqual([query, 400, 'invalid_selection_field']);
    }
  });

  it('answers 304 to who has it already', async () => {
    for (const path of [`CFPackages/${id}`, `CFDocuments/${id}`, 'CFDocuments']) {
      const first = await get(`${base}/${path}`).set('Accept-Encoding', 'identity').buffer(true);
      const digest = createHash('sha256').update(first.text).digest('base64url');
      expect(first.headers.etag).toBe(`"${digest}"`);
      expect(first.headers['cache-control']).toBe('public, max-age=60, must-revalidate');
      const again = await get(`${base}/${path}`)
        .set('Accept-Encoding', 'identity')
        .set('If-None-Match', first.headers.etag ?? '');
      expect([again.status, again.text]).toEqual([304, '']);
      expect((await get(`${base}/${path}`).set('If-None-Match', '"other"')).status).toBe(200);
    }
  });

  it('may be read by a page of any origin', async () => {
    const { headers } = await get(`${base}/CFPackages/${id}`).set('Origin', 'https://elsewhere.example');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('X-Total-Count');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
    const preflight = await request(app)
      .options(`${base}/CFPackages/${id}`)
      .set('Origin', 'https://elsewhere.example');
    expect([preflight.status, preflight.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD']);
  });

  it('is a file to keep when asked to download', async () => {
    const file = `illinois-career-clusters.case-${segment}.json`;
    for (const query of ['download', 'download=1']) {
      const { headers } = await get(`${base}/CFPackages/${id}?${query}`);
      expect(headers['content-disposition']).toBe(`attachment; filename=${file}`);
    }
    for (const plain of [`CFPackages/${id}`, `CFPackages/${nobody}?download`, `CFDocuments/${id}?download`]) {
      expect((await get(`${base}/${plain}`)).headers).not.toHaveProperty('content-disposition');
    }
  });

  it('takes an identifier in capitals', async () => {
    expect((await get(`${base}/CFDocuments/${id.toUpperCase()}`)).status).toBe(200);
  });

  it.each(['CFPackages', 'CFDocuments'])(
    '%s: 404 for what is not here, in the words of this version',
    async (operation) => {
      const unknown = await get(`${base}/${operation}/${nobody}`);
      expect([unknown.status, codeOf(unknown.body)]).toEqual([404, 'unknownobject']);
      for (const wrong of ['HL', 'x'.repeat(3000), `${id}x`, '%E0%A4%A', '$where']) {
        const { status, body } = await get(`${base}/${operation}/${wrong}`);
        expect([status, codeOf(body)]).toEqual([404, invalidUuid]);
      }
      expect(unknown.headers['cache-control']).toBe('no-store');
    },
  );

  it('an item is not a package', async () => {
    const item = snapshot.byCode.get('HL')?.id;
    expect((await get(`${base}/CFPackages/${item}`)).status).toBe(404);
  });

  it.each(['post', 'put', 'delete', 'patch'] as const)('refuses %s', async (method) => {
    const { status, body, headers } = await request(app)[method](`${base}/CFPackages/${id}`);
    expect([status, headers.allow, body.imsx_codeMajor]).toEqual([405, 'GET, HEAD, OPTIONS', 'unsupported']);
  });

  it('says so where an operation is not offered', async () => {
    for (const path of [`CFThings/${id}`, 'CFDocument//s', `CFItems/${id}/more`, '%E0%A4%A']) {
      const { status, body } = await get(`${base}/${path}`);
      expect([path, status, body.imsx_codeMajor]).toEqual([path, 404, 'unsupported']);
    }
  });

  it('answers 500 in the form of CASE when the framework cannot be had', async () => {
    const broken = appWith({
      snapshot: () => {
        throw new Error('secret detail');
      },
    });
    const { status, body, text } = await request(broken).get(`${base}/CFPackages/${id}`);
    expect([status, codeOf(body)]).toEqual([500, 'internal_server_error']);
    expect(text).not.toContain('secret');
  });

  it('serves a new snapshot as soon as there is one', async () => {
    let current = snapshot;
    const moving = appWith({ snapshot: () => current });
    const before = await request(moving).get(`${base}/CFDocuments`);
    current = loadFramework(writeFiles(filesOf(smallFramework())));
    const after = await request(moving).get(`${base}/CFDocuments`);
    expect(after.body.CFDocuments[0].title).toBe('Small Framework');
    expect(after.headers.etag).not.toBe(before.headers.etag);
  });
});

(officialSchemas ? describe : describe.skip)('answers and the official schemas', () => {
  it('agree on the bodies of 1.1', async () => {
    const answers: [string, ReturnType<typeof schemaOf11>][] = [
      [`CFPackages/${id}`, schemaOf11('cfpackage')],
      [`CFDocuments/${id}`, schemaOf11('cfdocument')],
      ['CFDocuments', schemaOf11('cfdocumentset')],
      [`CFPackages/${nobody}`, schemaOf11('imsx_statusinfo')],
      ['CFPackages/x', componentOf11('imsx_StatusInfoDType')],
      ['CFDocuments?limit=0', componentOf11('imsx_StatusInfoDType')],
      ['CFThings', componentOf11('imsx_StatusInfoDType')],
    ];
    for (const [path, validate] of answers) {
      validate((await get(`/ims/case/v1p1/${path}`)).body);
      expect([path, validate.errors]).toEqual([path, null]);
    }
  });

  it('agree on the errors of 1.0', async () => {
    const validate = swaggerOf10('imsx_StatusInfo.Type');
    for (const path of [`CFPackages/${nobody}`, 'CFPackages/x', 'CFDocuments?limit=0']) {
      validate((await get(`/ims/case/v1p0/${path}`)).body);
      expect([path, validate.errors]).toEqual([path, null]);
    }
  });

  it('agree on single items by their uri', async () => {
    const validate = schemaOf11('cfitem');
    validate((await get(`/uri/${snapshot.byCode.get('HL.THR.01')?.id}`)).body);
    expect(validate.errors).toBeNull();
  });
});

describe('/uri', () => {
  const uriOf = (code: string) => `/uri/${snapshot.byCode.get(code)?.id}`;

  it('sends people to the page about the item', async () => {
    const { status, headers } = await get(uriOf('HL.THR.01')).set(
      'Accept',
      'text/html,application/xhtml+xml,*/*;q=0.8',
    );
    expect([status, headers.location]).toEqual([303, `/case/items/${snapshot.byCode.get('HL.THR.01')?.id}`]);
    expect(headers.vary).toContain('Accept');
    expect((await get(`/uri/${id}`).set('Accept', 'text/html')).headers.location).toBe(`/case/${id}`);
  });

  it('gives programs the item itself, with the link to its document', async () => {
    for (const accept of ['application/json', '*/*']) {
      const { status, body } = await get(uriOf('HL.THR.01')).set('Accept', accept);
      expect([status, body.humanCodingScheme, body.CFDocumentURI.identifier]).toEqual([200, 'HL.THR.01', id]);
    }
  });

  it('may be asked for by a page of any origin, and is not written', async () => {
    const preflight = await request(app)
      .options(uriOf('HL.THR.01'))
      .set({ Origin: 'https://elsewhere.example', 'Access-Control-Request-Headers': 'if-none-match' });
    expect([preflight.status, preflight.headers['access-control-allow-headers']]).toEqual([204, '*']);
    const { status, headers } = await request(app).post(uriOf('HL.THR.01'));
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('resolves every uri of the package', async () => {
    const { body } = await get(`/ims/case/v1p1/CFPackages/${id}`);
    const rubric = body.CFRubrics.at(-1);
    const uris: string[] = [
      body.CFDocument.uri,
      body.CFItems.at(-1).uri,
      body.CFAssociations.at(-1).uri,
      ...Object.values<{ uri: string }[]>(body.CFDefinitions).map((definitions) => definitions[0]?.uri ?? ''),
      rubric.uri,
      rubric.CFRubricCriteria[0].uri,
      rubric.CFRubricCriteria[0].CFRubricCriterionLevels.at(-1).uri,
    ];
    for (const uri of uris) {
      expect(uri.startsWith(publicUrl)).toBe(true);
      const answer = await get(uri.slice(publicUrl.length));
      expect([answer.status, answer.body.uri]).toEqual([200, uri]);
    }
  });

  it('says 404 to programs, and leaves people to the page for unknown addresses', async () => {
    for (const wrong of [nobody, 'HL', `p${id}`]) {
      const program = await get(`/uri/${wrong}`).set('Accept', 'application/json');
      expect([program.status, codeOf(program.body)]).toEqual([404, 'unknownobject']);
      expect((await get(`/uri/${wrong}`).set('Accept', 'text/html')).text).toBe('<p>no such page</p>');
    }
  });
});
