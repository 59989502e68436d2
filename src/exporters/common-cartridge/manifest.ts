/** imsmanifest.xml: what the cartridge is, its folders, its resources; in pieces of one item or one resource. */
import { xml, xmlAround, xmlDeclaration } from '../shared/xml';
import { type Cartridge, shownTitle } from './cartridge';
import { type Entry, isFolder, type Link, linksIn } from './contents';
import { descriptorOf } from './links';
import { manifestMetadata, resourceMetadata } from './metadata';

export function* manifest(cartridge: Cartridge): Generator<string> {
  const { contents, profile } = cartridge;
  const { namespaces } = profile;
  yield xmlDeclaration;
  yield* xmlAround(
    'manifest',
    {
      '@identifier': `cartridge-${contents.identifier}`,
      '@xmlns': namespaces.manifest,
      '@xmlns:lomm': namespaces.lomManifest,
      '@xmlns:lomr': namespaces.lomResource,
      '@xmlns:csm': namespaces.standards,
    },
    0,
    inManifest(cartridge),
  );
}

function* inManifest(cartridge: Cartridge): Generator<string> {
  yield xml({ metadata: manifestMetadata(cartridge) }, 1);
  yield* xmlAround('organizations', {}, 1, organization(cartridge));
  yield* xmlAround('resources', {}, 1, resources(cartridge));
}

function* organization({ contents }: Cartridge): Generator<string> {
  yield* xmlAround(
    'organization',
    { '@identifier': 'organization', '@structure': 'rooted-hierarchy' },
    2,
    xmlAround('item', { '@identifier': 'root' }, 3, items(contents.entries(), 4)),
  );
}

function* items(entries: Iterable<Entry>, depth: number): Generator<string> {
  for (const entry of entries) {
    const { identifier, title } = entry;
    if (!isFolder(entry)) {
      const attributes = { '@identifier': `item-${identifier}`, '@identifierref': identifier };
      yield xml({ item: { ...attributes, title: shownTitle(title) } }, depth);
      continue;
    }
    yield* xmlAround('item', { '@identifier': `item-${identifier}` }, depth, inFolder(entry, depth + 1));
  }
}

function* inFolder(folder: Extract<Entry, { entries: unknown }>, depth: number): Generator<string> {
  yield xml({ title: shownTitle(folder.title) }, depth);
  yield* items(folder.entries(), depth);
}

function* resources(cartridge: Cartridge): Generator<string> {
  for (const link of linksIn(cartridge.contents)) yield xml({ resource: resource(link, cartridge) }, 2);
}

const resource = (link: Link, cartridge: Cartridge) => ({
  '@identifier': link.identifier,
  '@type': cartridge.profile.resourceTypes[link.target.kind],
  metadata: resourceMetadata(link, cartridge),
  ...(cartridge.profile.inline ? descriptorOf(link, cartridge) : { file: { '@href': fileOf(link) } }),
});

/** Where a link's descriptor is in the archive. */
export const fileOf = ({ identifier }: Link): string => `links/${identifier}.xml`;
