/** The map as a picture, from 960 px: trails over time, drawn on the server. The same stops stand as text below it. */
import type { CourseMap, Trail } from '../../../tagging';
import { blazes, plainBlaze } from '../../design';
import type { Words } from '../../words';
import { labelOf } from '../said';
import { groupName } from './groups';
import { layOut, type MapLayout, NAME, type PlacedStop, type Row } from './map-layout';
import { trailCounts } from './map-words';
import { LABEL } from './spread';

const BLAZE = 22;
const BLAZE_X = 25;
const NAME_X = 57;

interface MapPictureProps {
  view: CourseMap;
  words: Words;
  now: Date;
}

export function MapPicture({ view, words, now }: MapPictureProps) {
  const layout = layOut(
    view.trails.map((trail) => ({
      name: groupName(trail, words).text,
      clusterCode: trail.clusterCode,
      stops: trail.stops.map((stop) => ({
        label: labelOf(stop.item, words.lang).text,
        at: stop.dueAt === null ? null : new Date(stop.dueAt),
        behind: stop.behind,
      })),
    })),
    now,
  );
  return (
    <svg
      className="map-picture"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="img"
      aria-labelledby="map-title map-description"
    >
      <title id="map-title">{words.t('map.pictureTitle')}</title>
      <desc id="map-description">{description(view, words, now)}</desc>
      <Grid layout={layout} words={words} />
      {layout.rows.map((row) => (
        <TrailRow key={row.y} row={row} startX={layout.startX} />
      ))}
      <Legend layout={layout} words={words} anyBehind={view.behind > 0} />
    </svg>
  );
}

/** What the picture shows, in sentences. */
function description({ trails }: CourseMap, words: Words, now: Date): string {
  const dates = trails.flatMap((trail) => trail.stops.flatMap((stop) => stop.dueAt ?? [])).sort();
  const [first, last] = [dates.at(0), dates.at(-1)];
  const day = (iso: string) => words.day(new Date(iso), now);
  const range =
    first && last
      ? words.t('map.pictureDates', { from: day(first), to: day(last), today: words.day(now, now) })
      : '';
  const each = trails.map((trail: Trail) =>
    words.t('map.pictureTrail', { name: groupName(trail, words).text, counts: trailCounts(trail, words) }),
  );
  return [range, ...each, words.t('map.pictureSame')].filter(Boolean).join(' ');
}

function Grid({ layout, words }: { layout: MapLayout; words: Words }) {
  const { months, today, undatedX, top, bottom } = layout;
  const textY = top + 11;
  return (
    <g>
      {months.map(({ x, at, withYear, labelled }) => (
        <g key={x}>
          <line className="map-grid" x1={x} x2={x} y1={top} y2={bottom} />
          {labelled ? (
            <text className="map-month" x={x + 5} y={textY}>
              {words.month(at, withYear)}
            </text>
          ) : null}
        </g>
      ))}
      {undatedX === null ? null : (
        <g>
          <line className="map-grid" x1={undatedX} x2={undatedX} y1={top} y2={bottom} />
          <text className="map-month" x={undatedX + 5} y={textY}>
            {words.t('map.noDate')}
          </text>
        </g>
      )}
      {today ? (
        <g>
          <line className="map-today-line" x1={today.x} x2={today.x} y1={top} y2={bottom} />
          <text
            className="map-today"
            x={today.side === 'start' ? today.x + 6 : today.x - 6}
            y={textY}
            textAnchor={today.side}
          >
            {words.t('map.today')}
          </text>
        </g>
      ) : null}
    </g>
  );
}

function TrailRow({ row, startX }: { row: Row; startX: number }) {
  const { y, endX, behindX, stops } = row;
  return (
    <g>
      <RowHead row={row} />
      <line className="map-line" x1={behindX ?? startX} x2={endX} y1={y} y2={y} />
      {behindX === null ? null : (
        <line className="map-line map-behind" x1={startX} x2={behindX} y1={y} y2={y} />
      )}
      {stops.map((stop) => (
        <StopMark key={stop.x} stop={stop} y={y} />
      ))}
    </g>
  );
}

function RowHead({ row: { y, clusterCode, nameLines } }: { row: Row }) {
  const mark = blazes[clusterCode];
  const first = y - ((nameLines.length - 1) * NAME.line) / 2 + 4.5;
  return (
    <g>
      <g
        className={mark ? `blaze-paint bz-${clusterCode}` : 'blaze-paint'}
        transform={`translate(${BLAZE_X} ${y - BLAZE / 2}) scale(${BLAZE / 16})`}
      >
        <rect className="g" width="16" height="16" rx="2.5" />
        <path className="f" fillRule="evenodd" d={(mark ?? plainBlaze).path} />
      </g>
      <TextLines className="map-name" x={NAME_X} y={first} lines={nameLines} step={NAME.line} />
    </g>
  );
}

function StopMark({ stop: { x, behind, lines }, y }: { stop: PlacedStop; y: number }) {
  return (
    <g>
      <circle className={behind ? 'map-stop map-behind' : 'map-stop'} cx={x} cy={y} r="6.5" />
      <TextLines className="map-label" x={x} y={y + LABEL.top - 1} lines={lines} step={LABEL.line} />
    </g>
  );
}

interface TextLinesProps {
  className: string;
  x: number;
  y: number;
  lines: readonly string[];
  step: number;
}

function TextLines({ className, x, y, lines, step }: TextLinesProps) {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
    <text key={index} className={className} x={x} y={y + index * step}>
      {line}
    </text>
  ));
}

function Legend({ layout, words, anyBehind }: { layout: MapLayout; words: Words; anyBehind: boolean }) {
  const y = layout.legendY;
  // Spanish is longer: the second sign stands where the first text surely has ended.
  const secondX = anyBehind ? BLAZE_X + 105 : BLAZE_X + 5;
  return (
    <g>
      {anyBehind ? (
        <g>
          <circle className="map-stop map-behind" cx={BLAZE_X + 5} cy={y} r="4" />
          <text className="map-legend" x={BLAZE_X + 16} y={y + 4.5}>
            {words.t('map.legendBehind')}
          </text>
        </g>
      ) : null}
      <circle className="map-stop" cx={secondX} cy={y} r="4" />
      <text className="map-legend" x={secondX + 11} y={y + 4.5}>
        {words.t('map.legendAhead')}
      </text>
    </g>
  );
}
