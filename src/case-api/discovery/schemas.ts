/** The classes as schemas of an OpenAPI document. */
import type { CaseVersion } from '../../exporters/case';
import { classes, classNames, fieldsOf } from './entities';
import type { ClassName, Field, ScalarName } from './field-types';
import { isVocabulary, vocabularyOf } from './vocabularies';

/** As much of the Schema Object of OpenAPI 3.0 as CASE needs. */
export interface Schema {
  $ref?: string;
  type?: 'object' | 'array' | 'string' | 'integer' | 'number';
  description?: string;
  format?: string;
  pattern?: string;
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  minItems?: number;
  minimum?: number;
  default?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
}

/** Versions 1 to 5, in lower case, and anchored: without anchors a longer text passes. */
export const uuid: Schema = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
};

const scalars: Readonly<Record<ScalarName, Schema>> = {
  text: { type: 'string' },
  uuid,
  uri: { type: 'string', format: 'uri' },
  date: { type: 'string', format: 'date' },
  dateTime: { type: 'string', format: 'date-time' },
  integer: { type: 'integer', format: 'int32' },
  number: { type: 'number', format: 'float' },
  extensions: { type: 'object', additionalProperties: true },
};

const isScalar = (type: Field['type']): type is ScalarName => Object.hasOwn(scalars, type);

/** The name of a class among the schemas: as in the official document of the version, so that made clients fit both. */
export const schemaName = (name: ClassName, version: CaseVersion) =>
  version === '1.1' ? `${name}DType` : `${name}.Type`;

export const refTo = (name: ClassName, version: CaseVersion): Schema => ({
  $ref: `#/components/schemas/${schemaName(name, version)}`,
});

/** Every class of a version by its name, closed: whatever it does not list is an error. */
export function schemasOf(version: CaseVersion): Record<string, Schema> {
  return Object.fromEntries(
    classNames.map((name) => [schemaName(name, version), classSchema(name, version)]),
  );
}

function classSchema(name: ClassName, version: CaseVersion): Schema {
  const fields = fieldsOf(name, version);
  const required = fields.filter(([, field]) => field.required).map(([key]) => key);
  return {
    type: 'object',
    description: classes[name].about,
    // JSON Schema, as OpenAPI 3.0 uses it, allows no empty list here.
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(fields.map(([key, field]) => [key, fieldSchema(field, version)])),
    additionalProperties: false,
  };
}

function fieldSchema({ type, list, about }: Field, version: CaseVersion): Schema {
  const one = typeSchema(type, version);
  if (list) return { type: 'array', description: about, minItems: list.min, items: one };
  // Whatever stands beside a $ref is ignored (OpenAPI 3.0.1, Reference Object): the class describes itself.
  return one.$ref ? one : { description: about, ...one };
}

function typeSchema(type: Field['type'], version: CaseVersion): Schema {
  if (isScalar(type)) return scalars[type];
  if (!isVocabulary(type)) return refTo(type, version);
  const { words, extensible } = vocabularyOf(type, version);
  const known: Schema = { type: 'string', enum: words };
  return extensible ? { anyOf: [known, { type: 'string', pattern: '^ext:[a-zA-Z0-9._-]+$' }] } : known;
}
