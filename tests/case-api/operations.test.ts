import { setTimeout as wait } from 'node:timers/promises';
import express from 'express';
import request from 'supertest';
import { createCaseApi } from '../../src/case-api';
import { operations } from '../../src/case-api/operations';
import { casePackage } from '../../src/exporters/case';
import { loadFramework } from '../../src/framework';
import { componentOf10, officialSchemas, schemaOf11 } from '../conformance/official-schemas';

const snapshot = loadFramework();
const publicUrl = 'https://waymark.school.example';
const nobody = '00000000-0000-4000-8000-000000000000';
const app = express().use(createCaseApi({ snapshot: () => snapshot, publicUrl }).router);
const get = (path: string) => request(app).get(path);

const pack = casePackage(snapshot, { version: '1.1', baseUrl: publicUrl });
const item = snapshot.byCode.get('HL.THR.01');
const first = <T>(list: readonly T[]): T => list[0] as T;
const { CFConcepts, CFSubjects, CFLicenses, CFItemTypes, CFAssociationGroupings } = pack.CFDefinitions;

/** An identifier that each read operation finds something for, and the names of its answer in the official documents. */
const readable: [path: string, identifier: string, schema11: string, component10: string][] = [
  ['CFDocuments', snapshot.document.id, 'cfdocument', 'CFDocument.Type'],
  ['CFPackages', snapshot.document.id, 'cfpackage', 'CFPackage.Type'],
  ['CFItems', item?.id ?? '', 'cfitem', 'CFItem.Type'],
  ['CFItemAssociations', item?.id ?? '', 'cfassociationset', 'CFAssociationSet.Type'],
  ['CFAssociations', first(pack.CFAssociations).identifier, 'cfassociation', 'CFAssociation.Type'],
  [
    'CFAssociationGroupings',
    first(CFAssociationGroupings).identifier,
    'cfassociationgrouping',
    'CFAssociationGrouping.Type',
  ],
  ['CFConcepts', first(CFConcepts).identifier, 'cfconceptset', 'CFConceptSet.Type'],
  ['CFItemTypes', first(CFItemTypes).identifier, 'cfitemtypeset', 'CFItemTypeSet.Type'],
  ['CFSubjects', first(CFSubjects).identifier, 'cfsubjectset', 'CFSubjectSet.Type'],
  ['CFLicenses', first(CFLicenses).identifier, 'cflicense', 'CFLicense.Type'],
  ['CFRubrics', first(pack.CFRubrics ?? []).identifier, 'cfrubric', 'CFRubric.Type'],
];

