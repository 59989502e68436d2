/** Registering, listing and removing platforms, for the command line, the practice LMS and the launch. */
import type { Connection } from 'mongoose';
import { isDuplicateKey } from '../../shared/database-errors';
import { conflict, notFound } from '../../shared/errors';
import { hashOf } from '../../shared/hash';
import { createSecretBox, type SecretBox } from '../../shared/secret-box';
import { makeKey, openSigningKey, type SigningKey } from './key-pair';
import type { Granted, Platform } from './platform';
import { type CheckedPlatform, checkPlatform, type PlatformInput } from './platform.schema';
import { createPlatformStore, type PlatformChange } from './platform.store';

/** Encrypts the tool's private keys. */
export const keyBoxOf = ({
  secret,
  previousSecrets,
}: Pick<PlatformsOptions, 'secret' | 'previousSecrets'>): SecretBox =>
  createSecretBox(secret, { purpose: 'lti platform keys v1', previous: previousSecrets });

/** A platform as others may see it: no keys. */
export type PlatformSummary = Omit<Platform, '_id' | 'keys'> & { id: string };

export const platformIdOf = (issuer: string, clientId: string) => hashOf('platform', issuer, clientId);

const summary = ({ _id, keys: _keys, ...rest }: Platform): PlatformSummary => ({ id: _id, ...rest });

const changeOf = (input: CheckedPlatform): PlatformChange => ({
  name: input.name,
  lms: input.lms,
  authUrl: input.authUrl,
  tokenUrl: input.tokenUrl,
  keysetUrl: input.keysetUrl,
  deployments: [...new Set(input.deploymentIds)].map((id) => ({ id, active: true })),
  anyDeployment: input.deploymentIds.length === 0,
  active: input.active,
});

export const unknownPlatform = (detail: string) =>
  notFound({
    code: 'platform.unknown',
    message: 'There is no such platform.',
    help: 'List the platforms to see their ids, issuers and client ids.',
    detail,
  });

export interface PlatformsOptions {
  connection: Connection;
  /** Encrypts the private keys; the server and the command line must use the same one. */
  secret: string;
  /** Secrets that the server had before; what they encrypted can still be read. */
  previousSecrets?: readonly string[];
  publicUrl: string;
  now?: () => Date;
}

export function createPlatforms(options: PlatformsOptions) {
  const { connection, publicUrl, now = () => new Date() } = options;
  const store = createPlatformStore(connection);
  const box = keyBoxOf(options);
  const https = publicUrl.startsWith('https:');

  /** Inserts the platform with a fresh key pair; false when it is there already. */
  async function insert(input: CheckedPlatform, granted: Granted | null = null): Promise<boolean> {
    const id = platformIdOf(input.issuer, input.clientId);
    if (await store.find(id)) return false;
    const platform: Platform = {
      _id: id,
      issuer: input.issuer,
      clientId: input.clientId,
      ...changeOf(input),
      approvedAt: input.active ? now() : null,
      granted,
      keys: [await makeKey(box, id, now())],
      seenOrigins: [],
      createdAt: now(),
    };
    try {
      await store.insert(platform);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async function read(id: string): Promise<PlatformSummary> {
    const platform = await store.find(id);
    if (!platform) throw unknownPlatform(id);
    return summary(platform);
  }

  return {
    /**
     * One that is added inactive waits for somebody to approve it.
     * @param granted what an LMS that registered itself has granted
     * @throws WaymarkError 400 `platform.invalid`, 409 `platform.exists`
     */
    async add(input: PlatformInput, granted: Granted | null = null): Promise<PlatformSummary> {
      const checked = checkPlatform(input, https);
      const id = platformIdOf(checked.issuer, checked.clientId);
      if (await insert(checked, granted)) return read(id);
      throw conflict({
        code: 'platform.exists',
        message: 'A platform with this issuer and client id is registered already.',
        help: `Remove it first if its addresses have changed. Its id is ${id}.`,
        data: { id },
      });
    },

    /** Adds the platform, or brings it up to date and keeps its keys. Safe to repeat. */
    async ensure(input: PlatformInput): Promise<PlatformSummary> {
      const checked = checkPlatform(input, https);
      const id = platformIdOf(checked.issuer, checked.clientId);
      if (!(await insert(checked))) await store.change(id, changeOf(checked));
      return read(id);
    },

    /** Oldest first. */
    async list(): Promise<PlatformSummary[]> {
      return (await store.list()).map(summary);
    },

    /**
     * An inactive platform keeps its keys and addresses, and its launches are refused.
     * @throws WaymarkError 404 `platform.unknown`
     */
    async setActive(id: string, active: boolean): Promise<void> {
      const change = active ? { active, approvedAt: now() } : { active };
      if (!(await store.change(id, change))) throw unknownPlatform(id);
    },

    /**
     * Lets launches of one more deployment in. Where any may launch, nothing changes.
     * @throws WaymarkError 404 `platform.unknown`
     */
    async addDeployment(id: string, deploymentId: string): Promise<void> {
      const { anyDeployment } = await read(id);
      if (!anyDeployment) await store.addDeployment(id, { id: deploymentId, active: true });
    },

    /**
     * Launches from it stop at once; courses and tags stay.
     * @throws WaymarkError 404 `platform.unknown`
     */
    async remove(id: string): Promise<void> {
      if (!(await store.remove(id))) throw unknownPlatform(id);
    },

    /** @throws WaymarkError 404 `platform.unknown` */
    read,
    /** With keys; for this room only. */
    find: (id: string): Promise<Platform | null> => store.find(id),
    all: (): Promise<Platform[]> => store.list(),
    signingKey: (platform: Platform): Promise<SigningKey> => openSigningKey(box, platform, now()),
    learnOrigins: (platform: Platform, origins: string[]): Promise<void> =>
      store.addSeenOrigins(platform._id, origins),
  };
}

export type Platforms = ReturnType<typeof createPlatforms>;
