/** The time axis of the map: whole months, counted from year 0, in UTC (a line a few hours off cannot be seen). */

export interface Span {
  /** First month and the month after the last, as months since year 0. */
  from: number;
  to: number;
  /** Whether the moment of looking lies near enough to the course to be drawn. */
  showsNow: boolean;
}

/** A course that began or ended longer ago than this is drawn without Today, in months. */
const NEAR = 2;
const MOST_LABELS = 12;

const monthOf = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
const startOf = (month: number) => new Date(Date.UTC(Math.floor(month / 12), month % 12, 1));

export function spanOf(dates: readonly Date[], now: Date): Span {
  const months = dates.map(monthOf);
  const first = Math.min(...months);
  const last = Math.max(...months);
  const today = monthOf(now);
  const showsNow = today >= first - NEAR && today <= last + NEAR;
  return {
    from: showsNow ? Math.min(first, today) : first,
    to: (showsNow ? Math.max(last, today) : last) + 1,
    showsNow,
  };
}

/** Position of a moment between `left` and `right`. */
export function xIn(span: Span, date: Date, left: number, right: number): number {
  const from = startOf(span.from).getTime();
  const to = startOf(span.to).getTime();
  return left + ((date.getTime() - from) / (to - from)) * (right - left);
}

/** The months to draw, at most twelve; the year is told where it changes and, in spans over two years, at the start. */
export function monthsOf(span: Span): { at: Date; withYear: boolean }[] {
  const step = Math.ceil((span.to - span.from) / MOST_LABELS);
  const months: { at: Date; withYear: boolean }[] = [];
  for (let month = span.from; month < span.to; month += step) {
    const at = startOf(month);
    const previous = months.at(-1);
    const yearChanges = previous !== undefined && previous.at.getUTCFullYear() !== at.getUTCFullYear();
    months.push({ at, withYear: yearChanges });
  }
  return months;
}
