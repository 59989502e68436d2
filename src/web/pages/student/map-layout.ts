/**
 * Geometry of the map's picture: trails as rows, time from left to right, every stop at its due date as nearly as its label lets it.
 * Pure numbers, in units of the picture's view box.
 */
import { textWidth, wrap } from './text-width';
import { monthsOf, type Span, spanOf, xIn } from './time-axis';

export interface PictureStop {
  label: string;
  at: Date | null;
  behind: boolean;
}

export interface PictureTrail {
  name: string;
  clusterCode: string;
  stops: readonly PictureStop[];
}

export interface PlacedStop {
  x: number;
  behind: boolean;
  /** Lines of the label; empty where stops stand too close for it. */
  lines: string[];
}

export interface Row {
  y: number;
  nameLines: string[];
  clusterCode: string;
  stops: PlacedStop[];
  /** Where the trail ends, and how far of it is behind; null when nothing is. */
  endX: number;
  behindX: number | null;
}

export interface MapLayout {
  width: number;
  height: number;
  startX: number;
  /** Vertical lines run between these. */
  top: number;
  bottom: number;
  months: { x: number; at: Date; withYear: boolean; labelled: boolean }[];
  today: { x: number; side: 'start' | 'end' } | null;
  /** Left edge of the room for stops without a date, when only some have one. */
  undatedX: number | null;
  rows: Row[];
  legendY: number;
}

export const LABEL = { size: 13, line: 15, top: 26 } as const;
export const NAME = { size: 13.5, line: 16 } as const;

const WIDTH = 976;
const START_X = 184;
const AXIS_X = 207;
const RIGHT = 940;
const TOP = 20;
const FIRST_ROW = 79;
const ROW = 91;
const DOT_GAP = 16;
const TODAY_GAP = 14;
const NAME_WIDTH = 122;

/** @param now the moment of the Today line. Stops keep the order they come in, which is that of their dates. */
export function layOut(trails: readonly PictureTrail[], now: Date): MapLayout {
  const dates = trails.flatMap((trail) => trail.stops.flatMap((stop) => (stop.at ? [stop.at] : [])));
  const mostUndated = Math.max(0, ...trails.map((trail) => trail.stops.filter((stop) => !stop.at).length));
  const undatedX = dates.length > 0 && mostUndated > 0 ? RIGHT - Math.min(260, 30 + mostUndated * 80) : null;
  const axisEnd = undatedX === null ? RIGHT : undatedX - 24;
  const span = dates.length > 0 ? roomySpan(trails, spanOf(dates, now), now, axisEnd) : null;
  const todayX = span?.showsNow ? xIn(span, now, AXIS_X, axisEnd) : null;

  let y = FIRST_ROW;
  const rows = trails.map((trail) => {
    const row = layOutRow(trail, y, { span, todayX, axisEnd, undatedX });
    const labelLines = Math.max(1, ...row.stops.map((stop) => stop.lines.length));
    y += Math.max(ROW, LABEL.top + labelLines * LABEL.line + 34, row.nameLines.length * NAME.line + 26);
    return row;
  });
  const bottom = y - 21;
  return {
    width: WIDTH,
    height: bottom + 46,
    startX: START_X,
    top: TOP,
    bottom,
    ...topLabels(span, todayX, axisEnd),
    undatedX,
    rows,
    legendY: bottom + 20,
  };
}

interface Scale {
  span: Span | null;
  todayX: number | null;
  axisEnd: number;
  undatedX: number | null;
}

function layOutRow(trail: PictureTrail, y: number, { span, todayX, axisEnd, undatedX }: Scale): Row {
  const dated = span ? trail.stops.filter((stop) => stop.at) : [];
  const undated = span ? trail.stops.filter((stop) => !stop.at) : trail.stops;
  const ideal = (stop: PictureStop) => (span && stop.at ? xIn(span, stop.at, AXIS_X, axisEnd) : 0);
  const place = (stops: readonly PictureStop[], room: Room, anchor: 'first' | 'last') =>
    spread(stops, stops.map(ideal), room, anchor);
  const whole = { from: START_X + 24, to: axisEnd - 10, left: START_X - 4, right: undatedX ?? WIDTH - 8 };
  const before = todayX === null ? whole : { ...whole, to: todayX - TODAY_GAP, right: todayX - 4 };
  const after = todayX === null ? whole : { ...whole, from: todayX + TODAY_GAP, left: todayX + 4 };
  const late = { from: (undatedX ?? 0) + 20, to: RIGHT, left: (undatedX ?? 0) + 4, right: WIDTH - 8 };
  const placed = [
    ...place(dated.filter((stop) => stop.behind), before, 'last'),
    ...place(dated.filter((stop) => !stop.behind), after, 'first'),
    ...(undatedX === null ? evenly(undated, whole) : place(undated, late, 'first')),
  ];
  const behind = placed.filter((stop) => stop.behind);
  return {
    y,
    nameLines: wrap(trail.name, NAME.size, NAME_WIDTH, 4),
    clusterCode: trail.clusterCode,
    stops: placed,
    endX: placed.at(-1)?.x ?? START_X,
    behindX: behind.at(-1)?.x ?? null,
  };
}

/** Limits for a run of stops: for their dots, and for the edges of their labels. */
interface Room {
  from: number;
  to: number;
  left: number;
  right: number;
}

