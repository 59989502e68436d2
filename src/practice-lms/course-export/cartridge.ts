/** A Common Cartridge 1.1 as one archive: its table of contents, and the files that it names. */
import { strToU8, zipSync } from 'fflate';
import { create } from 'xmlbuilder2';

type XmlNode = Parameters<typeof create>[0];

export interface CartridgeFile {
  name: string;
  content: string;
}

export interface Resource {
  identifier: string;
  type: string;
  /** The first is what it opens with. */
  files: CartridgeFile[];
  /** Identifier of the resource that tells more of it. */
  dependency?: string;
}

interface Shown {
  title: string;
  resource: string;
}

export interface Cartridge {
  identifier: string;
  title: string;
  /** What the course shows, in its order. */
  sections: { identifier: string; title: string; items: Shown[] }[];
  resources: Resource[];
}

/** Of Canvas's own files. */
export const canvasNamespace = { '@xmlns': 'http://canvas.instructure.com/xsd/cccv1p0' };

export const xml = (document: XmlNode): string =>
  create({ version: '1.0', encoding: 'UTF-8' }, document).end({ prettyPrint: true });

export function packed(cartridge: Cartridge): Buffer {
  const manifest = { name: 'imsmanifest.xml', content: manifestOf(cartridge) };
  const files = [manifest, ...cartridge.resources.flatMap((resource) => resource.files)];
  return Buffer.from(zipSync(Object.fromEntries(files.map(({ name, content }) => [name, strToU8(content)]))));
}

const manifestOf = ({ identifier, title, sections, resources }: Cartridge): string =>
  xml({
    manifest: {
      '@identifier': identifier,
      '@xmlns': 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      '@xmlns:lomimscc': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
      metadata: {
        schema: 'IMS Common Cartridge',
        schemaversion: '1.1.0',
        'lomimscc:lom': { 'lomimscc:general': { 'lomimscc:title': { 'lomimscc:string': title } } },
      },
      organizations: {
        organization: {
          '@identifier': 'org_1',
          '@structure': 'rooted-hierarchy',
          item: { '@identifier': 'LearningModules', item: sections.map(sectionOf) },
        },
      },
      resources: { resource: resources.map(resourceOf) },
    },
  });

const sectionOf = ({ identifier, title, items }: Cartridge['sections'][number]) => ({
  '@identifier': identifier,
  title,
  item: items.map((item) => ({
    '@identifier': `i_${item.resource}`,
    '@identifierref': item.resource,
    title: item.title,
  })),
});

const resourceOf = ({ identifier, type, files, dependency }: Resource) => ({
  '@identifier': identifier,
  '@type': type,
  '@href': files[0]?.name,
  file: files.map(({ name }) => ({ '@href': name })),
  ...(dependency && { dependency: { '@identifierref': dependency } }),
});
