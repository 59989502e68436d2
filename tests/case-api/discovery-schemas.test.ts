import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { ClassName } from '../../src/case-api/discovery/field-types';
import { schemaName } from '../../src/case-api/discovery/schemas';
import { type CaseVersion, caseDocument, casePackage } from '../../src/exporters/case';
import { loadFramework } from '../../src/framework';
import { errorsOf, ours, publicUrl, sent } from './support/discovery';

const snapshot = loadFramework();

/** A class of our own document as a validator. Strict: a keyword or format that JSON Schema does not know throws. */
function componentOf(version: CaseVersion, name: ClassName): ValidateFunction {
  const ajv = addFormats(new Ajv({ strict: true, allErrors: true }));
  // It holds the schemas and is no keyword of theirs.
  ajv.addKeyword('components');
  ajv.addSchema(sent({ components: ours(version).components }), 'ours');
  return ajv.compile({ $ref: `ours#/components/schemas/${schemaName(name, version)}` });
}

describe.each(['1.1', '1.0'] as const)('what this server sends in %s', (version) => {
  const options = { version, baseUrl: publicUrl };
  const packageUri = `${publicUrl}/ims/case/v1p1/CFPackages/${snapshot.document.id}`;
  const body = casePackage(snapshot, options);
  const document = caseDocument(snapshot, options, packageUri);
  const [item] = body.CFItems;
  const [association] = body.CFAssociations;
  const { CFPackageURI } = document;

  it.each<[ClassName, unknown]>([
    ['CFPackage', body],
    ['CFDocument', document],
    ['CFDocumentSet', { CFDocuments: [document] }],
    ['CFDocumentSet', { CFDocuments: [] }],
    ['CFItem', { ...item, CFDocumentURI: CFPackageURI }],
    ['CFAssociation', { ...association, CFDocumentURI: CFPackageURI }],
    ['CFAssociationSet', { CFItem: { ...item, CFDocumentURI: CFPackageURI }, CFAssociations: [association] }],
    [
      'imsx_StatusInfo',
      {
        imsx_codeMajor: 'failure',
        imsx_severity: 'error',
        imsx_codeMinor: {
          imsx_codeMinorField: [
            { imsx_codeMinorFieldName: 'Waymark', imsx_codeMinorFieldValue: 'unknownobject' },
          ],
        },
      },
    ],
  ])('passes its own schema: %s', (name, value) => {
    expect(errorsOf(componentOf(version, name), value)).toEqual([]);
  });

  const other: CaseVersion = version === '1.1' ? '1.0' : '1.1';
  it.each<[why: string, name: ClassName, value: unknown]>([
    ['without its identifier', 'CFDocument', { ...document, identifier: undefined }],
    ['with an unknown field', 'CFDocument', { ...document, colour: 'green' }],
    ['with a null', 'CFDocument', { ...document, notes: null }],
    ['without the link to its package', 'CFDocument', { ...document, CFPackageURI: undefined }],
    ['with a link to its package inside', 'CFPackage', { ...body, CFDocument: document }],
    [
      'with an identifier in capitals',
      'CFDocument',
      { ...document, identifier: document.identifier.toUpperCase() },
    ],
    [
      'with something after its identifier',
      'CFDocument',
      { ...document, identifier: `${document.identifier}0` },
    ],
    [
      'with something before its identifier',
      'CFDocument',
      { ...document, identifier: `0${document.identifier}` },
    ],
    ['with a date for a time', 'CFDocument', { ...document, lastChangeDateTime: '2026-11-24' }],
    ['with a time for a date', 'CFDocument', { ...document, statusEndDate: '2026-11-24T00:00:00Z' }],
    ['with no uri', 'CFDocument', { ...document, uri: 'somewhere' }],
    ['with one subject', 'CFDocument', { ...document, subject: 'Career education' }],
    ['with an unknown type', 'CFAssociation', { ...association, associationType: 'isCousinOf' }],
    ['with a number as text', 'CFAssociation', { ...association, sequenceNumber: '1' }],
    ['without its type of failure', 'imsx_StatusInfo', { imsx_severity: 'error' }],
  ])('would not pass %s: %s', (_why, name, value) => {
    expect(errorsOf(componentOf(version, name), value)).not.toEqual([]);
  });

  it(`keeps what is of ${version} and of ${other} apart`, () => {
    const link = { title: 'a', identifier: 'a', uri: 'https://a.example/' };
    const of11: [ClassName, unknown][] = [
      ['CFDocument', { ...document, caseVersion: '1.1' }],
      ['CFDocument', { ...document, extensions: { 'school.room': 5 } }],
      ['CFPckgItem', { ...item, subject: ['Health'] }],
      ['CFPckgAssociation', { ...association, associationType: 'isTranslationOf' }],
      ['CFPckgAssociation', { ...association, associationType: 'ext:uses' }],
      ['CFPckgAssociation', { ...association, notes: 'why' }],
      ['LinkGenURI', { ...link, targetType: 'ext:occupation' }],
    ];
    for (const [name, value] of of11) {
      expect([name, errorsOf(componentOf(version, name), value).length === 0]).toEqual([
        name,
        version === '1.1',
      ]);
    }
  });
});