/** Stops of a course without dates: side by side at one pace. */
function evenly(stops: readonly PictureStop[], room: Room): PlacedStop[] {
  const pace = Math.min(130, (room.to - room.from) / Math.max(1, stops.length - 1));
  return spread(stops, stops.map((_, index) => room.from + 20 + index * pace), room, 'first');
}

/** Moves stops apart until their labels fit, within limits and in order; where they cannot fit, only every second, third … is labelled. */
function spread(
  stops: readonly PictureStop[],
  ideals: readonly number[],
  room: Room,
  anchor: 'first' | 'last',
): PlacedStop[] {
  if (stops.length === 0) return [];
  const labels = stops.map((stop) => labelLines(stop.label));
  const widths = labels.map((lines) => Math.max(...lines.map((line) => textWidth(line, LABEL.size))));
  const last = stops.length - 1;
  const shown = (index: number, step: number) => (anchor === 'first' ? index : last - index) % step === 0;
  for (let step = 1; ; step += 1) {
    const gaps = gapsFor(widths, (index) => shown(index, step), step);
    const half = (index: number) => (shown(index, step) ? (widths[index] ?? 0) / 2 : 0);
    const labelled = { from: Math.max(room.from, room.left + half(0)), to: Math.min(room.to, room.right - half(last)) };
    const needed = gaps.reduce((sum, gap) => sum + gap, 0);
    const fits = needed <= labelled.to - labelled.from;
    if (!fits && step <= stops.length) continue;
    // Past the last step only one label is left, and dots may touch.
    const { from, to } = fits ? labelled : room;
    const scale = needed > to - from ? Math.max(0, to - from) / needed : 1;
    const xs = settle(ideals, gaps.map((gap) => gap * scale), from, to);
    return stops.map((stop, index) => ({
      x: Math.round(xs[index] ?? from),
      behind: stop.behind,
      lines: shown(index, step) ? (labels[index] ?? []) : [],
    }));
  }
}

/** Least distances between neighbours, so that labelled stops keep their labels apart. */
function gapsFor(widths: readonly number[], shown: (index: number) => boolean, step: number): number[] {
  const gaps = Array.from({ length: Math.max(0, widths.length - 1) }, () => DOT_GAP);
  let previous = -1;
  widths.forEach((width, index) => {
    if (!shown(index)) return;
    if (previous >= 0) {
      const each = ((widths[previous] ?? 0) / 2 + width / 2 + 10) / step;
      for (let between = previous; between < index; between += 1) gaps[between] = Math.max(DOT_GAP, each);
    }
    previous = index;
  });
  return gaps;
}

/** Positions as near to the ideal ones as the gaps allow: once from the left, once from the right. */
function settle(ideals: readonly number[], gaps: readonly number[], from: number, to: number): number[] {
  const xs: number[] = [];
  ideals.forEach((ideal, index) => {
    const least = index === 0 ? from : (xs[index - 1] ?? from) + (gaps[index - 1] ?? 0);
    xs.push(Math.max(ideal, least));
  });
  for (let index = xs.length - 1; index >= 0; index -= 1) {
    const most = index === xs.length - 1 ? to : (xs[index + 1] ?? to) - (gaps[index] ?? 0);
    xs[index] = Math.min(xs[index] ?? most, most);
  }
  return xs;
}

function labelLines(label: string): string[] {
  const narrow = wrap(label, LABEL.size, 64, Number.POSITIVE_INFINITY);
  return narrow.length <= 2 ? narrow : wrap(label, LABEL.size, 96, 3);
}

/** Adds a month at either end while the stops on that side of Today have no room for their dots; at most three. */
function roomySpan(trails: readonly PictureTrail[], first: Span, now: Date, axisEnd: number): Span {
  const most = (behind: boolean) =>
    Math.max(...trails.map((trail) => trail.stops.filter((stop) => stop.at && stop.behind === behind).length));
  const [behind, ahead] = [most(true), most(false)];
  let span = first;
  for (let added = 0; added < 3 && span.showsNow; added += 1) {
    const today = xIn(span, now, AXIS_X, axisEnd);
    if (behind > 0 && today - TODAY_GAP - (START_X + 24) < behind * DOT_GAP) span = { ...span, from: span.from - 1 };
    else if (ahead > 0 && axisEnd - 10 - (today + TODAY_GAP) < ahead * DOT_GAP) span = { ...span, to: span.to + 1 };
    else break;
  }
  return span;
}

/** Months and the Today line; a month whose name would run into "Today" goes without. */
function topLabels(span: Span | null, todayX: number | null, axisEnd: number): Pick<MapLayout, 'months' | 'today'> {
  if (!span) return { months: [], today: null };
  const months = monthsOf(span).map((month) => ({ ...month, x: Math.round(xIn(span, month.at, AXIS_X, axisEnd)) }));
  const widthOf = (withYear: boolean) => (withYear ? 66 : 34);
  const meets = (a: number, b: number) =>
    months.filter(({ x, withYear }) => x + 6 + widthOf(withYear) > a && x < b).length;
  if (todayX === null) return { months: months.map((month) => ({ ...month, labelled: true })), today: null };
  const x = Math.round(todayX);
  const after = [x, x + 52] as const;
  const before = [x - 52, x] as const;
  const side = meets(...after) > 0 && meets(...before) === 0 ? 'end' : 'start';
  const [a, b] = side === 'start' ? after : before;
  return {
    months: months.map((month) => ({
      ...month,
      labelled: !(month.x + 6 + widthOf(month.withYear) > a && month.x < b),
    })),
    today: { x, side },
  };
}
