/** What a cartridge is made of, whatever its version: folders and links, made when they are asked for. */
import type { Item } from '../../framework/model/types';
import type { Alignment } from '../course';

/** An item of the framework that a link is about, or that coursework teaches or assesses. */
export interface Standard {
  item: Item;
  relation: Alignment['relation'] | null;
}

export interface Link {
  /** An XML name, unique in the cartridge and the same in every export. */
  identifier: string;
  title: string;
  target: { kind: 'web'; url: string } | { kind: 'lti'; launchUrl: string; coursework: string };
  standards: readonly Standard[];
  /** The item whose page it opens; null for coursework. */
  about: Item | null;
}

export interface Folder {
  identifier: string;
  title: string;
  entries(): Iterable<Entry>;
}

/** A folder opens nothing itself: Common Cartridge allows no item that does both. */
export type Entry = Folder | Link;

export interface Contents extends Folder {
  description: string;
  /** ISO 8601 in UTC. */
  changed: string;
  /** Those of the cartridge as a whole. */
  standards: readonly Standard[];
}

export const isFolder = (entry: Entry): entry is Folder => 'entries' in entry;

/** Every link below a folder, in order. */
export function* linksIn(folder: Folder): Generator<Link> {
  for (const entry of folder.entries()) {
    if (isFolder(entry)) yield* linksIn(entry);
    else yield entry;
  }
}
