/** Prepares everything that is served of a version, before it is published. */
import { writeJson } from '../../exporters/case';
import type { Snapshot } from '../../framework/model/types';
import { type Edition, editions } from '../editions';
import { compressed, hashOf } from '../encoded-body';
import { entityClasses } from '../entities';
import { type Prepared, prepare } from '../prepared';
import { profiles } from '../shelf';
import { entityKey, packageName, resourceKey } from './names';
import type { StoredEntity, StoredVersionStore } from './stored-version.store';

type PreparedEdition = Prepared & { edition: Edition };

interface StoreOptions {
  publicUrl: string;
  madeWith: string;
  /** Ends the work early. */
  signal?: AbortSignal;
}

/**
 * Writes packages and rows of a version, replacing what an earlier try left; the record by which readers find them comes last.
 * @param version the snapshot under its version's own identifier
 */
export async function storeVersion(
  store: StoredVersionStore,
  version: Snapshot,
  { publicUrl, madeWith, signal }: StoreOptions,
): Promise<void> {
  const prepared = editions.map((edition) => ({ edition, ...prepare(version, edition, publicUrl) }));
  await store.markUnfinished(version.document.id);
  for (const one of prepared) await storePackages(store, one, signal);
  await store.removeEntities(version.document.id);
  await store.insertEntities(rowsOf(version.document.id, prepared, signal));
  await store.saveVersion({
    _id: version.document.id,
    madeWith,
    documents: Object.fromEntries(
      prepared.map(({ edition, documents }) => [edition.segment, JSON.stringify(documents)]),
    ),
  });
}

async function storePackages(
  store: StoredVersionStore,
  { edition, packages }: PreparedEdition,
  signal: AbortSignal | undefined,
) {
  for (const { documentId, fileName, bytes: bytesOf } of packages) {
    for (const profile of profiles) {
      const bytes = bytesOf(profile);
      const facts = { fileName, plainLength: bytes.length, hash: hashOf(bytes) };
      for (const encoding of ['gzip', 'br'] as const) {
        signal?.throwIfAborted();
        const name = packageName({ documentId, edition, profile, encoding });
        await store.packages.write(name, await compressed(encoding, bytes), facts);
      }
    }
  }
}

function* rowsOf(
  versionId: string,
  prepared: PreparedEdition[],
  signal: AbortSignal | undefined,
): Generator<StoredEntity> {
  const identifiers = new Set(prepared.flatMap(({ entities }) => [...entities.identifiers()]));
  for (const identifier of identifiers) {
    signal?.throwIfAborted();
    const answers: Record<string, string> = {};
    for (const { edition, entities } of prepared) {
      for (const answer of entityClasses) {
        const found = entities.find(answer, identifier);
        if (found) answers[entityKey(edition, answer)] = String(writeJson(found));
      }
      const resource = entities.resourceOf(identifier);
      if (resource) answers[resourceKey(edition)] = String(writeJson(resource));
    }
    yield { _id: `${versionId}/${identifier}`, versionId, answers };
  }
}
