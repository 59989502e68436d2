/** Numbers, dates and sizes for people. Most words are English, so their locale only chooses among its varieties. */

const english = navigator.languages.find((language) => language.startsWith('en')) ?? 'en-US';

/** What a locale writes: for words in another language than English. */
export function formatFor(locale: string) {
  const dates = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options);
  const sameYear = dates({ month: 'short', day: 'numeric' });
  const otherYear = dates({ month: 'short', day: 'numeric', year: 'numeric' });
  const withTime = dates({ month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  const calendar = dates({ dateStyle: 'long', timeZone: 'UTC' });
  const numbers = new Intl.NumberFormat(locale);
  const decimals = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return {
    /** `1,652`. */
    count: (n: number): string => numbers.format(n),
    /** `Oct 14`; with the year only when it is another one. */
    day(iso: string): string {
      const date = new Date(iso);
      const format = date.getFullYear() === new Date().getFullYear() ? sameYear : otherYear;
      return format.format(date);
    },
    /** `November 24, 2026`: a date of the framework, which is the same everywhere. */
    date: (iso: string): string => calendar.format(new Date(iso)),
    /** `Oct 14, 10:12 AM`. */
    moment: (iso: string): string => withTime.format(new Date(iso)),
    /** `74 kB`, `1.2 MB`. */
    size: (bytes: number): string =>
      bytes < 1_000_000
        ? `${decimals.format(Math.ceil(bytes / 1000))} kB`
        : `${decimals.format(bytes / 1_000_000)} MB`,
  };
}

export const { day, date, moment, size } = formatFor(english);

const exact = new Intl.DateTimeFormat(english, { dateStyle: 'long', timeStyle: 'long' });
const ago = new Intl.RelativeTimeFormat(english, { numeric: 'auto' });

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
