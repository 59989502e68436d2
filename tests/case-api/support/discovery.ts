/** The discovery documents of a server, and what several tests ask of them. */
import type { ValidateFunction } from 'ajv';
import { type OpenApi, openApiOf } from '../../../src/case-api/discovery/openapi';
import { editions } from '../../../src/case-api/editions';
import type { CaseVersion } from '../../../src/exporters/case';

export const publicUrl = 'https://waymark.school.example';
const documents = new Map(editions.map((edition) => [edition.version, openApiOf(edition, publicUrl)]));

export function ours(version: CaseVersion): OpenApi {
  const document = documents.get(version);
  if (!document) throw new Error(`no document for ${version}`);
  return document;
}

/** What a reader sees: JSON, without what is undefined. */
export const sent = (value: unknown) => JSON.parse(JSON.stringify(value));

export function errorsOf(validate: ValidateFunction, value: unknown): string[] {
  return validate(sent(value))
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

/** Every value under a key, wherever it is. */
function valuesOf(key: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(key, one));
  if (!value || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => [
    ...(name === key ? [one] : []),
    ...valuesOf(key, one),
  ]);
}

export const refsIn = (value: unknown) =>
  valuesOf('$ref', value).map((ref) => String(ref).replace('#/components/schemas/', ''));
