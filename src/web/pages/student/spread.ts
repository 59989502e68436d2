/** Where the stops of one run stand: as near to their dates as their labels allow. */
import { textWidth, wrap } from './text-width';

/** Limits for a run of stops: for their dots, and for the edges of their labels. */
export interface Room {
  from: number;
  to: number;
  left: number;
  right: number;
}

export interface Placed {
  x: number;
  /** Lines of the label; empty where stops stand too close for it. */
  lines: string[];
}

export const LABEL = { size: 13, line: 15, top: 26 } as const;

export const DOT_GAP = 16;
const LABEL_GAP = 10;
const NARROW = 64;
const WIDE = 96;

/**
 * Moves stops apart until their labels fit, within limits and in order. Where they cannot fit, only every second, third … is labelled,
 * counted from the end at which Today is; at the very worst none is, and dots may touch.
 * @param ideals the positions that the dates ask for, in ascending order
 */
export function spread(
  labels: readonly string[],
  ideals: readonly number[],
  room: Room,
  anchor: 'first' | 'last',
): Placed[] {
  const lines = labels.map(labelLines);
  const halves = lines.map((each) => Math.max(...each.map((line) => textWidth(line, LABEL.size))) / 2);
  for (let step = 1; step <= labels.length; step += 1) {
    const isLabelled = (index: number) =>
      (anchor === 'first' ? index : labels.length - 1 - index) % step === 0;
    const xs = settle(ideals, limitsOf(halves, isLabelled, room), gapsOf(halves, isLabelled, step));
    if (xs)
      return xs.map((x, index) => ({
        x: Math.round(x),
        lines: isLabelled(index) ? (lines[index] ?? []) : [],
      }));
  }
  const gap = Math.min(DOT_GAP, (room.to - room.from) / Math.max(1, labels.length - 1));
  const xs =
    settle(
      ideals,
      limitsOf(halves, () => false, room),
      Array(labels.length).fill(gap),
    ) ?? ideals;
  return xs.map((x) => ({ x: Math.round(x), lines: [] }));
}

interface Limit {
  least: number;
  most: number;
}

const limitsOf = (halves: readonly number[], isLabelled: (index: number) => boolean, room: Room): Limit[] =>
  halves.map((half, index) => ({
    least: isLabelled(index) ? Math.max(room.from, room.left + half) : room.from,
    most: isLabelled(index) ? Math.min(room.to, room.right - half) : room.to,
  }));

/** Least distances to the stop that follows, so that labelled stops keep their labels apart. */
function gapsOf(halves: readonly number[], isLabelled: (index: number) => boolean, step: number): number[] {
  const gaps = halves.map(() => DOT_GAP as number);
  halves.forEach((half, index) => {
    const next = halves[index + step];
    if (!isLabelled(index) || next === undefined) return;
    gaps.fill(Math.max(DOT_GAP, (half + next + LABEL_GAP) / step), index, index + step);
  });
  return gaps;
}

/** Positions as near to the ideal ones as limits and gaps allow, once from the left and once from the right; null if they do not fit. */
function settle(
  ideals: readonly number[],
  limits: readonly Limit[],
  gaps: readonly number[],
): number[] | null {
  const xs: number[] = [];
  limits.forEach(({ least }, index) => {
    const after = index === 0 ? least : (xs[index - 1] ?? 0) + (gaps[index - 1] ?? 0);
    xs.push(Math.max(ideals[index] ?? least, least, after));
  });
  for (let index = xs.length - 1; index >= 0; index -= 1) {
    const before =
      index === xs.length - 1 ? Number.POSITIVE_INFINITY : (xs[index + 1] ?? 0) - (gaps[index] ?? 0);
    xs[index] = Math.min(xs[index] ?? 0, limits[index]?.most ?? 0, before);
  }
  return xs.every((x, index) => x >= (limits[index]?.least ?? 0) - 0.01) ? xs : null;
}

function labelLines(label: string): string[] {
  const narrow = wrap(label, LABEL.size, NARROW, Number.POSITIVE_INFINITY);
  return narrow.length <= 2 ? narrow : wrap(label, LABEL.size, WIDE, 3);
}
