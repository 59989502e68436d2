/**
 * Workbooks (.xlsx, ISO/IEC 29500) in pieces, with bytes that depend on their content alone (decision 0084). Texts are shared strings, which
 * every reader takes as plain text; a cell is never a formula.
 */
import { type ZipEntry, zip } from '../zip';
import { contentTypes, coreProperties, relationships, type WorkbookFacts, workbook } from './parts';
import { type Sheet, worksheet } from './sheet';
import { sharedStrings } from './strings';
import { stylesPart } from './styles';

export const XLSX_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const xlsx = (sheets: readonly Sheet[], facts: WorkbookFacts): AsyncGenerator<Uint8Array> =>
  zip(entries(sheets, facts), facts.changed);

function* entries(sheets: readonly Sheet[], facts: WorkbookFacts): Generator<ZipEntry> {
  const ofPackage = [
    { file: 'xl/workbook.xml', kind: 'workbook' },
    { file: 'docProps/core.xml', kind: 'core' },
  ] as const;
  const ofWorkbook = [
    ...sheets.map((_, index) => ({ file: `worksheets/sheet${index + 1}.xml`, kind: 'worksheet' as const })),
    { file: 'styles.xml', kind: 'styles' },
    { file: 'sharedStrings.xml', kind: 'sharedStrings' },
  ] as const;
  const inFolder = ofWorkbook.map(({ file, kind }) => ({ file: `xl/${file}`, kind }));
  yield { name: '[Content_Types].xml', content: contentTypes([...ofPackage, ...inFolder]) };
  yield { name: '_rels/.rels', content: relationships(ofPackage) };
  yield { name: 'docProps/core.xml', content: coreProperties(facts) };
  yield { name: 'xl/workbook.xml', content: workbook(sheets) };
  yield { name: 'xl/_rels/workbook.xml.rels', content: relationships(ofWorkbook) };
  yield { name: 'xl/styles.xml', content: stylesPart };
  let texts = 0;
  for (const [index, sheet] of sheets.entries()) {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    yield { name, content: worksheet(sheet, () => texts++, index === 0) };
  }
  yield { name: 'xl/sharedStrings.xml', content: sharedStrings(sheets) };
}
