import type { ValidateFunction } from 'ajv';
import { caseDocument, casePackage } from '../../src/exporters/case';
import { loadFramework, translatedSnapshot } from '../../src/framework';
import { componentOf10, componentOf11, officialSchemas, schemaOf11, swaggerOf10 } from './official-schemas';

const english = loadFramework();
const spanish = translatedSnapshot(english, 'es');
const inBoth = (version: '1.1' | '1.0') => ({
  original: casePackage(english, { version }),
  translation: casePackage(spanish, { version, translationOf: english }),
  document: caseDocument(
    spanish,
    { version, translationOf: english },
    `https://waymark.example/CFPackages/${spanish.document.id}`,
  ),
});
const edition11 = inBoth('1.1');
const edition10 = inBoth('1.0');

const errorsOf = (validate: ValidateFunction, body: unknown) =>
  validate(body) ? [] : (validate.errors ?? []);

type Entry = { identifier: string; uri: string };

/** Everything in a package that has an identifier and a uri of its own, at any depth; links have a title besides, and no date. */
function identified(value: unknown): Entry[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(identified);
  return 'lastChangeDateTime' in value ? [value as typeof value & Entry, ...inside] : inside;
}

(officialSchemas ? describe : describe.skip)('the official schemas', () => {
  it.each([
    ['the 1.1 package, by its JSON Schema', () => schemaOf11('cfpackage'), edition11.translation],
    [
      'the 1.1 package, by the OpenAPI component',
      () => componentOf11('CFPackageDType'),
      edition11.translation,
    ],
    ['the 1.1 document, by its JSON Schema', () => schemaOf11('cfdocument'), edition11.document],
    [
      'the 1.1 document, by the OpenAPI component',
      () => componentOf11('CFDocumentDType'),
      edition11.document,
    ],
    [
      'the 1.0 package, by the Swagger definition',
      () => swaggerOf10('CFPackage.Type'),
      edition10.translation,
    ],
    [
      'the 1.0 package, by the OpenAPI component',
      () => componentOf10('CFPackage.Type'),
      edition10.translation,
    ],
    ['the 1.0 document, by the Swagger definition', () => swaggerOf10('CFDocument.Type'), edition10.document],
  ])('accept %s', (_name, validator, body) => {
    expect(errorsOf(validator(), body)).toEqual([]);
  });

  it('of 1.0 refuse the associations of a translation', () => {
    const [one] = edition11.translation.CFAssociations.filter(
      (association) => association.associationType === 'isTranslationOf',
    );
    const withoutTargets = JSON.parse(
      JSON.stringify(one, (key, value) => (key === 'targetType' ? undefined : value)),
    );
    const body = { ...edition10.translation, CFAssociations: [withoutTargets] };
    const accepted = {
      ...body,
      CFAssociations: [{ ...withoutTargets, associationType: 'isRelatedTo' }],
    };
    for (const validate of [swaggerOf10('CFPackage.Type'), componentOf10('CFPackage.Type')]) {
      expect(errorsOf(validate, accepted)).toEqual([]);
      expect(errorsOf(validate, body)).not.toEqual([]);
    }
  });
});

describe.each([
  ['1.1', edition11],
  ['1.0', edition10],
])('original and translation as %s', (_version, { original, translation }) => {
  const both = [...identified(original), ...identified(translation)];

  it('share no identifier and no uri', () => {
    expect(new Set(both.map((entry) => entry.identifier)).size).toBe(both.length);
    expect(new Set(both.map((entry) => entry.uri)).size).toBe(both.length);
  });

  it('are linked by isTranslationOf alone', () => {
    const theirs = new Set(identified(original).map((entry) => entry.identifier));
    const crossing = translation.CFAssociations.filter((association) => {
      const { associationType: _, ...rest } = association;
      return [...JSON.stringify(rest).matchAll(/"identifier":"([^"]+)"/g)].some(([, id]) =>
        theirs.has(id ?? ''),
      );
    });
    expect(crossing).toEqual(
      translation.CFAssociations.filter(({ associationType }) => associationType === 'isTranslationOf'),
    );
    const { CFAssociations: _, ...rest } = translation;
    for (const [, id] of JSON.stringify(rest).matchAll(/"identifier":"([^"]+)"/g))
      expect(theirs.has(id ?? '')).toBe(false);
  });
});
