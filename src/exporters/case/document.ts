/** The CFDocument. `frameworkType` is left out: its only defined value, CourseCodes, is not what this is. */
import type { Snapshot } from '../../framework/model/types';
import { type CaseOptions, type Links, linksOf } from './links';
import type { CFDocument, CFPckgDocument } from './types';
import { adoptionStatusOf } from './vocabulary';

export function packageDocument(
  { document }: Snapshot,
  links: Links,
  { version }: CaseOptions,
): CFPckgDocument {
  return {
    identifier: links.document.identifier,
    uri: links.document.uri,
    ...(version === '1.1' && { caseVersion: '1.1' as const }),
    creator: document.creator,
    title: document.title,
    lastChangeDateTime: document.changed,
    ...(document.publisher && { publisher: document.publisher }),
    description: document.description,
    ...(document.subjects.length > 0 && {
      subject: document.subjects,
      subjectURI: document.subjects.map(links.subject),
    }),
    language: document.language,
    version: document.version,
    adoptionStatus: adoptionStatusOf(document, version),
    ...(document.statusStartDate && { statusStartDate: document.statusStartDate }),
    licenseURI: links.license,
    ...(document.notes && { notes: document.notes }),
  };
}

/**
 * The CFDocument as it stands outside its package.
 * @param packageUri where the package can be fetched
 */
export function caseDocument(snapshot: Snapshot, options: CaseOptions, packageUri: string): CFDocument {
  const links = linksOf(snapshot, options);
  // A package is fetched by the identifier of its document (REST binding, getCFPackage).
  const { title, identifier } = links.document;
  return {
    ...packageDocument(snapshot, links, options),
    CFPackageURI: { title, identifier, uri: packageUri },
  };
}
