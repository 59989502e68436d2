import fc from 'fast-check';
import { layOut, type PictureStop } from '../../../src/web/pages/student/map-layout';
import { textWidth, wrap } from '../../../src/web/pages/student/text-width';

const now = new Date('2026-10-17T12:00:00Z');
const DAY = 86_400_000;
const names = [
  'Vital signs',
  'Explaining procedures',
  'First aid',
  'Checking automated advice',
  'Telecommunications',
  'A',
];

const sketch = fc.record({
  days: fc.option(fc.integer({ min: -300, max: 300 }), { nil: null, freq: 6 }),
  label: fc.constantFrom(...names),
});
const stops = fc.array(sketch, { minLength: 1, maxLength: 40 }).map((sketches): PictureStop[] =>
  sketches
    .map(({ days, label }) => ({
      label,
      at: days === null ? null : new Date(now.getTime() + days * DAY + 1),
      behind: days !== null && days < 0,
    }))
    .sort(
      (a, b) => (a.at?.getTime() ?? Number.POSITIVE_INFINITY) - (b.at?.getTime() ?? Number.POSITIVE_INFINITY),
    ),
);
const trails = fc.array(
  stops.map((list) => ({
    name: 'Science, Technology, Engineering & Mathematics',
    clusterCode: 'ST',
    stops: list,
  })),
  { minLength: 1, maxLength: 8 },
);

describe("the map's picture", () => {
  test('keeps every stop in order, inside the picture and on its side of Today', () => {
    fc.assert(
      fc.property(trails, (given) => {
        const layout = layOut(given, now);
        expect(layout.rows).toHaveLength(given.length);
        layout.rows.forEach((row, index) => {
          expect(row.stops.map((stop) => stop.behind)).toEqual(
            given[index]?.stops.map((stop) => stop.behind),
          );
          const xs = row.stops.map((stop) => stop.x);
          expect(xs).toEqual([...xs].sort((a, b) => a - b));
          for (const { x, behind } of row.stops) {
            expect(x).toBeGreaterThanOrEqual(layout.startX);
            expect(x).toBeLessThanOrEqual(layout.width);
            if (layout.today) expect(behind ? x < layout.today.x : x > layout.today.x).toBe(true);
          }
        });
      }),
    );
  });

  test('never lets labels of one trail run into each other', () => {
    fc.assert(
      fc.property(trails, (given) => {
        for (const row of layOut(given, now).rows) {
          const labelled = row.stops.filter((stop) => stop.lines.length > 0);
          labelled.forEach((stop, index) => {
            const next = labelled[index + 1];
            if (!next) return;
            const half = ({ lines }: typeof stop) =>
              Math.max(...lines.map((line) => textWidth(line, 13))) / 2;
            expect(next.x - stop.x + 1).toBeGreaterThanOrEqual(half(stop) + half(next));
          });
        }
      }),
    );
  });

  test('puts rows below one another with room for their text', () => {
    fc.assert(
      fc.property(trails, (given) => {
        const { rows, height, bottom } = layOut(given, now);
        rows.forEach((row, index) => {
          const labels = Math.max(0, ...row.stops.map((stop) => stop.lines.length));
          const end = row.y + 26 + labels * 15;
          expect(end).toBeLessThan(rows[index + 1]?.y ?? bottom + 15);
          expect(row.nameLines.length).toBeLessThanOrEqual(4);
        });
        expect(height).toBeGreaterThan(bottom);
      }),
    );
  });

  test('has no months and no Today without dates', () => {
    const layout = layOut(
      [{ name: 'A', clusterCode: 'HL', stops: [{ label: 'x', at: null, behind: false }] }],
      now,
    );
    expect(layout).toMatchObject({ months: [], today: null, undatedX: null });
  });

  test('sets a room apart for stops without a date only where others have one', () => {
    const dated = { label: 'x', at: now, behind: false };
    const layout = layOut(
      [{ name: 'A', clusterCode: 'HL', stops: [dated, { label: 'y', at: null, behind: false }] }],
      now,
    );
    expect(layout.undatedX).not.toBeNull();
    expect(layout.rows[0]?.stops[1]?.x).toBeGreaterThan(layout.undatedX ?? 0);
  });

  test('leaves Today out of a course that ended long ago, and shows it near the ends', () => {
    const course = (at: string, behind: boolean) =>
      layOut([{ name: 'A', clusterCode: 'HL', stops: [{ label: 'x', at: new Date(at), behind }] }], now)
        .today;
    expect(course('2025-05-01', true)).toBeNull();
    expect(course('2026-09-01', true)).not.toBeNull();
    expect(course('2026-12-01', false)).not.toBeNull();
  });

  test('keeps the dots clear of the Today line, however near their dates are', () => {
    const near = (hours: number) => ({
      label: 'A',
      at: new Date(now.getTime() + hours * 3_600_000),
      behind: hours < 0,
    });
    const { today, rows } = layOut([{ name: 'A', clusterCode: 'HL', stops: [near(-1), near(1)] }], now);
    const [before, after] = rows[0]?.stops ?? [];
    expect(before?.x).toBeLessThanOrEqual((today?.x ?? 0) - 13);
    expect(after?.x).toBeGreaterThanOrEqual((today?.x ?? 0) + 13);
  });

  test('draws at most twelve months, and the year where it changes', () => {
    const stop = (at: string) => ({ label: 'x', at: new Date(at), behind: new Date(at) < now });
    const layout = layOut(
      [{ name: 'A', clusterCode: 'HL', stops: [stop('2025-01-10'), stop('2027-12-10')] }],
      now,
    );
    expect(layout.months.length).toBeLessThanOrEqual(12);
    expect(layout.months.filter((month) => month.withYear)).toHaveLength(2);
  });
});

describe('wrapping', () => {
  test('breaks at spaces, keeps long words whole and cuts with an ellipsis', () => {
    expect(wrap('Explaining procedures', 13, 64, 3)).toEqual(['Explaining', 'procedures']);
    expect(wrap('Telecommunications', 13, 64, 3)).toEqual(['Telecommunications']);
    expect(wrap('one two three four', 13, 30, 2)).toEqual(['one', 'two…']);
    expect(wrap('', 13, 64, 3)).toEqual([]);
  });
});
