/** A snapshot as a CASE package, and as the bytes of its file. */
import type { Snapshot } from '../../framework/model/types';
import { packageAssociations } from './associations';
import { packageDefinitions } from './definitions';
import { packageDocument } from './document';
import { packageItems } from './items';
import { type CaseOptions, linksOf } from './links';
import { packageRubrics } from './rubrics';
import type { CaseVersion, CFPackage } from './types';

/**
 * The whole framework as a CFPackage, strict: no null, no link to a package or document inside it, no extensions, and nothing of 1.1
 * in 1.0. It depends on the snapshot and the options only.
 */
export function casePackage(snapshot: Snapshot, options: CaseOptions): CFPackage {
  const links = linksOf(snapshot, options);
  const associations = packageAssociations(snapshot, links, options);
  const rubrics = packageRubrics(snapshot, links);
  return {
    CFDocument: packageDocument(snapshot, links, options),
    CFItems: packageItems(snapshot, links),
    CFAssociations: associations,
    CFDefinitions: packageDefinitions(snapshot, links, associations),
    ...(rubrics.length > 0 && { CFRubrics: rubrics }),
  };
}

/** The bytes of a package's file: the same on every run and machine. */
export function writeCase(snapshot: Snapshot, options: CaseOptions): Buffer {
  return writeJson(casePackage(snapshot, options));
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
