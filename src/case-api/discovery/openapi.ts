/** The description of this server's CASE API in OpenAPI 3.0 (REST binding 2.5), made from the tables that also answer requests. */
import { scopeMeanings, scopesFor, scopeText } from '../access/scopes';
import { basePath, type Edition } from '../editions';
import { type Operation, operations } from '../operations';
import { type OperationObject, operationObject, type SecurityRequirement, tags } from './requests';
import { type Schema, schemasOf } from './schemas';

interface SecurityScheme {
  type: 'oauth2';
  description: string;
  flows: { clientCredentials: { tokenUrl: string; scopes: Readonly<Record<string, string>> } };
}

export interface OpenApi {
  openapi: '3.0.1';
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, { get: OperationObject }>;
  components: { schemas: Record<string, Schema>; securitySchemes?: Record<string, SecurityScheme> };
}

/**
 * @param publicUrl base of all uris, without a slash at its end
 * @param tokenUrl where clients get tokens; given where the API is not open to everyone
 */
export function openApiOf(edition: Edition, publicUrl: string, tokenUrl?: string): OpenApi {
  const { version } = edition;
  return {
    openapi: '3.0.1',
    info: {
      title: `CASE ${version} at Waymark`,
      version,
      description:
        'Frameworks of competencies and academic standards, read by 1EdTech Competencies and Academic Standards Exchange (CASE). All operations are GET.',
    },
    servers: [{ url: `${publicUrl}${basePath(edition)}`, description: 'This server.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      operations.map((operation) => [
        operation.path,
        {
          get: {
            ...operationObject(operation, version),
            ...(tokenUrl !== undefined && { security: securityOf(operation) }),
          },
        },
      ]),
    ),
    components: {
      schemas: schemasOf(version),
      ...(tokenUrl !== undefined && { securitySchemes: { clientCredentials: securityScheme(tokenUrl) } }),
    },
  };
}

/** Any one of the scopes that cover it. */
const securityOf = ({ answer }: Operation): SecurityRequirement[] =>
  scopesFor(answer).map((scope) => ({ clientCredentials: [scopeText([scope])] }));

/** OAuth 2.0 client credentials, as the binding recommends (REST binding 4). */
function securityScheme(tokenUrl: string): SecurityScheme {
  return {
    type: 'oauth2',
    description:
      'The operator has closed this API: a client asks for a token with its own credentials first.',
    flows: { clientCredentials: { tokenUrl, scopes: scopeMeanings } },
  };
}
