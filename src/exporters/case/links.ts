/** Identifiers and links of everything in a package. */
import { parse as parseUuid, v5 as uuidv5 } from 'uuid';
import type {
  Crosswalk,
  CrosswalkLink,
  DescribedType,
  Item,
  Kind,
  Snapshot,
} from '../../framework/model/types';
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
  crosswalk(crosswalk: Crosswalk): LinkURI;
  item(item: Item): LinkURI;
  /** An end of an association: an item, or the document for null. */
  node(item: Item | null): LinkGenURI;
  /** An occupation of O*NET, as an end of an association outside CASE; 1.1 only. */
  occupation(name: string, code: string): LinkGenURI;
  /** What a crosswalk leads to, as an end of an association outside CASE; 1.1 only. */
  target(crosswalk: Crosswalk, to: CrosswalkLink): LinkGenURI;
}

export function linksOf({ document }: Snapshot, { version, baseUrl = document.uriBase }: CaseOptions): Links {
  const base = baseUrl.replace(/\/+$/, '');
  const uriOf = (identifier: string) => `${base}/uri/${identifier}`;
  const namespace = parseUuid(document.namespace);
  const identifierFor = (name: string) => uuidv5(name, namespace);
  const link = (title: string, identifier: string): LinkURI => ({
    title,
    identifier,
    uri: uriOf(identifier),
  });
  // Every item asks for the same few definitions, and a UUID is a hash.
  const definitions = new Map<string, LinkURI>();
  const definition = (title: string, name: string): LinkURI => {
    const made = definitions.get(name) ?? link(title, identifierFor(name));
    definitions.set(name, made);
    return made;
  };
  const occupation = (name: string, code: string): LinkGenURI => ({
    title: name,
    identifier: code,
    uri: `https://www.onetonline.org/link/summary/${code}`,
    targetType: 'ext:onet-soc',
  });
  const endOf = (title: string, identifier: string): LinkGenURI =>
    version === '1.1'
      ? { title, identifier, uri: uriOf(identifier), targetType: 'CASE' }
      : link(title, identifier);
  return {
    identifierFor,
    uriOf,
    document: link(document.title, document.id),
    subject: (title) => definition(title, `subject:${title}`),
    license: definition(document.license.title, `license:${document.license.uri}`),
    itemType: (type) => definition(document.itemTypes[type].name, `item-type:${type}`),
    concept: (kind) => definition(concepts[document.language][kind].title, `concept:${kind}`),
    grouping: (key) => definition(groupings[document.language][key].title, `association-grouping:${key}`),
    crosswalk: ({ key, title }) => definition(title, `association-grouping:crosswalk:${key}`),
    occupation,
    target: ({ targetType }, { name, code, uri }) => ({ title: name, identifier: code, uri, targetType }),
    item: (item) => link(item.text, item.id),
    node: (item) => (item ? endOf(item.text, item.id) : endOf(document.title, document.id)),
  };
}
