/** Identifiers and links of everything in a package. */
import { v5 as uuidv5 } from 'uuid';
import type { DescribedType, Item, Kind, Snapshot } from '../../framework/model/types';
import type { CaseVersion, LinkGenURI, LinkURI } from './types';
import { concepts, type Grouping, groupings } from './vocabulary';

export interface CaseOptions {
  version: CaseVersion;
  /** Where the uris resolve, such as `https://waymark.school.example`; the framework's own base when left out. */
  baseUrl?: string;
  /** What the snapshot translates: 1.1 then says so of the document and of every item. */
  translationOf?: Snapshot;
}

export interface Links {
  /** A stable identifier for something that has no code: UUIDv5 of the framework's namespace and a name. */
  identifierFor(name: string): string;
  uriOf(identifier: string): string;
  document: LinkURI;
  subject(title: string): LinkURI;
  license: LinkURI;
  itemType(type: DescribedType): LinkURI;
  concept(kind: Kind): LinkURI;
  grouping(key: Grouping): LinkURI;
  item(item: Item): LinkURI;
  /** An end of an association: an item, or the document for null. */
  node(item: Item | null): LinkGenURI;
  /** An occupation of O*NET, as an end of an association outside CASE; 1.1 only. */
  occupation(name: string, code: string): LinkGenURI;
}

export function linksOf({ document }: Snapshot, { version, baseUrl = document.uriBase }: CaseOptions): Links {
  const base = baseUrl.replace(/\/+$/, '');
  const uriOf = (identifier: string) => `${base}/uri/${identifier}`;
  const identifierFor = (name: string) => uuidv5(name, document.namespace);
  const link = (title: string, identifier: string): LinkURI => ({
    title,
    identifier,
    uri: uriOf(identifier),
  });
  // Every item asks for the same few definitions, and a UUID is a hash.
  const identifiers = new Map<string, string>();
  const definition = (title: string, name: string): LinkURI => {
    const identifier = identifiers.get(name) ?? identifierFor(name);
    identifiers.set(name, identifier);
    return link(title, identifier);
  };
  const occupation = (name: string, code: string): LinkGenURI => ({
    title: name,
    identifier: code,
    uri: `https://www.onetonline.org/link/summary/${code}`,
    targetType: 'ext:onet-soc',
  });
  const documentLink = link(document.title, document.id);
  const itemLink = (item: Item) => link(item.text, item.id);
  return {
    identifierFor,
    uriOf,
    document: documentLink,
    subject: (title) => definition(title, `subject:${title}`),
    license: definition(document.license.title, `license:${document.license.uri}`),
    itemType: (type) => definition(document.itemTypes[type].name, `item-type:${type}`),
    concept: (kind) => definition(concepts[document.language][kind].title, `concept:${kind}`),
    grouping: (key) => definition(groupings[document.language][key].title, `association-grouping:${key}`),
    occupation,
    item: itemLink,
    node: (item) => ({
      ...(item ? itemLink(item) : documentLink),
      ...(version === '1.1' && { targetType: 'CASE' as const }),
    }),
  };
}
