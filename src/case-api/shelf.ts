/** What can answer CASE requests: the current framework from memory, other published versions from the database. */
import type { CFDocument } from '../exporters/case';
import type { Edition } from './editions';
import type { Body } from './encoded-body';
import type { EntityClass } from './entities';

/** What a package looks like: as the specification has it, or with the links that older readers expect. */
export type Profile = 'strict' | 'compat';
export const profiles: readonly Profile[] = ['strict', 'compat'];

/** What is in memory is there at once: a promise for it would cost more than the answer. */
export type Soon<T> = T | Promise<T>;

export const whenThere = <T, R>(soon: Soon<T>, use: (value: T) => Soon<R>): Soon<R> =>
  soon instanceof Promise ? soon.then(use) : use(soon);

export interface Shelf {
  /** The documents that are listed. */
  documents(edition: Edition): Soon<readonly CFDocument[]>;
  /** A whole framework by the identifier of its document. */
  packageOf(edition: Edition, documentId: string, profile: Profile): Soon<Body | undefined>;
  /** The answer to a read operation; undefined when there is nothing of this class with this identifier. */
  answer(edition: Edition, answer: EntityClass, identifier: string): Soon<Body | undefined>;
  /** Anything by its identifier, whatever it is; for `/uri`. */
  resource(edition: Edition, identifier: string): Soon<Body | undefined>;
}

/** The first shelf's answer, or the next one's: what is in memory never waits for the database. */
export function inTurn(shelves: readonly Shelf[]): Shelf {
  const first = (ask: (shelf: Shelf) => Soon<Body | undefined>, from = 0): Soon<Body | undefined> => {
    const shelf = shelves[from];
    return shelf && whenThere(ask(shelf), (found) => found ?? first(ask, from + 1));
  };
  return {
    documents: async (edition) =>
      (await Promise.all(shelves.map((shelf) => shelf.documents(edition)))).flat(),
    packageOf: (...which) => first((shelf) => shelf.packageOf(...which)),
    answer: (...which) => first((shelf) => shelf.answer(...which)),
    resource: (...which) => first((shelf) => shelf.resource(...which)),
  };
}
