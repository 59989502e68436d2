/** The bodies that are served, made once a snapshot and kept: a package is close to a megabyte and asked for again and again. */
import { createHash } from 'node:crypto';
import {
  type CFDocument,
  type CFPackage,
  caseDocument,
  caseFileName,
  casePackage,
  writeJson,
} from '../exporters/case';
import type { Snapshot } from '../framework/model/types';
import { basePath, type Edition, edition11 } from './editions';

export interface Body {
  bytes: Buffer;
  /** Strong: the same for the same bytes. */
  etag: string;
  /** What it is called when somebody keeps it. */
  fileName?: string;
}

/** Everything that one edition serves of one snapshot. */
export interface Bodies {
  document: CFDocument;
  packageBody: Body;
  documentBody: Body;
  /** Anything of the package by its identifier, as it stands outside the package. */
  resourceOf(identifier: string): object | undefined;
}

export function bodyOf(value: object): Body {
  const bytes = writeJson(value);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}

/**
 * @param publicUrl where uris resolve: this server, not the base written in files that are made without one
 * @returns the bodies of a snapshot in an edition, made at the first request for them
 */
export function createBodies(publicUrl: string): (snapshot: Snapshot, edition: Edition) => Bodies {
  const kept = new WeakMap<Snapshot, Map<Edition, Bodies>>();
  return (snapshot, edition) => {
    const ofSnapshot = kept.get(snapshot) ?? new Map<Edition, Bodies>();
    kept.set(snapshot, ofSnapshot);
    const bodies = ofSnapshot.get(edition) ?? makeBodies(snapshot, edition, publicUrl);
    ofSnapshot.set(edition, bodies);
    return bodies;
  };
}

function makeBodies(snapshot: Snapshot, edition: Edition, publicUrl: string): Bodies {
  const options = { version: edition.version, baseUrl: publicUrl };
  const packageUri = `${publicUrl}${basePath(edition)}/CFPackages/${snapshot.document.id}`;
  const body = casePackage(snapshot, options);
  const document = caseDocument(snapshot, options, packageUri);
  // Only the edition that answers /uri needs the single resources.
  const resources = edition === edition11 ? resourcesOf(body, document) : new Map<string, object>();
  return {
    document,
    packageBody: { ...bodyOf(body), fileName: caseFileName(snapshot, edition.version) },
    documentBody: bodyOf(document),
    resourceOf: (identifier) => resources.get(identifier),
  };
}

/** Outside the package an item requires, and an association may have, the link to its document. */
function resourcesOf(
  { CFItems, CFAssociations, CFDefinitions }: CFPackage,
  document: CFDocument,
): Map<string, object> {
  const { title, identifier, uri } = document;
  const CFDocumentURI = { title, identifier, uri };
  return new Map<string, object>([
    [identifier, document],
    ...[...CFItems, ...CFAssociations].map((entry): [string, object] => [
      entry.identifier,
      { ...entry, CFDocumentURI },
    ]),
    ...Object.values(CFDefinitions)
      .flat()
      .map((entry): [string, object] => [entry.identifier, entry]),
  ]);
}