describe('the operations', () => {
  it('are the twelve of the binding', () => {
    expect(operations.map((operation) => operation.path.split('/')[1]).sort()).toEqual(
      [...readable.map(([path]) => path), 'CFDocuments'].sort(),
    );
  });

  describe.each(['v1p1', 'v1p0'])('%s', (segment) => {
    it.each(readable)('%s answers for its identifier and says 404 for others', async (path, identifier) => {
      const found = await get(`/ims/case/${segment}/${path}/${identifier}`);
      expect(found.status).toBe(200);
      expect((await get(`/ims/case/${segment}/${path}/${nobody}`)).status).toBe(404);
      const other = path === 'CFLicenses' ? item?.id : first(CFLicenses).identifier;
      expect((await get(`/ims/case/${segment}/${path}/${other}`)).status).toBe(404);
    });

    it('answers for a concept with itself alone, and for a rubric with all of it', async () => {
      const skill = await get(`/ims/case/${segment}/CFConcepts/${CFConcepts[1]?.identifier}`);
      expect(skill.body).toEqual({ CFConcepts: [CFConcepts[1]] });
      const rubric = first(pack.CFRubrics ?? []);
      const { body } = await get(`/ims/case/${segment}/CFRubrics/${rubric.identifier}`);
      expect(body).toEqual(rubric);
    });

    it('knows no rubric by the identifier of its criterion or of its statement', async () => {
      const criterion = first(first(pack.CFRubrics ?? []).CFRubricCriteria);
      for (const id of [criterion.identifier, criterion.CFItemURI.identifier]) {
        const { status, body } = await get(`/ims/case/${segment}/CFRubrics/${id}`);
        expect(status).toBe(404);
        expect(body.imsx_description).toMatch(/There is no CFRubric with this identifier/);
      }
    });

    it('gives an item with the link to its document, and its associations without', async () => {
      const { body } = await get(`/ims/case/${segment}/CFItemAssociations/${item?.id}`);
      expect(body.CFItem).toMatchObject({
        humanCodingScheme: 'HL.THR.01',
        CFDocumentURI: { identifier: snapshot.document.id },
      });
      const ends = body.CFAssociations.map(
        (association: {
          originNodeURI: { identifier: string };
          destinationNodeURI: { identifier: string };
        }) => [association.originNodeURI.identifier, association.destinationNodeURI.identifier],
      );
      // Its place in the tree and its element; 1.1 tells of its translation too.
      expect(ends).toHaveLength(segment === 'v1p1' ? 3 : 2);
      for (const pair of ends) expect(pair).toContain(item?.id);
      expect(body.CFAssociations[0]).not.toHaveProperty('CFDocumentURI');
    });

    it('gives a parent all associations that end at it', async () => {
      const parent = snapshot.byCode.get('HL.THR');
      const { body } = await get(`/ims/case/${segment}/CFItemAssociations/${parent?.id}`);
      const tree = body.CFAssociations.filter(
        ({ associationType }: { associationType: string }) => associationType === 'isChildOf',
      );
      expect(tree).toHaveLength(1 + snapshot.childrenOf(parent?.id ?? '').length);
    });
  });

  (officialSchemas ? it : it.skip)('answer as the official schemas of both versions say', async () => {
    for (const [path, identifier, schema11, component10] of readable) {
      for (const [segment, validate] of [
        ['v1p1', schemaOf11(schema11)],
        ['v1p0', componentOf10(component10)],
      ] as const) {
        validate((await get(`/ims/case/${segment}/${path}/${identifier}`)).body);
        expect([segment, path, validate.errors]).toEqual([segment, path, null]);
      }
    }
  });

  it('say nothing of 1.1 in 1.0', async () => {
    const bodies = await Promise.all(
      readable.map(async ([path, identifier]) => (await get(`/ims/case/v1p0/${path}/${identifier}`)).text),
    );
    for (const text of bodies)
      expect(text).not.toMatch(/"(caseVersion|targetType|frameworkType|extensions)"/);
  });
});

describe('packages', () => {
  const path = `/ims/case/v1p1/CFPackages/${snapshot.document.id}`;
  const encodingOf = async (accept: string) => {
    const { headers, body } = await get(path).set('Accept-Encoding', accept);
    return { encoding: headers['content-encoding'], etag: headers.etag, vary: headers.vary, body };
  };

  it('come compressed to who reads it, each form with an ETag of its own', async () => {
    await get(path);
    // The compressed forms are made in the background: asked for until they are there.
    for (let tries = 0; tries < 100 && (await encodingOf('br')).encoding !== 'br'; tries += 1) await wait(50);
    const [br, gzip, plain] = [
      await encodingOf('gzip, br'),
      await encodingOf('gzip'),
      await encodingOf('identity'),
    ];
    expect([br.encoding, gzip.encoding, plain.encoding]).toEqual(['br', 'gzip', undefined]);
    expect(new Set([br.etag, gzip.etag, plain.etag]).size).toBe(3);
    expect(br.vary).toContain('Accept-Encoding');
    expect(gzip.body).toEqual(plain.body);
    const again = await get(path)
      .set('Accept-Encoding', 'gzip')
      .set('If-None-Match', gzip.etag ?? '');
    expect(again.status).toBe(304);
  });

  it('answer HEAD with the headers alone', async () => {
    const { status, headers, text } = await request(app).head(path).set('Accept-Encoding', 'identity');
    expect([status, text]).toEqual([200, undefined]);
    expect(Number(headers['content-length'])).toBeGreaterThan(1_000_000);
  });

  it('hold the links of older readers in the compat profile only', async () => {
    const compat = (await get(`${path}?profile=compat`)).body;
    expect(compat.CFDocument.CFPackageURI.uri).toBe(`${publicUrl}${path}`);
    for (const entry of [compat.CFItems[0], compat.CFAssociations.at(-1)])
      expect(entry.CFDocumentURI.identifier).toBe(snapshot.document.id);
    const strict = (await get(`${path}?profile=strict`)).body;
    expect(strict).toEqual((await get(path)).body);
    expect(strict.CFItems[0]).not.toHaveProperty('CFDocumentURI');
    for (const wrong of ['profile=other', 'profile=strict&profile=compat', 'profile='])
      expect((await get(`${path}?${wrong}`)).status).toBe(400);
  });
});

