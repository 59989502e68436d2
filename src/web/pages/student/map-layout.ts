/**
 * Geometry of the map's picture: trails as rows, time from left to right, every stop at its due date as nearly as its label lets it.
 * Pure numbers, in units of the picture's view box.
 */
import { DOT_GAP, LABEL, type Placed, type Room, spread } from './spread';
import { wrap } from './text-width';
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

export interface PlacedStop extends Placed {
  behind: boolean;
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

export const NAME = { size: 13.5, line: 16 } as const;

const WIDTH = 976;
const START_X = 184;
const AXIS_X = 207;
const RIGHT = 940;
const TOP = 20;
const FIRST_ROW = 79;
/** Without months above them the rows begin higher. */
const FIRST_ROW_UNDATED = 52;
const ROW = 91;
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

  let y = span ? FIRST_ROW : FIRST_ROW_UNDATED;
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
    withSides(
      stops,
      spread(
        stops.map(({ label }) => label),
        stops.map(ideal),
        room,
        anchor,
      ),
    );
  const whole = { from: START_X + 24, to: axisEnd - 10, left: START_X - 4, right: undatedX ?? WIDTH - 8 };
  const before = todayX === null ? whole : { ...whole, to: todayX - TODAY_GAP, right: todayX - 4 };
  const after = todayX === null ? whole : { ...whole, from: todayX + TODAY_GAP, left: todayX + 4 };
  const late = { from: (undatedX ?? 0) + 20, to: RIGHT, left: (undatedX ?? 0) + 4, right: WIDTH - 8 };
  const placed = [
    ...place(
      dated.filter((stop) => stop.behind),
      before,
      'last',
    ),
    ...place(
      dated.filter((stop) => !stop.behind),
      after,
      'first',
    ),
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

/** Stops of a course without dates: side by side at one pace. */
function evenly(stops: readonly PictureStop[], room: Room): PlacedStop[] {
  const pace = Math.min(130, (room.to - room.from) / Math.max(1, stops.length - 1));
  const ideals = stops.map((_, index) => room.from + 20 + index * pace);
  return withSides(
    stops,
    spread(
      stops.map(({ label }) => label),
      ideals,
      room,
      'first',
    ),
  );
}

const withSides = (stops: readonly PictureStop[], placed: readonly Placed[]): PlacedStop[] =>
  placed.map((each, index) => ({ ...each, behind: stops[index]?.behind ?? false }));

/** Adds a month at either end while the stops on that side of Today have no room for their dots; at most three. */
function roomySpan(trails: readonly PictureTrail[], first: Span, now: Date, axisEnd: number): Span {
  const most = (behind: boolean) =>
    Math.max(
      ...trails.map((trail) => trail.stops.filter((stop) => stop.at && stop.behind === behind).length),
    );
  const [behind, ahead] = [most(true), most(false)];
  let span = first;
  for (let added = 0; added < 3 && span.showsNow; added += 1) {
    const today = xIn(span, now, AXIS_X, axisEnd);
    if (behind > 0 && today - TODAY_GAP - (START_X + 24) < behind * DOT_GAP)
      span = { ...span, from: span.from - 1 };
    else if (ahead > 0 && axisEnd - 10 - (today + TODAY_GAP) < ahead * DOT_GAP)
      span = { ...span, to: span.to + 1 };
    else break;
  }
  return span;
}

/** Months and the Today line; a month whose name would run into "Today" goes without. */
function topLabels(
  span: Span | null,
  todayX: number | null,
  axisEnd: number,
): Pick<MapLayout, 'months' | 'today'> {
  if (!span) return { months: [], today: null };
  const months = monthsOf(span).map((month) => ({
    ...month,
    x: Math.round(xIn(span, month.at, AXIS_X, axisEnd)),
  }));
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
