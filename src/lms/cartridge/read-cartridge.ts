/** Reads a Common Cartridge (1.0 to 1.4, thin or whole) or a course export of Canvas, which is one with files of its own. */
import { WaymarkError } from '../../shared/errors';
import { type Archive, MissingFile } from './archive';
import { arrange } from './arrange';
import type { CourseFile, Reading } from './course-file';
import { limits } from './limits';
import { type Manifest, type Resource, readManifest } from './manifest';
import { bare, type Cartridge, kindOf, type Piece } from './pieces';
import { quizzesOnly, tooMany } from './problems';
import { childrenOf, MalformedXml, parseXml, textAt } from './xml';

const GROUPS = 'course_settings/assignment_groups.xml';

/** @throws WaymarkError 422 `export_file.…`; the signal's reason */
export async function readCartridge(archive: Archive, { onProgress, signal }: Reading): Promise<CourseFile> {
  const manifest = await readManifest(archive);
  assertCourse(manifest);
  const resources = courseworkOf(manifest);
  if (resources.length > limits.pieces) throw tooMany(limits.pieces);

  const pieces: Piece[] = [];
  let unreadable = 0;
  for (const [index, resource] of resources.entries()) {
    signal.throwIfAborted();
    onProgress({ done: index, total: resources.length });
    const read = await readPiece(resource, { archive, manifest });
    if (read === 'unreadable') unreadable += 1;
    if (read !== null) pieces.push(read === 'unreadable' ? bare(resource, null) : read);
  }
  onProgress({ done: resources.length, total: resources.length });
  return {
    courseTitle: manifest.courseTitle,
    entries: arrange(pieces, manifest, await groupPositions(archive)),
    unreadable,
  };
}

/** Resources that are read, each once: what is only a variant of another one is left to that. */
function courseworkOf(manifest: Manifest): Resource[] {
  const all = [...manifest.resources.values()];
  const variants = new Set(
    all.filter(({ type }) => !/^imsqti_|^imsdt_/.test(type)).flatMap(({ dependencies }) => dependencies),
  );
  return all.filter(
    (resource) =>
      kindOf(resource, manifest) !== undefined &&
      !(variants.has(resource.identifier) && /^assignment_xmlv/.test(resource.type)),
  );
}

/** One file that is not what it should be costs its details, not the whole course. */
async function readPiece(resource: Resource, cartridge: Cartridge): Promise<Piece | 'unreadable' | null> {
  try {
    return (await kindOf(resource, cartridge.manifest)?.read(resource, cartridge)) ?? null;
  } catch (error) {
    if (error instanceof MalformedXml || error instanceof MissingFile) return 'unreadable';
    throw error;
  }
}

/** Canvas exports single quizzes as IMS content packages, not as cartridges. */
function assertCourse({ schema, resources, shown }: Manifest): void {
  const types = [...resources.values()].map(({ type }) => type);
  const quizzes = types.some((type) => type.startsWith('imsqti_'));
  const others = types.some((type) => !/^imsqti_|^associatedcontent\//.test(type));
  if (!/common cartridge/i.test(schema) && shown.size === 0 && quizzes && !others) throw quizzesOnly();
}

async function groupPositions(archive: Archive): Promise<Map<string, number>> {
  if (!archive.has(GROUPS)) return new Map();
  try {
    const root = await parseXml(archive.stream(GROUPS, limits.descriptor));
    return new Map(
      childrenOf(root, 'assignmentGroup').map((group) => [
        group.attributes.get('identifier') ?? '',
        Number(textAt(group, 'position') ?? 0),
      ]),
    );
  } catch (error) {
    // Only the order is lost.
    if (error instanceof WaymarkError) throw error;
    return new Map();
  }
}
