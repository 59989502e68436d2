/** What can answer CASE requests: the current framework from memory, other published versions from the database. */
import type { CFDocument } from '../exporters/case';
import type { Edition } from './editions';
import type { Body } from './encoded-body';
import type { EntityClass } from './entities';

/** What a package looks like: as the specification has it, or with the links that older readers expect. */
export type Profile = 'strict' | 'compat';
export const profiles: readonly Profile[] = ['strict', 'compat'];

export interface Shelf {
  /** The documents that are listed. */
  documents(edition: Edition): Promise<readonly CFDocument[]>;
  /** A whole framework by the identifier of its document. */
  packageOf(edition: Edition, documentId: string, profile: Profile): Promise<Body | undefined>;
  /** The answer to a read operation; undefined when there is nothing of this class with this identifier. */
  answer(edition: Edition, answer: EntityClass, identifier: string): Promise<Body | undefined>;
  /** Anything by its identifier, whatever it is; for `/uri`. */
  resource(edition: Edition, identifier: string): Promise<Body | undefined>;
}

/** The first shelf's answer, or the next one's: what is in memory never waits for the database. */
export const inTurn = (shelves: readonly Shelf[]): Shelf => {
  const first = async (ask: (shelf: Shelf) => Promise<Body | undefined>) => {
    for (const shelf of shelves) {
      const found = await ask(shelf);
      if (found) return found;
    }
    return undefined;
  };
  return {
    documents: async (edition) =>
      (await Promise.all(shelves.map((shelf) => shelf.documents(edition)))).flat(),
    packageOf: (...which) => first((shelf) => shelf.packageOf(...which)),
    answer: (...which) => first((shelf) => shelf.answer(...which)),
    resource: (...which) => first((shelf) => shelf.resource(...which)),
  };
};
