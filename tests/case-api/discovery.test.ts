import { discoveryBody, discoveryPath } from '../../src/case-api/discovery';
import { classNames } from '../../src/case-api/discovery/entities';
import type { ClassName } from '../../src/case-api/discovery/field-types';
import { openApiOf } from '../../src/case-api/discovery/openapi';
import { schemaName } from '../../src/case-api/discovery/schemas';
import { editions } from '../../src/case-api/editions';
import { operations } from '../../src/case-api/operations';
import type { CaseVersion } from '../../src/exporters/case';
import { errorsOf, ours, publicUrl, refsIn, sent } from './support/discovery';
import { openApiStructure } from './support/openapi-structure';

describe('where the discovery documents are', () => {
  it.each(editions)('has the name that the specification gives it in $version', (edition) => {
    expect(discoveryPath(edition)).toBe(`/discovery/imscase${edition.segment}_openapi3_v1p0.json`);
  });

  it.each(editions)('sends the document of $version as JSON', (edition) => {
    const { content, encoding } = discoveryBody(edition, publicUrl).in(['identity']);
    expect(encoding).toBe('identity');
    expect(JSON.parse(content.toString())).toEqual(sent(openApiOf(edition, publicUrl)));
  });
});

describe.each(['1.1', '1.0'] as const)('the discovery document of %s', (version) => {
  const document = ours(version);
  const schemas = document.components.schemas;

  it('has the structure of OpenAPI 3.0', () => {
    expect(errorsOf(openApiStructure(), document)).toEqual([]);
  });

  it('names this server and the base path of its version', () => {
    const segment = { '1.1': 'v1p1', '1.0': 'v1p0' }[version];
    expect(document.servers.map(({ url }) => url)).toEqual([`${publicUrl}/ims/case/${segment}`]);
    expect(document.info.version).toBe(version);
  });

  it('offers every operation of this server once', () => {
    const offered = Object.entries(document.paths).map(([path, { get }]) => [path, get.operationId]);
    expect(offered).toEqual(operations.map(({ path, id }) => [path, id]));
  });

  it('declares exactly the parameters that stand in each path, as UUIDs', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const inPath = get.parameters.filter((parameter) => parameter.in === 'path');
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{[^}]*\}/g) ?? []);
      for (const { schema } of inPath) expect(schema.pattern).toContain('[0-9a-f]{12}');
    }
  });

  it('tells of the same failures everywhere, in an imsx_StatusInfo', () => {
    for (const { get } of Object.values(document.paths)) {
      expect(Object.keys(get.responses).sort()).toEqual(
        ['200', '400', '401', '403', '404', '429', '500', 'default'].sort(),
      );
      for (const [status, response] of Object.entries(get.responses)) {
        const refs = refsIn(response);
        const failed = refs.includes(schemaName('imsx_StatusInfo', version));
        expect([get.operationId, status, refs.length, failed]).toEqual([
          get.operationId,
          status,
          1,
          status !== '200',
        ]);
      }
    }
  });

  it('has the headers of paging on the list only', () => {
    const headers = Object.values(document.paths).map(({ get }) => [
      get.operationId,
      Object.keys(get.responses['200']?.headers ?? {}),
    ]);
    expect(headers.filter(([, names]) => names?.length)).toEqual([
      ['getAllCFDocuments', ['X-Total-Count', 'Link']],
    ]);
  });

  it('has a schema for every reference, and no schema that nothing leads to', () => {
    const names = Object.keys(schemas);
    const reached = new Set<string>();
    const reach = (name: string) => {
      if (reached.has(name)) return;
      reached.add(name);
      refsIn(schemas[name]).forEach(reach);
    };
    refsIn(document.paths).forEach(reach);
    expect([...reached].sort()).toEqual(names.sort());
    expect(names).toHaveLength(classNames.length);
  });

  it('closes every class', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      expect([name, schema.type, schema.additionalProperties]).toEqual([name, 'object', false]);
    }
  });

  it('knows the code by which this server reports an identifier that is no UUID', () => {
    const edition = editions.find((one) => one.version === version);
    const codes =
      schemas[schemaName('imsx_CodeMinorField', version)]?.properties?.imsx_codeMinorFieldValue?.enum;
    expect(codes).toContain(edition?.invalidUuid);
  });

  it('describes every operation, parameter, class and field', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      expect([name, schema.description]).toEqual([name, expect.stringMatching(/^[A-Z].*[.]$/)]);
      for (const [field, { $ref, description }] of Object.entries(schema.properties ?? {})) {
        if (!$ref) expect([name, field, description]).toEqual([name, field, expect.stringMatching(/\.$/)]);
      }
    }
    for (const { get } of Object.values(document.paths)) {
      expect(get.summary).toMatch(/\.$/);
      for (const { description } of get.parameters) expect(description).toMatch(/\.$/);
    }
  });
});

it('does not speak of 1.1 in the document of 1.0', () => {
  const words = [
    'frameworkType',
    'caseVersion',
    'targetType',
    'isTranslationOf',
    'ext:',
    'extensions',
    'v1p1',
    '"1.1"',
    'DType',
    'invalid_uuid',
    'unauthorised_request',
  ];
  const [text10, text11] = [JSON.stringify(ours('1.0')), JSON.stringify(ours('1.1'))];
  expect(words.filter((word) => text10.includes(word))).toEqual([]);
  // Each word is one of 1.1, or its absence from 1.0 would say nothing.
  expect(words.filter((word) => !text11.includes(word))).toEqual([]);
  const fields = (version: CaseVersion, name: ClassName) =>
    Object.keys(ours(version).components.schemas[schemaName(name, version)]?.properties ?? {});
  expect(fields('1.1', 'CFItem')).toEqual(expect.arrayContaining(['subject', 'subjectURI']));
  expect(fields('1.0', 'CFItem').filter((field) => field.startsWith('subject'))).toEqual([]);
  expect(fields('1.1', 'CFAssociation')).toContain('notes');
  expect(fields('1.0', 'CFAssociation')).not.toContain('notes');
});

describe('a closed API', () => {
  const tokenUrl = `${publicUrl}/ims/case/token`;

  it.each(editions)('tells in $version how to get a token', (edition) => {
    const document = openApiOf(edition, publicUrl, tokenUrl);
    expect(errorsOf(openApiStructure(), document)).toEqual([]);
    const scheme = document.components.securitySchemes?.clientCredentials;
    expect(scheme).toMatchObject({ type: 'oauth2', flows: { clientCredentials: { tokenUrl } } });
    const [core, all] = Object.keys(scheme?.flows.clientCredentials.scopes ?? {});
    const enough = Object.values(document.paths).map(({ get }) => [
      get.operationId,
      get.security?.map(({ clientCredentials }) => clientCredentials),
    ]);
    expect(enough).toContainEqual(['getCFPackage', [[core], [all]]]);
    expect(enough).toContainEqual(['getCFLicense', [[all]]]);
  });

  it.each(editions)('is not mentioned in $version where everyone may read', ({ version }) => {
    expect(JSON.stringify(ours(version))).not.toMatch(/security|oauth/i);
  });
});
