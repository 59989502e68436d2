/** What is asked of the token endpoint, read as OAuth 2.0 has it (RFC 6749: 2.3.1, 3.2, 4.4.2). */
import type { Request } from 'express';

/** The codes of RFC 6749, 5.2, that this server has a use for. */
export type TokenErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'unsupported_grant_type'
  | 'invalid_scope'
  | 'temporarily_unavailable';

export interface TokenProblem {
  error: TokenErrorCode;
  description: string;
}

export interface TokenRequest {
  clientId: string;
  secret: string;
  scope: string | undefined;
}

type Credentials = Pick<TokenRequest, 'clientId' | 'secret'>;

const fieldNames = ['grant_type', 'scope', 'client_id', 'client_secret'] as const;
type Fields = Partial<Record<(typeof fieldNames)[number], string>>;

const FORM = 'application/x-www-form-urlencoded';

export const isProblem = <T extends object>(read: T | TokenProblem): read is TokenProblem => 'error' in read;

/** Reads the request, or says what is wrong with it. Nothing that stands in the address counts. */
export function readTokenRequest(req: Request): TokenRequest | TokenProblem {
  if (!req.is(FORM)) return invalid(`The body must be ${FORM}.`);
  const fields = fieldsOf(req.body);
  if (isProblem(fields)) return fields;
  const credentials = credentialsOf(req.get('authorization'), fields);
  if (isProblem(credentials)) return credentials;
  const { grant_type: grant, scope } = fields;
  if (!grant) return invalid('grant_type is missing: it is client_credentials.');
  if (grant !== 'client_credentials') {
    return { error: 'unsupported_grant_type', description: 'The one grant here is client_credentials.' };
  }
  return { ...credentials, scope };
}

const invalid = (description: string): TokenProblem => ({ error: 'invalid_request', description });

/** A parameter without a value counts as left out, none may stand twice, and others are passed over (3.2). */
function fieldsOf(body: Readonly<Record<string, unknown>> = {}): Fields | TokenProblem {
  const fields: Fields = {};
  for (const name of fieldNames) {
    const value = body[name];
    if (Array.isArray(value)) return invalid(`${name} is given more than once.`);
    if (typeof value === 'string' && value !== '') fields[name] = value;
  }
  return fields;
}

/** By the header (client_secret_basic) or by the body (client_secret_post), never both (2.3). */
function credentialsOf(header: string | undefined, fields: Fields): Credentials | TokenProblem {
  const { client_id: clientId, client_secret: secret } = fields;
  if (header !== undefined) {
    if (secret !== undefined) return invalid('Give the secret in the header or in the body, not in both.');
    const basic = basicCredentials(header);
    if (basic && clientId !== undefined && clientId !== basic.clientId) {
      return invalid('The client id of the body is not that of the header.');
    }
    return basic ?? unproved('The Authorization header must be Basic, with the client id and the secret.');
  }
  return clientId !== undefined && secret !== undefined
    ? { clientId, secret }
    : unproved('The client id and the secret are missing.');
}

const unproved = (description: string): TokenProblem => ({ error: 'invalid_client', description });

/** Both parts are form-encoded before they are joined (2.3.1). */
function basicCredentials(header: string): Credentials | null {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1];
  const parts = encoded && /^([^:]+):(.+)$/.exec(Buffer.from(encoded, 'base64').toString());
  if (!parts) return null;
  const [clientId, secret] = [formDecoded(parts[1]), formDecoded(parts[2])];
  return clientId !== null && secret !== null ? { clientId, secret } : null;
}

function formDecoded(text = ''): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
