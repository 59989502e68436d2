/** How cells look: text stays text when somebody edits it; long text is broken into lines; the header stands out. */
import { MAIN, xml } from './markup';

const GENERAL = 0;
const TEXT = 49;
const HEADER_FILL = 'FFE6EBF0';

interface Look {
  format: typeof GENERAL | typeof TEXT;
  font: 'regular' | 'bold';
  fill: 'none' | 'header';
  alignment: string;
}

/** Long text has no text format: older versions of Excel show more than 255 characters of it as ####. */
const looks = {
  default: { format: GENERAL, font: 'regular', fill: 'none', alignment: '' },
  header: { format: TEXT, font: 'bold', fill: 'header', alignment: 'vertical="center" wrapText="1"' },
  text: { format: TEXT, font: 'regular', fill: 'none', alignment: 'vertical="top"' },
  wrapped: { format: GENERAL, font: 'regular', fill: 'none', alignment: 'vertical="top" wrapText="1"' },
  number: { format: GENERAL, font: 'regular', fill: 'none', alignment: 'vertical="top"' },
} as const satisfies Record<string, Look>;

/** The number of a look, which is its place among `cellXfs`. */
export const styleOf = (look: keyof typeof looks): number => place(looks, look);

/** The first two fills are those that the format reserves. */
const fills: Record<Look['fill'] | 'reserved', string> = {
  none: '<patternFill patternType="none"/>',
  reserved: '<patternFill patternType="gray125"/>',
  header: `<patternFill patternType="solid"><fgColor rgb="${HEADER_FILL}"/></patternFill>`,
};

const fonts: Record<Look['font'], string> = {
  regular: '<sz val="11"/><name val="Calibri"/>',
  bold: '<b/><sz val="11"/><name val="Calibri"/>',
};

export const stylesPart = xml(
  [
    `<styleSheet xmlns="${MAIN}">`,
    `<fonts>${each(fonts, (font) => `<font>${font}</font>`)}</fonts>`,
    `<fills>${each(fills, (fill) => `<fill>${fill}</fill>`)}</fills>`,
    '<borders><border/></borders>',
    '<cellStyleXfs><xf/></cellStyleXfs>',
    `<cellXfs>${each<Look>(looks, format)}</cellXfs>`,
    '<cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join(''),
);

function format({ format, font, fill, alignment }: Look): string {
  const numbers = `numFmtId="${format}" fontId="${place(fonts, font)}" fillId="${place(fills, fill)}" borderId="0" xfId="0"`;
  return `<xf ${numbers} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${alignment}/></xf>`;
}

function each<Value>(table: Readonly<Record<string, Value>>, markup: (value: Value) => string): string {
  return Object.values(table).map(markup).join('');
}

function place(table: object, key: string): number {
  return Object.keys(table).indexOf(key);
}
