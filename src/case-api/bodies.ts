/** The bodies that are served, made once a snapshot and kept: a package is some megabytes and asked for again and again. */
import { type CFDocument, type CFPackage, caseDocument, caseFileName, casePackage } from '../exporters/case';
import type { Snapshot } from '../framework/model/types';
import { basePath, type Edition } from './editions';
import { type Body, keptBody } from './encoded-body';
import { type Entities, entitiesOf } from './entities';
import type { ResponseClass } from './operations';

/** What a package looks like: as the specification has it, or with the links that older readers expect. */
export type Profile = 'strict' | 'compat';

/** Everything that one edition serves of one snapshot. */
export interface Bodies {
  document: CFDocument;
  packageBody(profile: Profile): Body;
  /** The answer to a read operation; undefined when there is nothing of this class with this identifier. */
  bodyOf(answer: ResponseClass, identifier: string): Body | undefined;
  resourceOf: Entities['resourceOf'];
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
  const fileName = caseFileName(snapshot, edition.version);
  const entities = later(() => entitiesOf(body, document));
  const packages: Record<Profile, () => Body> = {
    strict: later(() => keptBody(body, fileName)),
    compat: later(() => keptBody(withLinks(body, document), fileName)),
  };
  const single = new Map<string, Body>();
  return {
    document,
    packageBody: (profile) => packages[profile](),
    bodyOf: (answer, identifier) => {
      const key = `${answer} ${identifier}`;
      const known = single.get(key);
      const entity = known ? undefined : entities().find(answer, identifier);
      if (!entity) return known;
      const made = keptBody(entity);
      single.set(key, made);
      return made;
    },
    resourceOf: (identifier) => entities().resourceOf(identifier),
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

/** Made at the first call and kept. */
function later<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
