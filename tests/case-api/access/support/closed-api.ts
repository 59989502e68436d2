/** The CASE API over HTTP with its own access, and what tests ask of a closed one. */
import express, { type Express } from 'express';
import type { Connection } from 'mongoose';
import request from 'supertest';
import { createCaseAccess, createCaseApi, createCaseClients, type Scope } from '../../../../src/case-api';
import { loadFramework } from '../../../../src/framework';

export const snapshot = loadFramework();
export const publicUrl = 'https://waymark.school.example';
export const secret = 'a secret of at least thirty-two characters';
export const documentId = snapshot.document.id;
export const itemId = snapshot.byCode.get('HL.THR.01')?.id ?? '';

const SCOPES = 'http://purl.imsglobal.org/casenetwork/case/v1p0/scope';
export const core = `${SCOPES}/core.readonly`;
export const all = `${SCOPES}/all.readonly`;

interface ApiOptions {
  closed?: boolean;
  requestsPerMinute?: number;
  now?: () => Date;
}

export function apiOn(
  connection: Connection,
  { closed = true, requestsPerMinute = 0, now }: ApiOptions = {},
) {
  const access = createCaseAccess({ connection, secret, publicUrl, closed, requestsPerMinute, now });
  const app = express();
  app.use(createCaseApi({ snapshot: () => snapshot, publicUrl, access }).router);
  return app.use((_req, res) => void res.status(404).type('html').send('<p>no such page</p>'));
}

export interface Credentials {
  id: string;
  secret: string;
}

let count = 0;

/** A new client of a name of its own. */
export async function newClient(connection: Connection, scope: Scope = 'all'): Promise<Credentials> {
  count += 1;
  const { client, secret: own } = await createCaseClients(connection).add(`reader ${count}`, scope);
  return { id: client.id, secret: own };
}

export const askToken = (app: Express, fields: Record<string, string>) =>
  request(app).post('/ims/case/token').type('form').send(fields);

/** By client_secret_post. */
export async function tokenOf(
  app: Express,
  { id, secret: own }: Credentials,
  scope?: string,
): Promise<string> {
  const { body } = await askToken(app, {
    grant_type: 'client_credentials',
    client_id: id,
    client_secret: own,
    ...(scope !== undefined && { scope }),
  });
  return body.access_token;
}

export const codeOf = (body: {
  imsx_codeMinor?: { imsx_codeMinorField: { imsx_codeMinorFieldValue: string }[] };
}) => body.imsx_codeMinor?.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue;
