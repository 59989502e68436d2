/** Adding, listing and removing the clients of a closed API, for the command line; proving one, for the token endpoint. */
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Connection } from 'mongoose';
import { isDuplicateKey } from '../../shared/database-errors';
import { badRequest, conflict, notFound } from '../../shared/errors';
import { type CaseClient, createCaseClientStore } from './case-client.store';
import type { Scope } from './scopes';

/** A client as others may see it: no hash. */
export type CaseClientSummary = Omit<CaseClient, '_id' | 'secretHash'> & { id: string };

const LONGEST_NAME = 100;
const digest = (secret: string) => createHash('sha256').update(secret).digest();

const summary = ({ _id, secretHash: _hash, ...rest }: CaseClient): CaseClientSummary => ({
  id: _id,
  ...rest,
});

export function createCaseClients(connection: Connection, now: () => Date = () => new Date()) {
  const store = createCaseClientStore(connection);

  return {
    /**
     * The secret is in this answer and nowhere else.
     * @throws WaymarkError 400 `case_client.name`, 409 `case_client.exists`
     */
    async add(name: string, scope: Scope): Promise<{ client: CaseClientSummary; secret: string }> {
      const secret = randomBytes(32).toString('base64url');
      const client: CaseClient = {
        _id: randomUUID(),
        name: checkedName(name),
        scope,
        secretHash: digest(secret).toString('base64url'),
        createdAt: now(),
        lastUsedAt: null,
      };
      try {
        await store.insert(client);
      } catch (error) {
        if (isDuplicateKey(error)) throw nameTaken(client.name);
        throw error;
      }
      return { client: summary(client), secret };
    },

    /** Oldest first. */
    async list(): Promise<CaseClientSummary[]> {
      return (await store.list()).map(summary);
    },

    /**
     * Its tokens end at once.
     * @throws WaymarkError 404 `case_client.unknown`
     */
    async remove(id: string): Promise<void> {
      if (await store.remove(id)) return;
      throw notFound({
        code: 'case_client.unknown',
        message: 'There is no client with this client id.',
        help: 'waymark case-client list shows all of them.',
      });
    },

    /** The client whose id and secret these are, marked as used now; null when they are nobody's. */
    async authenticate(id: string, secret: string): Promise<CaseClient | null> {
      const client = await store.find(id);
      if (!client || !timingSafeEqual(digest(secret), Buffer.from(client.secretHash, 'base64url')))
        return null;
      await store.used(id, now());
      return client;
    },

    find: (id: string): Promise<CaseClient | null> => store.find(id),
  };
}

export type CaseClients = ReturnType<typeof createCaseClients>;

function checkedName(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  throw badRequest({
    code: 'case_client.name',
    message: `A client needs a name of 1 to ${LONGEST_NAME} characters.`,
    help: 'Name the system that will read the framework, such as "District catalogue". Nothing was changed.',
  });
}

const nameTaken = (name: string) =>
  conflict({
    code: 'case_client.exists',
    message: `There is a client with the name "${name}" already.`,
    help: 'Give another name, or remove that client first. Nothing was changed.',
  });
