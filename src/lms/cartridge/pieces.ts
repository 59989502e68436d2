/** What each kind of resource of a cartridge is as coursework: a table, first match first. */
import type { CourseworkType } from '../../tagging';
import type { Archive } from './archive';
import { limits } from './limits';
import type { Manifest, Resource } from './manifest';
import { childrenOf, find, parseXml, textAt, type XmlElement } from './xml';

export interface Piece {
  identifier: string;
  /** Null where only the table of contents names it. */
  title: string | null;
  type: CourseworkType | null;
  /** As the file writes it. */
  dueAt: string | null;
  url: string | null;
  /** The id of a link that Waymark made, told by its custom parameter. */
  link: string | null;
  /** Canvas: by which an assignment and the LTI link that it opens know each other. */
  lookup: string | null;
  /** Canvas: of its assignments that no module shows. */
  place: { group: string | null; position: number } | null;
}

export interface Cartridge {
  archive: Archive;
  manifest: Manifest;
}

interface Kind {
  is(resource: Resource, manifest: Manifest): boolean;
  /** Null for what is no coursework, or was deleted. */
  read(resource: Resource, cartridge: Cartridge): Promise<Piece | null>;
}

const SETTINGS = /(^|\/)assignment_settings\.xml$/;
const WIKI_PAGE = /(^|\/)wiki_content\/[^/]+\.html$/;

const typed = (pattern: RegExp) => (resource: Resource) => pattern.test(resource.type);

const shownAnd =
  (is: Kind['is']): Kind['is'] =>
  (resource, manifest) =>
    manifest.shown.has(resource.identifier) && is(resource, manifest);

const isPage: Kind['is'] = ({ type, files }) => type === 'webcontent' && /\.html?$/i.test(files[0] ?? '');

const kinds: readonly Kind[] = [
  { is: ({ files }) => files.some((name) => SETTINGS.test(name)), read: canvasAssignment },
  { is: typed(/^assignment_xmlv/), read: assignment },
  { is: typed(/^imsqti_.*\/assessment$/), read: quiz },
  { is: typed(/^imsdt_/), read: discussion },
  { is: shownAnd(typed(/^imswl_/)), read: webLink },
  // Even where nothing shows it: an assignment may open it.
  { is: typed(/^imsbasiclti_/), read: ltiLink },
  { is: ({ files, type }) => type === 'webcontent' && WIKI_PAGE.test(files[0] ?? ''), read: page },
  { is: shownAnd(isPage), read: page },
];

export const kindOf = (resource: Resource, manifest: Manifest): Kind | undefined =>
  kinds.find(({ is }) => is(resource, manifest));

/** A piece of which no more is known. */
export const bare = ({ identifier }: Resource, type: CourseworkType | null): Piece => ({
  identifier,
  title: null,
  type,
  dueAt: null,
  url: null,
  link: null,
  lookup: null,
  place: null,
});

async function canvasAssignment(resource: Resource, cartridge: Cartridge): Promise<Piece | null> {
  const settings = await documentOf(resource, cartridge, SETTINGS);
  // A quiz has an assignment of its own in the gradebook; the quiz is what people open.
  if (isDeleted(settings) || textAt(settings, 'quiz_identifierref')) return null;
  return { ...bare(resource, 'Assignment'), ...ofSettings(settings) };
}

/** What `assignment` says in Canvas' files, alone or within a quiz or a discussion. */
const ofSettings = (settings: XmlElement | undefined) => ({
  title: textAt(settings, 'title'),
  dueAt: textAt(settings, 'due_at'),
  lookup: textAt(settings, 'resource_link_lookup_uuid'),
  place: {
    group: textAt(settings, 'assignment_group_identifierref'),
    position: Number(textAt(settings, 'position') ?? 0),
  },
});

/** Common Cartridge's own assignment extension. */
async function assignment(resource: Resource, cartridge: Cartridge): Promise<Piece> {
  const root = await documentOf(resource, cartridge);
  return { ...bare(resource, 'Assignment'), title: textAt(root, 'title') };
}

