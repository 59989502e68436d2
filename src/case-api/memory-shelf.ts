/** The current framework from memory: each answer is made once a snapshot and kept. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { writeJson } from '../exporters/case';
import type { Snapshot } from '../framework/model/types';
import { type Edition, editions } from './editions';
import { type Body, type KeptBody, keptBody } from './encoded-body';
import { type Prepared, prepare } from './prepared';
import type { Profile, Shelf } from './shelf';

interface MemoryShelfOptions {
  /** The framework as it is now; asked for each answer. */
  snapshot: () => Snapshot;
  publicUrl: string;
}

/** Everything of one snapshot in one edition. */
interface Kept extends Prepared {
  packageBodies: Map<string, KeptBody>;
  single: Map<string, Body>;
}

export interface MemoryShelf extends Shelf {
  /** Makes the packages before anybody asks, and resolves when they are there in every encoding. */
  warm(which?: readonly Edition[]): Promise<void>;
}

export function memoryShelf({ snapshot, publicUrl }: MemoryShelfOptions): MemoryShelf {
  const kept = new WeakMap<Snapshot, Map<Edition, Kept>>();

  function keptOf(edition: Edition): Kept {
    const now = snapshot();
    const ofSnapshot = kept.get(now) ?? new Map<Edition, Kept>();
    kept.set(now, ofSnapshot);
    const made = ofSnapshot.get(edition) ?? {
      ...prepare(now, edition, publicUrl),
      packageBodies: new Map(),
      single: new Map(),
    };
    ofSnapshot.set(edition, made);
    return made;
  }

  function packageBody(of: Kept, documentId: string, profile: Profile): KeptBody | undefined {
    const name = `${documentId} ${profile}`;
    const known = of.packageBodies.get(name);
    const found = known ? undefined : of.packages.find((one) => one.documentId === documentId);
    if (!found) return known;
    const body = keptBody(found.bytes(profile), found.fileName);
    of.packageBodies.set(name, body);
    return body;
  }

  function singleBody({ single }: Kept, name: string, find: () => object | undefined): Body | undefined {
    const known = single.get(name);
    const found = known ? undefined : find();
    if (!found) return known;
    const body = keptBody(writeJson(found));
    single.set(name, body);
    return body;
  }

  return {
    documents: (edition) => keptOf(edition).documents,
    packageOf: (edition, documentId, profile) => packageBody(keptOf(edition), documentId, profile),
    answer: (edition, answer, identifier) => {
      const of = keptOf(edition);
      return singleBody(of, `${answer} ${identifier}`, () => of.entities.find(answer, identifier));
    },
    resource: (edition, identifier) => {
      const of = keptOf(edition);
      return singleBody(of, `uri ${identifier}`, () => of.entities.resourceOf(identifier));
    },
    async warm(which = editions) {
      for (const edition of which) {
        const of = keptOf(edition);
        for (const { documentId } of of.packages) {
          // Other requests are answered in between.
          await nextTurn();
          await packageBody(of, documentId, 'strict')?.ready;
        }
      }
    },
  };
}
