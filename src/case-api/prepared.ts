/** What an edition serves of a snapshot: its document and those of its translations, their packages, and everything in them. */
import {
  type CFDocument,
  type CFPackage,
  caseDocument,
  caseFileName,
  casePackage,
  writeJson,
} from '../exporters/case';
import { translationsOf } from '../framework/model/translated-snapshot';
import type { Snapshot } from '../framework/model/types';
import { basePath, type Edition } from './editions';
import { type Entities, entitiesOf } from './entities';
import type { Profile } from './shelf';

export interface PreparedPackage {
  documentId: string;
  fileName: string;
  /** The bytes of the package, made at each call. */
  bytes(profile: Profile): Buffer;
}

export interface Prepared {
  documents: readonly CFDocument[];
  packages: readonly PreparedPackage[];
  entities: Entities;
}

/** @param publicUrl where uris resolve: this server, not the base written in files that are made without one */
export function prepare(snapshot: Snapshot, edition: Edition, publicUrl: string): Prepared {
  const { version } = edition;
  const made = [snapshot, ...translationsOf(snapshot)].map((each) => {
    const options = {
      version,
      baseUrl: publicUrl,
      ...(each !== snapshot && { translationOf: snapshot }),
    };
    const uri = `${publicUrl}${basePath(edition)}/CFPackages/${each.document.id}`;
    return {
      body: casePackage(each, options),
      document: caseDocument(each, options, uri),
      fileName: caseFileName(each, version),
    };
  });
  return {
    documents: made.map(({ document }) => document),
    packages: made.map(({ body, document, fileName }) => ({
      documentId: document.identifier,
      fileName,
      bytes: (profile) => writeJson(profile === 'strict' ? body : withLinks(body, document)),
    })),
    entities: entitiesOf(made),
  };
}

/**
 * Readers of OpenSALT's time expect the links of the single resources inside the package too (CFPackageURI, CFDocumentURI); the
 * schemas of 1.1 forbid them there.
 */
function withLinks(body: CFPackage, document: CFDocument): object {
  const { title, identifier, uri } = document;
  const linked = <T extends object>(entry: T) => ({ ...entry, CFDocumentURI: { title, identifier, uri } });
  return {
    ...body,
    CFDocument: document,
    CFItems: body.CFItems.map(linked),
    CFAssociations: body.CFAssociations.map(linked),
  };
}