describe('the list of documents', () => {
  const list = '/ims/case/v1p1/CFDocuments';

  it('is filtered, sorted and cut to fields, with links to its pages', async () => {
    const { title } = snapshot.document;
    const found = await get(
      `${list}?filter=${encodeURIComponent(`title~'CAREER cluster'`)}&fields=title,identifier`,
    );
    expect(found.body).toEqual({ CFDocuments: [{ identifier: snapshot.document.id, title }] });
    expect(found.headers['x-total-count']).toBe('1');
    expect(found.headers.link).toContain(`<${publicUrl}${list}?`);
    expect(found.headers.link).toContain('rel="last"');
    const none = await get(
      `${list}?filter=${encodeURIComponent(`title='x' AND language='en'`)}&sort=title&orderBy=desc`,
    );
    expect([none.body, none.headers['x-total-count']]).toEqual([{ CFDocuments: [] }, '0']);
  });

  it.each([
    [`filter=${encodeURIComponent(`where='1'`)}`, 'invalid_filter_field'],
    [`filter=${encodeURIComponent(`$where='1'`)}`, 'invalid_selection_field'],
    [`filter=${encodeURIComponent('title')}`, 'invalid_selection_field'],
    ['fields=', 'invalid_selection_field'],
    ['orderBy=up', 'invalid_selection_field'],
  ])('refuses %s and says why', async (query, code) => {
    const { status, body } = await get(`${list}?${query}`);
    expect(status).toBe(400);
    expect(body.imsx_codeMinor.imsx_codeMinorField[0].imsx_codeMinorFieldValue).toBe(code);
    expect(body.imsx_description).toMatch(/\S{3}/);
  });

  it('knows no field of 1.1 in 1.0', async () => {
    const filter = `?filter=${encodeURIComponent(`caseVersion='1.1'`)}`;
    expect((await get(`${list}${filter}`)).body.CFDocuments).toHaveLength(2);
    expect((await get(`/ims/case/v1p0/CFDocuments${filter}`)).status).toBe(400);
  });
});

describe('discovery', () => {
  it.each([
    ['v1p1', 'imscasev1p1_openapi3_v1p0.json'],
    ['v1p0', 'imscasev1p0_openapi3_v1p0.json'],
  ])('is served for %s, of this server', async (segment, file) => {
    const { status, body, headers } = await get(`/ims/case/${segment}/discovery/${file}`);
    expect(status).toBe(200);
    expect(headers.etag).toBeTruthy();
    expect(body.servers[0].url).toBe(`${publicUrl}/ims/case/${segment}`);
    expect(Object.keys(body.paths)).toHaveLength(12);
  });
});

describe('what the binding does not offer', () => {
  it('is refused to who takes no JSON', async () => {
    const { status, body } = await get('/ims/case/v1p1/CFDocuments').set('Accept', 'application/xml');
    expect([status, body.imsx_codeMajor]).toEqual([406, 'unsupported']);
  });
});
