/** imsmanifest.xml, the table of contents of a cartridge (IMS Content Packaging 1.1.4 as Common Cartridge 1.0 to 1.4 profile it). */
import type { Archive } from './archive';
import { limits } from './limits';
import { damaged, noContents } from './problems';
import { childrenOf, find, MalformedXml, parseXml, textAt, type XmlElement } from './xml';

const MANIFEST = 'imsmanifest.xml';

export interface Resource {
  identifier: string;
  type: string;
  /** Of the archive: the file that it opens with first, then the others. */
  files: string[];
  /** Identifiers of resources that belong to it. */
  dependencies: string[];
  /** What a thin cartridge says in place of a file. */
  inline: XmlElement[];
}

export interface Manifest {
  courseTitle: string | null;
  schema: string;
  resources: ReadonlyMap<string, Resource>;
  /** What the course shows, in its order: resource to the title that it is shown with. */
  shown: ReadonlyMap<string, string | null>;
}

/** @throws WaymarkError 422 `export_file.no_contents`, `…damaged`; what reading throws */
export async function readManifest(archive: Archive): Promise<Manifest> {
  const name = manifestName(archive);
  const base = name.slice(0, -MANIFEST.length);
  const root = await parseXml(archive.stream(name, limits.contents)).catch((error: unknown) => {
    throw error instanceof MalformedXml ? damaged(`${name}: ${error.message}`, error) : error;
  });
  const resources = childrenOf(find(root, 'resources'), 'resource').map((element) =>
    resourceOf(element, base),
  );
  return {
    courseTitle: textAt(root, 'metadata', 'lom', 'general', 'title', 'string'),
    schema: textAt(root, 'metadata', 'schema') ?? '',
    resources: new Map(resources.map((resource) => [resource.identifier, resource])),
    shown: shownIn(find(root, 'organizations', 'organization')),
  };
}

/** At the top or, where somebody packed a folder again, in the one folder that has it. */
function manifestName({ has, names }: Archive): string {
  if (has(MANIFEST)) return MANIFEST;
  const [inFolder, another] = names.filter((name) => /^[^/]+\/imsmanifest\.xml$/.test(name));
  if (!inFolder || another) throw noContents();
  return inFolder;
}

function resourceOf(element: XmlElement, base: string): Resource {
  const hrefs = [
    element.attributes.get('href'),
    ...childrenOf(element, 'file').map(({ attributes }) => attributes.get('href')),
  ];
  return {
    identifier: element.attributes.get('identifier') ?? '',
    type: element.attributes.get('type') ?? '',
    files: [...new Set(hrefs.flatMap((href) => (href ? [base + pathOf(href)] : [])))],
    dependencies: [...childrenOf(element, 'dependency'), ...childrenOf(element, 'variant')].flatMap(
      ({ attributes }) => attributes.get('identifierref') ?? [],
    ),
    inline: element.children,
  };
}

/** An href is a URI, but not every exporter escapes it. */
function pathOf(href: string): string {
  const path = href.replace(/^\.\//, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function shownIn(organization: XmlElement | undefined): Map<string, string | null> {
  const shown = new Map<string, string | null>();
  const visit = (item: XmlElement) => {
    const resource = item.attributes.get('identifierref');
    if (resource && !shown.has(resource)) shown.set(resource, textAt(item, 'title'));
    childrenOf(item, 'item').forEach(visit);
  };
  childrenOf(organization, 'item').forEach(visit);
  return shown;
}
