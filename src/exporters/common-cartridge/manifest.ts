/** imsmanifest.xml: what the cartridge is, its folders, its resources; in pieces of one item or one resource. */
import { inPieces } from '../shared/pieces';
import { xml, xmlAround, xmlDeclaration } from '../shared/xml';
import { type XmlElements, xmlTemplate } from '../shared/xml-template';
import { type Cartridge, shownTitle } from './cartridge';
import { type Entry, type Folder, isFolder, type Link, linksIn } from './entries';
import { descriptor } from './links';
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
  yield* xmlAround('resources', {}, 1, inPieces(resources(cartridge)));
}

function* organization({ contents }: Cartridge): Generator<string> {
  yield* xmlAround(
    'organization',
    { '@identifier': 'organization', '@structure': 'rooted-hierarchy' },
    2,
    xmlAround('item', { '@identifier': 'root' }, 3, inPieces(items(contents.entries(), 4))),
  );
}

const linkItem = xmlTemplate<Link>({
  item: {
    '@identifier': ({ identifier }) => `item-${identifier}`,
    '@identifierref': ({ identifier }) => identifier,
    title: ({ title }) => shownTitle(title),
  },
});

const folderTitle = xmlTemplate<Folder>({ title: ({ title }) => shownTitle(title) });

function* items(entries: Iterable<Entry>, depth: number): Generator<string> {
  for (const entry of entries) {
    if (isFolder(entry)) {
      const attributes = { '@identifier': `item-${entry.identifier}` };
      yield* xmlAround('item', attributes, depth, inFolder(entry, depth + 1));
    } else yield linkItem(entry, depth);
  }
}

function* inFolder(folder: Folder, depth: number): Generator<string> {
  yield folderTitle(folder, depth);
  yield* items(folder.entries(), depth);
}

function* resources(cartridge: Cartridge): Generator<string> {
  const written = xmlTemplate({ resource: resource(cartridge) });
  for (const link of linksIn(cartridge.contents)) yield written(link, 2);
}

const resource = (cartridge: Cartridge): XmlElements<Link> => ({
  '@identifier': ({ identifier }) => identifier,
  '@type': ({ target }) => cartridge.profile.resourceTypes[target.kind],
  metadata: resourceMetadata(cartridge),
  ...(cartridge.profile.inline ? descriptor(cartridge) : { file: { '@href': fileOf } }),
});

/** Where a link's descriptor is in the archive. */
export const fileOf = ({ identifier }: Link): string => `links/${identifier}.xml`;
