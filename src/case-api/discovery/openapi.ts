/** The description of this server's CASE API in OpenAPI 3.0 (REST binding 2.5), made from the tables that also answer requests. */
import { basePath, type Edition } from '../editions';
import { operations } from '../operations';
import { type OperationObject, operationObject, tags } from './requests';
import { type Schema, schemasOf } from './schemas';

/** How a client gets a token where the API is closed (REST binding 4: OAuth 2.0 client credentials). */
export interface ClosedTo {
  /** Where tokens are given out. */
  tokenUrl: string;
  /** What each scope allows. */
  scopes: Readonly<Record<string, string>>;
}

interface SecurityScheme {
  type: 'oauth2';
  description: string;
  flows: { clientCredentials: ClosedTo };
}

export interface OpenApi {
  openapi: '3.0.1';
  info: { title: string; version: string; description: string };
  servers: { url: string; description: string }[];
  security?: Record<string, string[]>[];
  tags: { name: string; description: string }[];
  paths: Record<string, { get: OperationObject }>;
  components: { schemas: Record<string, Schema>; securitySchemes?: Record<string, SecurityScheme> };
}

/**
 * @param publicUrl base of all uris, without a slash at its end
 * @param closed given where the API is not open to everyone
 */
export function openApiOf(edition: Edition, publicUrl: string, closed?: ClosedTo): OpenApi {
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
    ...(closed && { security: [{ clientCredentials: Object.keys(closed.scopes) }] }),
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      operations.map((operation) => [operation.path, { get: operationObject(operation, version) }]),
    ),
    components: {
      schemas: schemasOf(version),
      ...(closed && { securitySchemes: { clientCredentials: securityScheme(closed) } }),
    },
  };
}

function securityScheme({ tokenUrl, scopes }: ClosedTo): SecurityScheme {
  return {
    type: 'oauth2',
    description:
      'The operator has closed this API: a client asks for a token with its own credentials first.',
    flows: { clientCredentials: { tokenUrl, scopes } },
  };
}
