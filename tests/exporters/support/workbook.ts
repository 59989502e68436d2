/** A workbook as an independent reader finds it, and its parts as they are. */
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';

/** The rows of each sheet by its name; an empty cell is null. */
export async function sheetsOf(bytes: Buffer): Promise<Record<string, unknown[][]>> {
  const sheets = await readXlsxFile(bytes, { trim: false });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The text of each part of the package by its name. */
export const partsOf = (bytes: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, Buffer.from(content).toString()]),
  );
