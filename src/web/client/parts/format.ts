/** Dates and sizes for people. The words are English, so the locale only chooses among its varieties. */

const locale = navigator.languages.find((language) => language.startsWith('en')) ?? 'en-US';

const sameYear = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric' });
const otherYear = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', year: 'numeric' });
const withTime = new Intl.DateTimeFormat(locale, {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long' });
const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

/** `Oct 14`; with the year only when it is another one. */
export function day(iso: string): string {
  const date = new Date(iso);
  const format = date.getFullYear() === new Date().getFullYear() ? sameYear : otherYear;
  return format.format(date);
}

const calendar = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });

/** `November 24, 2026`: a date of the framework, which is the same everywhere. */
export const date = (iso: string) => calendar.format(new Date(iso));

/** `Oct 14, 10:12 AM`. */
export const moment = (iso: string) => withTime.format(new Date(iso));

/** `November 24, 2026 at 10:14:32 AM UTC`, for administrators. */
export const instant = (date: Date) => exact.format(date);

/** `2 minutes ago`. */
export function since(iso: string): string {
  const seconds = Math.min(0, (new Date(iso).getTime() - Date.now()) / 1000);
  if (seconds > -60) return ago.format(0, 'second') === 'now' ? 'just now' : ago.format(0, 'second');
  if (seconds > -3600) return ago.format(Math.round(seconds / 60), 'minute');
  if (seconds > -86_400) return ago.format(Math.round(seconds / 3600), 'hour');
  return ago.format(Math.round(seconds / 86_400), 'day');
}

/** `74 kB`, `1.2 MB`. */
export function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${decimals.format(Math.ceil(bytes / 1000))} kB`
    : `${decimals.format(bytes / 1_000_000)} MB`;
}