async function quiz(resource: Resource, cartridge: Cartridge): Promise<Piece | null> {
  const meta = await metaOf(resource, cartridge, 'quiz');
  if (isDeleted(meta) || isDeleted(find(meta, 'assignment'))) return null;
  const title = meta ? textAt(meta, 'title') : await qtiTitle(resource, cartridge);
  return {
    ...bare(resource, 'Quiz'),
    title,
    dueAt: textAt(meta, 'due_at') ?? textAt(meta, 'assignment', 'due_at'),
  };
}

/** Questions can be many megabytes; the title stands at their start (IMS QTI 1.2.1, `assessment`). */
async function qtiTitle({ files }: Resource, { archive }: Cartridge): Promise<string | null> {
  const head = (await archive.head(files[0] ?? '', limits.pageHead)).toString();
  const title = /<assessment\b[^>]*?\btitle=("[^"<]*"|'[^'<]*')/.exec(head)?.[1]?.slice(1, -1);
  return title ? plainText(title) : null;
}

async function discussion(resource: Resource, cartridge: Cartridge): Promise<Piece | null> {
  const meta = await metaOf(resource, cartridge, 'topicMeta');
  if (isDeleted(meta) || textAt(meta, 'type') === 'announcement') return null;
  const graded = find(meta, 'assignment');
  return {
    ...bare(resource, graded ? 'Assignment' : null),
    title: textAt(meta, 'title') ?? textAt(await documentOf(resource, cartridge), 'title'),
    dueAt: textAt(graded, 'due_at'),
  };
}

async function webLink(resource: Resource, cartridge: Cartridge): Promise<Piece> {
  const root = await documentOf(resource, cartridge);
  return {
    ...bare(resource, 'Link'),
    title: textAt(root, 'title'),
    url: webAddress(find(root, 'url')?.attributes.get('href')),
  };
}

async function ltiLink(resource: Resource, cartridge: Cartridge): Promise<Piece | null> {
  const root = await documentOf(resource, cartridge);
  const properties = [find(root, 'custom'), ...childrenOf(root, 'extensions')].flatMap((part) =>
    childrenOf(part, 'property'),
  );
  const told = (name: string) =>
    properties.find(({ attributes }) => attributes.get('name') === name)?.text.trim() || null;
  return {
    ...bare(resource, 'Link'),
    title: textAt(root, 'title'),
    link: told('waymark_link'),
    lookup: told('lookup_uuid') ?? told('resource_link_lookup_uuid'),
  };
}

async function page(resource: Resource, { archive }: Cartridge): Promise<Piece | null> {
  const head = (await archive.head(resource.files[0] ?? '', limits.pageHead)).toString();
  if (/<meta\s+name="workflow_state"\s+content="deleted"/i.test(head)) return null;
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(head)?.[1];
  return { ...bare(resource, 'Page'), title: title ? await plainText(title) : null };
}

/** Of text between tags or quotation marks. */
const plainText = async (escaped: string): Promise<string> =>
  parseXml([Buffer.from(`<text>${escaped}</text>`)]).then(
    ({ text }) => text,
    // Entities that only HTML knows.
    () => escaped,
  );

/** The document that describes a resource: the first file, or the first whose name matches. */
async function documentOf(
  { files, inline }: Resource,
  { archive }: Cartridge,
  name = /\.xml$/i,
): Promise<XmlElement> {
  const file = files.find((candidate) => name.test(candidate));
  const [only] = inline.filter((element) =>
    /^(webLink|cartridge_basiclti_link|assignment)$/.test(element.name),
  );
  if (!file && only) return only;
  return parseXml(archive.stream(file ?? '', limits.descriptor));
}

/** What Canvas tells beside the standard's own file, in a resource that this one depends on. */
async function metaOf(
  resource: Resource,
  cartridge: Cartridge,
  root: string,
): Promise<XmlElement | undefined> {
  for (const dependency of resource.dependencies) {
    const beside = cartridge.manifest.resources.get(dependency);
    if (!beside?.files.some((name) => /\.xml$/i.test(name) && !/_qti\.xml/.test(name))) continue;
    const found = await documentOf(beside, cartridge);
    if (found.name === root) return found;
  }
  return undefined;
}

const isDeleted = (element: XmlElement | undefined): boolean =>
  textAt(element, 'workflow_state') === 'deleted';

const webAddress = (href: string | undefined): string | null =>
  href && URL.canParse(href) && /^https?:/i.test(href) ? href : null;
