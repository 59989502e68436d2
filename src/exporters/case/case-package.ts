/** A snapshot as a CASE package: as an object, and in pieces as the bytes of its file. */
import type { Snapshot } from '../../framework/model/types';
import { packageAssociations } from './associations';
import { type PackageParts, withLinks } from './compat';
import { packageDefinitions } from './definitions';
import { caseDocument, packageDocument } from './document';
import { packageItems } from './items';
import { piecesOfJson } from './json-pieces';
import { type CaseOptions, linksOf } from './links';
import { packageRubrics } from './rubrics';
import type { CaseVersion, CFDocument, CFPackage, CFPckgAssociation } from './types';

/**
 * The whole framework as a CFPackage, strict: no null, no link to a package or document inside it, no extensions, and nothing of 1.1
 * in 1.0. It depends on the snapshot and the options only.
 */
export function casePackage(snapshot: Snapshot, options: CaseOptions): CFPackage {
  const { document, items, associations, definitions, rubrics } = packageParts(snapshot, options);
  return {
    CFDocument: document,
    CFItems: [...items],
    CFAssociations: [...associations],
    CFDefinitions: definitions(),
    ...(rubrics.length > 0 && { CFRubrics: [...rubrics] }),
  };
}

/**
 * The file of a package, which is never whole in memory: the same bytes as JSON.stringify would give of the object.
 * @param packageUri where the package can be fetched; when it is given, the package is `compat` (compat.ts)
 */
export function caseChunks(snapshot: Snapshot, options: CaseOptions, packageUri?: string): Generator<string> {
  const parts = packageParts(snapshot, options);
  return chunksOf(packageUri ? withLinks(parts, caseDocument(snapshot, options, packageUri)) : parts);
}

/** The same of a package that is an object already. */
export function packageChunks(body: CFPackage, compat?: CFDocument): Generator<string> {
  const parts = {
    document: body.CFDocument,
    items: body.CFItems,
    associations: body.CFAssociations,
    definitions: () => body.CFDefinitions,
    rubrics: body.CFRubrics ?? [],
  };
  return chunksOf(compat ? withLinks(parts, compat) : parts);
}

const chunksOf = ({ document, items, associations, definitions, rubrics }: PackageParts) =>
  piecesOfJson([
    ['CFDocument', () => document],
    ['CFItems', items],
    ['CFAssociations', associations],
    ['CFDefinitions', definitions],
    ...(rubrics.length > 0 ? [['CFRubrics', rubrics] as const] : []),
  ]);

function packageParts(snapshot: Snapshot, options: CaseOptions): PackageParts {
  const links = linksOf(snapshot, options);
  const usedGroupings = new Set<string>();
  function* noted(associations: Iterable<CFPckgAssociation>) {
    for (const association of associations) {
      if (association.CFAssociationGroupingURI) {
        usedGroupings.add(association.CFAssociationGroupingURI.identifier);
      }
      yield association;
    }
  }
  return {
    document: packageDocument(snapshot, links, options),
    items: packageItems(snapshot, links),
    associations: noted(packageAssociations(snapshot, links, options)),
    definitions: () => packageDefinitions(snapshot, links, (grouping) => usedGroupings.has(grouping)),
    rubrics: packageRubrics(snapshot, links),
  };
}

/** The bytes of a package's file: the same on every run and machine. */
export function writeCase(snapshot: Snapshot, options: CaseOptions): Buffer {
  return Buffer.concat(Array.from(caseChunks(snapshot, options), (chunk) => Buffer.from(chunk)));
}

/**
 * Any CASE body as bytes: keys in the order of the specification's tables, indented by two spaces, with a line feed at the end, so
 * that a change of the framework reads as a change of lines.
 */
export function writeJson(body: object): Buffer {
  return Buffer.from(`${JSON.stringify(body, null, 2)}\n`);
}

/** Such as `illinois-career-clusters.case-v1p1.json`. */
export function caseFileName(snapshot: Snapshot, version: CaseVersion): string {
  return `${snapshot.document.key}.case-v${version.replace('.', 'p')}.json`;
}
