/** The fields that a list can be asked for: their paths, in dot notation, and how their values compare. */
import type { CaseVersion } from '../../exporters/case';

/**
 * `moment` is a date or a date with a time. `object` has fields of its own and no value to compare, `open` any fields: the
 * specification says nothing about what is in extensions.
 */
export type FieldKind = 'text' | 'number' | 'moment' | 'object' | 'open';

/** All fields of a class, also those that no row has at present. */
export type KnownFields = ReadonlyMap<string, FieldKind>;

/** @returns how the values at a path compare; undefined when the class has no such field */
export function kindOf(known: KnownFields, path: string): FieldKind | undefined {
  const kind = known.get(path);
  if (kind) return kind;
  for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1)) {
    if (known.get(path.slice(0, dot)) === 'open') return 'open';
  }
  return undefined;
}

type Entry = readonly [path: string, kind: FieldKind];

const linkUri = (name: string): readonly Entry[] => [
  [name, 'object'],
  [`${name}.title`, 'text'],
  [`${name}.identifier`, 'text'],
  [`${name}.uri`, 'text'],
];

/** CFDocument, in the order of the information model. */
const documentFields10: readonly Entry[] = [
  ['identifier', 'text'],
  ['uri', 'text'],
  ['creator', 'text'],
  ['title', 'text'],
  ['lastChangeDateTime', 'moment'],
  ['officialSourceURL', 'text'],
  ['publisher', 'text'],
  ['description', 'text'],
  ['subject', 'text'],
  ...linkUri('subjectURI'),
  ['language', 'text'],
  ['version', 'text'],
  ['adoptionStatus', 'text'],
  ['statusStartDate', 'moment'],
  ['statusEndDate', 'moment'],
  ...linkUri('licenseURI'),
  ['notes', 'text'],
  ...linkUri('CFPackageURI'),
];

/** What 1.1 adds to CFDocument (information model 1.3). */
const documentFieldsSince11: readonly Entry[] = [
  ['frameworkType', 'text'],
  ['caseVersion', 'text'],
  ['extensions', 'open'],
];

/** The fields of a CFDocument outside a package, by version of CASE. */
export const documentFields: Readonly<Record<CaseVersion, KnownFields>> = {
  '1.0': new Map(documentFields10),
  '1.1': new Map([...documentFields10, ...documentFieldsSince11]),
};
