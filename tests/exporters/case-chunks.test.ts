import { casePackage, writeCase } from '../../src/exporters/case';
import { caseChunks, packageChunks } from '../../src/exporters/case/case-package';
import { loadFramework, translatedSnapshot } from '../../src/framework';
import { snapshotOf } from '../../src/framework/model/snapshot';

const snapshot = loadFramework();
const asOneText = (body: object) => `${JSON.stringify(body, null, 2)}\n`;

it.each([
  ['1.1', snapshot, undefined],
  ['1.0', snapshot, undefined],
  ['1.1', translatedSnapshot(snapshot, 'es'), snapshot],
] as const)('pieces of %s are the text of the whole', (version, written, translationOf) => {
  const options = { version, translationOf };
  const whole = asOneText(casePackage(written, options));
  expect([...caseChunks(written, options)].join('')).toBe(whole);
  expect([...packageChunks(casePackage(written, options))].join('')).toBe(whole);
  expect(String(writeCase(written, options))).toBe(whole);
});

it('pieces stay small, whatever the size of the whole', () => {
  const lengths = [...caseChunks(snapshot, { version: '1.1' })].map((piece) => piece.length);
  expect(lengths.length).toBeGreaterThan(20);
  expect(Math.max(...lengths)).toBeLessThan(200_000);
});

it('an empty framework has empty lists', () => {
  const empty = snapshotOf(snapshot.document, []);
  const text = [...caseChunks(empty, { version: '1.1' })].join('');
  expect(text).toBe(asOneText(casePackage(empty, { version: '1.1' })));
  expect(JSON.parse(text)).toMatchObject({ CFItems: [], CFAssociations: [] });
});

it('compat differs by the links inside, and by nothing else', () => {
  const uri = 'https://here.example/package';
  const compat = JSON.parse([...caseChunks(snapshot, { version: '1.0' }, uri)].join(''));
  expect(compat.CFDocument.CFPackageURI.uri).toBe(uri);
  const { CFPackageURI: _, ...document } = compat.CFDocument;
  const stripped = ({ CFDocumentURI, ...entry }: { CFDocumentURI: { identifier: string } }) => {
    expect(CFDocumentURI.identifier).toBe(document.identifier);
    return entry;
  };
  expect({
    ...compat,
    CFDocument: document,
    CFItems: compat.CFItems.map(stripped),
    CFAssociations: compat.CFAssociations.map(stripped),
  }).toEqual(casePackage(snapshot, { version: '1.0' }));
});
