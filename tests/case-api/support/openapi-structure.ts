/** The structure of an OpenAPI 3.0 document as a JSON Schema: as much of it as descriptions of CASE use, and nothing else allowed. */
import Ajv, { type ValidateFunction } from 'ajv';

const text = { type: 'string' };
const someText = { type: 'string', minLength: 1 };
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });
const listOf = (items: object) => ({ type: 'array', items });
const mapOf = (values: object) => ({ type: 'object', additionalProperties: values });

/** Extensions of the specification may stand in every object. */
const object = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  patternProperties: { '^x-': true },
  additionalProperties: false,
});

/** `{"$ref"}` alone, or the thing itself. */
const orReference = (name: string) => ({
  if: { type: 'object', required: ['$ref'] },
  // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
  then: object(['$ref'], { $ref: { type: 'string', pattern: '^#/components/' } }),
  else: ref(name),
});

const definitions = {
  Info: object(['title', 'version'], {
    title: someText,
    version: someText,
    description: text,
    termsOfService: text,
    contact: object([], { name: text, url: text, email: text }),
    license: object(['name'], { name: someText, url: text }),
  }),
  Server: object(['url'], {
    url: someText,
    description: text,
    variables: mapOf(object(['default'], { default: text, enum: listOf(text), description: text })),
  }),
  Tag: object(['name'], { name: someText, description: text }),
  PathItem: object(['get'], { get: ref('Operation') }),
  Operation: object(['operationId', 'responses'], {
    operationId: someText,
    summary: text,
    description: text,
    tags: listOf(text),
    parameters: { ...listOf(orReference('Parameter')), uniqueItems: true },
    responses: {
      type: 'object',
      minProperties: 1,
      patternProperties: { '^([1-5][0-9][0-9]|default)$': orReference('Response') },
      additionalProperties: false,
    },
    security: listOf(mapOf(listOf(text))),
  }),
  Parameter: {
    ...object(['name', 'in', 'schema'], {
      name: someText,
      in: { enum: ['path', 'query', 'header', 'cookie'] },
      description: text,
      required: { type: 'boolean' },
      allowEmptyValue: { type: 'boolean' },
      style: { enum: ['form', 'simple'] },
      explode: { type: 'boolean' },
      schema: orReference('Schema'),
    }),
    // Parameters of the path are required.
    if: { type: 'object', properties: { in: { const: 'path' } } },
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword of JSON Schema
    then: { type: 'object', required: ['required'], properties: { required: { const: true } } },
  },
  Response: object(['description'], {
    description: text,
    headers: mapOf(object(['schema'], { description: text, schema: orReference('Schema') })),
    content: mapOf(object(['schema'], { schema: orReference('Schema') })),
    links: mapOf(object(['operationId'], { operationId: text, description: text, parameters: mapOf(text) })),
  }),
  Schema: object([], {
    type: { enum: ['object', 'array', 'string', 'integer', 'number', 'boolean'] },
    description: text,
    format: text,
    pattern: { type: 'string', format: 'regex' },
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    default: {},
    minimum: { type: 'number' },
    minItems: { type: 'integer', minimum: 0 },
    items: orReference('Schema'),
    anyOf: { ...listOf(orReference('Schema')), minItems: 1 },
    allOf: { ...listOf(orReference('Schema')), minItems: 1 },
    properties: mapOf(orReference('Schema')),
    required: { ...listOf(text), minItems: 1, uniqueItems: true },
    additionalProperties: { type: 'boolean' },
  }),
  SecurityScheme: object(['type', 'flows'], {
    type: { const: 'oauth2' },
    description: text,
    flows: object(['clientCredentials'], {
      clientCredentials: object(['tokenUrl', 'scopes'], { tokenUrl: someText, scopes: mapOf(text) }),
    }),
  }),
};

/** Whether something has the structure of an OpenAPI 3.0 document. */
export function openApiStructure(): ValidateFunction {
  const ajv = new Ajv({ allErrors: true });
  ajv.addFormat('regex', { type: 'string', validate: isRegex });
  return ajv.compile({
    definitions,
    ...object(['openapi', 'info', 'paths'], {
      openapi: { type: 'string', pattern: '^3\\.0\\.[0-9]+$' },
      info: ref('Info'),
      servers: { ...listOf(ref('Server')), minItems: 1 },
      security: listOf(mapOf(listOf(text))),
      tags: listOf(ref('Tag')),
      paths: {
        type: 'object',
        patternProperties: { '^/': ref('PathItem') },
        additionalProperties: false,
      },
      components: object([], {
        schemas: {
          type: 'object',
          patternProperties: { '^[a-zA-Z0-9._-]+$': orReference('Schema') },
          additionalProperties: false,
        },
        securitySchemes: mapOf(ref('SecurityScheme')),
      }),
    }),
  });
}

function isRegex(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'u'));
  } catch {
    return false;
  }
}
