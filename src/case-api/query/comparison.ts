/** How values compare: texts without regard to case and locale, dates as moments, numbers as numbers. */

/** The root order of the Unicode Collation Algorithm (REST binding 3.2, 3.3), whatever the server's locale: English tailors none of it. */
const collator = new Intl.Collator('en');

/**
 * A text in the form in which it is compared: the same for all spellings that differ in case only (REST binding 3.3) or in how
 * accents are encoded. It ends in upper case because that of a letter does not depend on the letters beside it, as the lower case of
 * the Greek sigma does: a word is found inside a longer one.
 */
export const folded = (text: string): string =>
  text.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');

/** Total order of folded texts: what collates alike (such as texts with invisible characters) is ordered by its code units. */
export function compareFolded(a: string, b: string): number {
  if (a === b) return 0;
  return Math.sign(collator.compare(a, b)) || (a < b ? -1 : 1);
}

export const compareNumbers = (a: number, b: number): number => Math.sign(a - b);

/** @returns undefined for what is no finite decimal number */
export function readNumber(text: string): number | undefined {
  const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : undefined;
}

/**
 * ISO 8601, from the year to fractions of a second. The `=` is for the example of REST binding 3.3, whose date is encoded as
 * `2016%3D12%3D12`: whoever copies it should get the documents.
 */
const momentPattern =
  /^(\d{4})(?:[-=](\d\d)(?:[-=](\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?)?(?:Z|([+-])(\d\d):?(\d\d))?)?)?$/i;

/**
 * Reads a date, with or without a time; what is left out is the earliest it can be, and a missing zone is UTC.
 * @returns milliseconds since 1970; undefined for what is no date
 */
export function readMoment(text: string): number | undefined {
  const parts = momentPattern.exec(text);
  if (!parts) return undefined;
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = ''] = parts;
  const [sign, zoneHour = '0', zoneMinute = '0'] = parts.slice(8);
  const inRange = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  // The 30th of February would become a day of March.
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  if (!inRange || !exists || Number(zoneHour) > 14 || Number(zoneMinute) > 59) return undefined;
  const ahead = (Number(zoneHour) * 60 + Number(zoneMinute)) * (sign === '-' ? -1 : 1);
  const seconds = (Number(hour) * 60 + Number(minute) - ahead) * 60 + Number(second);
  return date.getTime() + seconds * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}
