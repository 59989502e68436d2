/** What an edition serves of a snapshot: its document and those of its translations, their packages, and everything in them. */
import { type CFDocument, caseDocument, caseFileName, casePackage, packageChunks } from '../exporters/case';
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
      bytes: (profile) => bytesOf(packageChunks(body, profile === 'compat' ? document : undefined)),
    })),
    entities: entitiesOf(made),
  };
}

const bytesOf = (chunks: Iterable<string>): Buffer =>
  Buffer.concat(Array.from(chunks, (chunk) => Buffer.from(chunk)));
