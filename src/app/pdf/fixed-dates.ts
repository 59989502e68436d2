/** The dates in a PDF's information dictionary, which say when it was printed, become those of the data. */

const dates = /(\/(?:CreationDate|ModDate) \(D:)\d{14}[+-]\d{2}'\d{2}'\)/g;

/** As many bytes as before, so that the offsets in the file's cross-reference table stay right. */
export function withFixedDates(pdf: Buffer, changed: string): Buffer {
  const moment = new Date(changed).toISOString().replace(/\D/g, '').slice(0, 'yyyymmddhhmmss'.length);
  return Buffer.from(pdf.toString('latin1').replace(dates, `$1${moment}+00'00')`), 'latin1');
}
