import type { ValidateFunction } from 'ajv';
import { type CFPackage, caseDocument, casePackage } from '../../src/exporters/case';
import { loadFramework } from '../../src/framework';
import { componentOf10, componentOf11, officialSchemas, schemaOf11, swaggerOf10 } from './official-schemas';

const snapshot = loadFramework();
const uri11 = `https://waymark.example/ims/case/v1p1/CFPackages/${snapshot.document.id}`;
const package11 = casePackage(snapshot, { version: '1.1' });
const package10 = casePackage(snapshot, { version: '1.0' });
const document11 = caseDocument(snapshot, { version: '1.1' }, uri11);
const document10 = caseDocument(snapshot, { version: '1.0' }, uri11);

function errorsOf(validate: ValidateFunction, body: unknown): string[] {
  return validate(body)
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

const documentSet = (document: unknown) => ({ CFDocuments: [document] });

const accepted: [name: string, validator: () => ValidateFunction, body: unknown][] = [
  ['the 1.1 package, by its JSON Schema', () => schemaOf11('cfpackage'), package11],
  ['the 1.1 package, by the OpenAPI component', () => componentOf11('CFPackageDType'), package11],
  ['the 1.1 document, by its JSON Schema', () => schemaOf11('cfdocument'), document11],
  ['the 1.1 document, by the OpenAPI component', () => componentOf11('CFDocumentDType'), document11],
  ['the 1.1 document set, by its JSON Schema', () => schemaOf11('cfdocumentset'), documentSet(document11)],
  [
    'the 1.1 document set, by the OpenAPI component',
    () => componentOf11('CFDocumentSetDType'),
    documentSet(document11),
  ],
  ['the 1.0 package, by the Swagger definition', () => swaggerOf10('CFPackage.Type'), package10],
  ['the 1.0 package, by the OpenAPI component', () => componentOf10('CFPackage.Type'), package10],
  ['the 1.0 document, by the Swagger definition', () => swaggerOf10('CFDocument.Type'), document10],
  [
    'the 1.0 document set, by the OpenAPI component',
    () => componentOf10('CFDocumentSet.Type'),
    documentSet(document10),
  ],
];

/** Ways to break a package; every official validator must refuse each of them, or it would prove nothing. */
const broken: [name: string, breakIt: (body: CFPackage) => unknown][] = [
  ['without its document', (body) => ({ ...body, CFDocument: undefined })],
  ['with an unknown key', (body) => ({ ...body, CFThings: [] })],
  [
    'with a link to its package inside',
    (body) => patchDocument(body, { CFPackageURI: document11.CFPackageURI }),
  ],
  [
    'with a link to its document in an item',
    (body) => patchItem(body, { CFDocumentURI: document11.CFPackageURI }),
  ],
  ['with a null', (body) => patchItem(body, { notes: null })],
  ['with an identifier that is no UUID', (body) => patchItem(body, { identifier: 'HL.THR.01' })],
  ['with a date without its time', (body) => patchItem(body, { lastChangeDateTime: '2026-11-24' })],
  ['with a statement that is a number', (body) => patchItem(body, { fullStatement: 5 })],
  ['with a sequence number that is a text', (body) => patchAssociation(body, { sequenceNumber: '1' })],
  [
    'with an association type nobody defined',
    (body) => patchAssociation(body, { associationType: 'isCousinOf' }),
  ],
  [
    'with an end that has no title',
    (body) => patchAssociation(body, { originNodeURI: { identifier: 'x', uri: 'https://x.example/' } }),
  ],
];

const patchDocument = (body: CFPackage, patch: object) => ({
  ...body,
  CFDocument: { ...body.CFDocument, ...patch },
});
const patchItem = (body: CFPackage, patch: object) => ({
  ...body,
  CFItems: [{ ...body.CFItems[0], ...patch }],
});
const patchAssociation = (body: CFPackage, patch: object) => ({
  ...body,
  CFAssociations: [{ ...body.CFAssociations[0], ...patch }],
});

(officialSchemas ? describe : describe.skip)('the official schemas', () => {
  it.each(accepted)('accept %s', (_name, validator, body) => {
    expect(errorsOf(validator(), body)).toEqual([]);
  });

  describe.each([
    ['JSON Schema 1.1', () => schemaOf11('cfpackage'), package11],
    ['OpenAPI 1.1', () => componentOf11('CFPackageDType'), package11],
    ['Swagger 1.0', () => swaggerOf10('CFPackage.Type'), package10],
    ['OpenAPI 1.0', () => componentOf10('CFPackage.Type'), package10],
  ])('%s refuses a package', (name, validator, body) => {
    // The OpenAPI text of 1.0 gives a UUID no pattern.
    const seen = broken.filter(
      ([what]) => name !== 'OpenAPI 1.0' || what !== 'with an identifier that is no UUID',
    );
    it.each(seen)('%s', (_what, breakIt) => {
      expect(errorsOf(validator(), breakIt(body))).not.toEqual([]);
    });
  });

  it('of 1.0 refuse what is new in 1.1', () => {
    for (const validate of [swaggerOf10('CFPackage.Type'), componentOf10('CFPackage.Type')]) {
      expect(errorsOf(validate, patchDocument(package10, { caseVersion: '1.1' }))).not.toEqual([]);
      expect(
        errorsOf(validate, { ...package10, CFAssociations: package11.CFAssociations.slice(0, 1) }),
      ).not.toEqual([]);
    }
  });
});
