/** The small parts of a workbook's package (ISO/IEC 29500-2): what is in it, and how it hangs together. */
import { attribute, content, MAIN, xml } from './markup';
import type { Sheet } from './sheet';

export interface WorkbookFacts {
  title: string;
  creator: string;
  /** ISO 8601 in UTC. */
  changed: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const kinds = {
  workbook: { type: `${SPREADSHEET}.sheet.main+xml`, relationship: `${OFFICE}/officeDocument` },
  worksheet: { type: `${SPREADSHEET}.worksheet+xml`, relationship: `${OFFICE}/worksheet` },
  styles: { type: `${SPREADSHEET}.styles+xml`, relationship: `${OFFICE}/styles` },
  sharedStrings: { type: `${SPREADSHEET}.sharedStrings+xml`, relationship: `${OFFICE}/sharedStrings` },
  core: {
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    relationship: `${PACKAGE}/relationships/metadata/core-properties`,
  },
} as const;

interface Part {
  file: string;
  kind: keyof typeof kinds;
}

export function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.map(
    ({ file, kind }) => `<Override PartName="/${file}" ContentType="${kinds[kind].type}"/>`,
  );
  return xml(
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
  );
}

/** Numbered from rId1, in their order. */
export function relationships(parts: readonly Part[]): string {
  const links = parts.map(
    ({ file, kind }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${kinds[kind].relationship}" Target="${file}"/>`,
  );
  return xml(`<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`);
}

export function workbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, index) => `<sheet name="${attribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return xml(
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets></workbook>`,
  );
}

export const coreProperties = ({ title, creator, changed }: WorkbookFacts): string =>
  xml(
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${content(title)}</dc:title><dc:creator>${content(creator)}</dc:creator>${moment('created', changed)}${moment('modified', changed)}</cp:coreProperties>`,
  );

const moment = (name: string, at: string): string =>
  `<dcterms:${name} xsi:type="dcterms:W3CDTF">${content(at)}</dcterms:${name}>`;
