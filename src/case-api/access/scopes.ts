/** What a client of a closed API may read. The scopes are those of 1EdTech's CASE Network, which clients already ask for. */
import type { ResponseClass } from '../operations';

/** `all` covers what `core` covers. */
export const scopeNames = ['core', 'all'] as const;
export type Scope = (typeof scopeNames)[number];

const BASE = 'http://purl.imsglobal.org/casenetwork/case/v1p0/scope';

const uris: Readonly<Record<Scope, string>> = {
  core: `${BASE}/core.readonly`,
  all: `${BASE}/all.readonly`,
};

/** What each scope allows, by its uri; for the discovery documents. */
export const scopeMeanings: Readonly<Record<string, string>> = {
  [uris.core]: 'Read documents, packages, items and associations.',
  [uris.all]: 'Read everything, definitions and rubrics by themselves too.',
};

/** Which scope is enough for an operation. */
const enough: Readonly<Record<ResponseClass, Scope>> = {
  CFDocumentSet: 'core',
  CFDocument: 'core',
  CFPackage: 'core',
  CFItem: 'core',
  CFAssociationSet: 'core',
  CFAssociation: 'core',
  CFAssociationGrouping: 'all',
  CFConceptSet: 'all',
  CFItemTypeSet: 'all',
  CFSubjectSet: 'all',
  CFLicense: 'all',
  CFRubric: 'all',
};

export const isScope = (text: string): text is Scope => Object.hasOwn(uris, text);

/** Everything that a client with this scope may ask for. */
const coveredBy = (scope: Scope): Scope[] => (scope === 'all' ? ['core', 'all'] : ['core']);

export const allows = (scopes: readonly Scope[], answer: ResponseClass): boolean =>
  scopes.some((scope) => coveredBy(scope).includes(enough[answer]));

/** The scopes that allow an operation; each of them does alone. */
export const scopesFor = (answer: ResponseClass): Scope[] =>
  scopeNames.filter((scope) => allows([scope], answer));

/** The parameter `scope` as it goes over the wire (RFC 6749, 3.3). */
export const scopeText = (scopes: readonly Scope[]) => scopes.map((scope) => uris[scope]).join(' ');

/**
 * What is given to a client that asks for these scopes: those of them that it has. Clients ask for both without knowing which one they have.
 *
 * @param asked the parameter `scope`; everything that the client has when it is left out
 * @returns null when a word is no scope of this server, or when nothing is left
 */
export function grantedScopes(asked: string | undefined, own: Scope): Scope[] | null {
  if (asked === undefined) return coveredBy(own);
  const words = asked.split(' ');
  if (words.some((word) => !Object.hasOwn(scopeMeanings, word))) return null;
  const granted = coveredBy(own).filter((scope) => words.includes(uris[scope]));
  return granted.length > 0 ? granted : null;
}
