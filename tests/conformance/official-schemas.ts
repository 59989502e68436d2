/** Validators made from the official schemas of CASE and LTI Resource Search, which are read in place and are no part of the project. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import Ajv2019, { type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2019';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { sharedFile } from '../support/shared-files';

const read = (file: string): AnySchemaObject => parse(readFileSync(file, 'utf8'));

/** Swagger and OpenAPI keep keywords beside `$ref` and formats of their own (int32), so these are read leniently where JSON Schema is. */
const lenient = { strict: false, allErrors: true } as const;

/** The official JSON Schema of an entity of CASE 1.1 (draft 2019-09). */
export function schemaOf11(entity: string): ValidateFunction {
  const ajv = addFormats(new Ajv2019(lenient));
  return ajv.compile(
    read(sharedFile(`specs/case/v1p1/json-schema/case_v1p1_${entity}-jsonschema1.json`) ?? ''),
  );
}

/** A component of the official OpenAPI 3.0 file of CASE 1.1. */
export function componentOf11(name: string): ValidateFunction {
  return component(
    read(sharedFile('specs/case/v1p1/openapi/imscasev1p1_openapi3_v1p0.json') ?? ''),
    `#/components/schemas/${name}`,
  );
}

/** A definition of the official Swagger 2.0 text of CASE 1.0. */
export function swaggerOf10(name: string): ValidateFunction {
  return component(
    read(sharedFile('specs/case/v1p0/case-v1p0-swagger.opensalt.json') ?? ''),
    `#/definitions/${name}`,
  );
}

/** A component of the official OpenAPI 3.0 text of CASE 1.0. */
export function componentOf10(name: string): ValidateFunction {
  return component(
    read(sharedFile('specs/case/v1p0/caseservicev1p0_openapi3.lightconsulting.yaml') ?? ''),
    `#/components/schemas/${name}`,
  );
}

/**
 * A component of the official OpenAPI 3.0 text of LTI Resource Search 1.0. Its terms of a vocabulary that may be extended, such as
 * `learningResourceType`, are text; its generator, which has no word for such a vocabulary, left them as objects.
 */
export function componentOfResourceSearch(name: string): ValidateFunction {
  const text = JSON.stringify(read(sharedFile(resourceSearchFile) ?? ''));
  const document = JSON.parse(text.replaceAll('"items":{"type":"object"}', '"items":{"type":"string"}'));
  return component(document, `#/components/schemas/${name}`);
}

export const resourceSearchFile = 'specs/cc/lti-rs/ltiresourcesearchv1p0_openapi3.lightconsulting.yaml';

function component(document: AnySchemaObject, pointer: string): ValidateFunction {
  const ajv = addFormats(new Ajv(lenient));
  // Ajv reads only the parts that the pointer reaches; the rest of the API description is no schema.
  ajv.addSchema(merged(anchored(document)), 'official');
  return ajv.compile({ $ref: `official${pointer}` });
}

/** The official UUID pattern is not anchored; we hold ourselves to the whole value. */
function anchored(document: AnySchemaObject): AnySchemaObject {
  const text = JSON.stringify(document, (key, value) =>
    key === 'pattern' && typeof value === 'string' && !value.startsWith('^') ? `^(?:${value})$` : value,
  );
  return JSON.parse(text);
}

/**
 * 1.0 derives CFDocument from CFPckgDocument by `allOf`, and closes both with `additionalProperties: false`: taken literally, no document
 * with the CFPackageURI that it requires can pass. What is meant is one closed class with the properties of both.
 */
function merged(document: AnySchemaObject): AnySchemaObject {
  const classes: Record<string, AnySchemaObject> = document.definitions ?? document.components.schemas;
  for (const [name, value] of Object.entries(classes)) {
    if (!value.allOf) continue;
    const parts = (value.allOf as AnySchemaObject[]).map((part) =>
      part.$ref ? (classes[part.$ref.split('/').at(-1)] ?? {}) : part,
    );
    classes[name] = {
      type: 'object',
      properties: Object.assign({}, ...parts.map((part) => part.properties)),
      required: parts.flatMap((part) => part.required ?? []),
      additionalProperties: false,
    };
  }
  return document;
}

export const officialSchemas = sharedFile('specs/case/v1p1/json-schema');
