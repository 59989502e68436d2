/**
 * The package for readers of OpenSALT's time, who expect the links of the single resources inside it too: CFPackageURI in the document,
 * CFDocumentURI in items and associations. The schemas of 1.1 forbid them there.
 */
import type {
  CFDefinitions,
  CFDocument,
  CFPckgAssociation,
  CFPckgDocument,
  CFPckgItem,
  CFRubric,
} from './types';

/** A package whose items and associations come one by one, and once; definitions tell of what associations have used, so they are asked for last. */
export interface PackageParts {
  document: CFPckgDocument;
  items: Iterable<CFPckgItem>;
  associations: Iterable<CFPckgAssociation>;
  definitions: () => CFDefinitions;
  rubrics: readonly CFRubric[];
}

export function withLinks(parts: PackageParts, document: CFDocument): PackageParts {
  const { title, identifier, uri } = document;
  function* linked<T extends object>(entries: Iterable<T>) {
    for (const entry of entries) yield { ...entry, CFDocumentURI: { title, identifier, uri } };
  }
  return { ...parts, document, items: linked(parts.items), associations: linked(parts.associations) };
}
