/** The map of a course: where it takes you, as a picture and as trails in columns. Teachers see it under their tabs. */
import type { ReactNode } from 'react';
import type { Snapshot } from '../../../framework/model/types';
import type { CourseMap, StatementGroup, Stop as StopView, Trail as TrailView } from '../../../tagging';
import { Leg, Stop, Trail } from '../../design';
import type { Words } from '../../words';
import { ClusterGrid } from '../explore/cluster-grid';
import { backTo, LanguageSwitch, PageHead } from '../page-head';
import { Said, studentTextOf } from '../said';
import { groupMeta, groupName } from './groups';
import { MapPicture } from './map-picture';
import { mapLead, stopMeta, trailCounts } from './map-words';
import { StaffTabs } from './staff-tabs';
import { mapHref } from './student-links';
import { isStaff, type Visit } from './visit';

/** Stops that stand open on a trail: the last ones behind, and the next; all where few are left. */
const BEHIND_SHOWN = 3;
const AHEAD_SHOWN = 1;
const AHEAD_SHOWN_AT_START = 3;

interface MapPageProps {
  view: CourseMap;
  visit: Visit;
  words: Words;
  snapshot: Snapshot;
  now: Date;
}

export function MapPage({ view, visit, words, snapshot, now }: MapPageProps) {
  const { course, trails, courseGroups } = view;
  const staff = isStaff(visit.viewer);
  const place = { courseId: course.id, lang: words.lang };
  const hrefIn = (lang: Words['lang']) => mapHref({ ...place, lang });
  return (
    <>
      {staff ? <StaffTabs words={words} nav={visit.nav} place={place} /> : null}
      <div className="reading reading-wide">
        {staff ? (
          <header className="page-head">
            <span className="ink-3">{words.t('map.asStudents')}</span>
            <LanguageSwitch words={words} nav={visit.nav} hrefIn={hrefIn} />
          </header>
        ) : (
          <PageHead
            words={words}
            nav={visit.nav}
            back={backTo(visit.returnUrl, words.t('map.back'))}
            hrefIn={hrefIn}
          />
        )}
        <main>
          <h1>{words.t('map.title', { course: course.title })}</h1>
          <p className="lead">{mapLead(view, visit, words)}</p>
          {trails.length > 0 ? <MapPicture view={view} words={words} now={now} /> : null}
          {trails.length > 0 ? <Trails trails={trails} words={words} now={now} /> : null}
          {courseGroups.length > 0 ? <WholeCourse groups={courseGroups} words={words} /> : null}
          <section className="onward" aria-labelledby="clusters">
            <ClusterGrid snapshot={snapshot} words={words} nav={visit.nav} headingId="clusters" />
          </section>
        </main>
      </div>
    </>
  );
}

interface TrailsProps {
  trails: readonly TrailView[];
  words: Words;
  now: Date;
}

function Trails({ trails, words, now }: TrailsProps) {
  return (
    <div className="columns">
      <Trail>
        {trails.map((trail) => (
          <Leg
            key={trail.id}
            cluster={trail.clusterCode}
            name={<Said spoken={groupName(trail, words)} />}
            meta={trailCounts(trail, words)}
          >
            <Stops trail={trail} words={words} now={now} />
          </Leg>
        ))}
      </Trail>
    </div>
  );
}

function Stops({ trail, words, now }: { trail: TrailView; words: Words; now: Date }) {
  const behind = trail.stops.filter((stop) => stop.behind);
  const ahead = trail.stops.filter((stop) => !stop.behind);
  const earlier = behind.slice(0, -BEHIND_SHOWN);
  const next = ahead.slice(0, behind.length > 0 ? AHEAD_SHOWN : AHEAD_SHOWN_AT_START);
  const later = ahead.slice(next.length);
  const each = (stops: readonly StopView[]) =>
    stops.map((stop) => (
      <StopRow key={`${stop.courseworkId} ${stop.item.id}`} stop={stop} words={words} now={now} />
    ));
  return (
    <>
      {earlier.length > 0 ? (
        <Folded summary={words.t('map.earlier', { count: earlier.length })}>{each(earlier)}</Folded>
      ) : null}
      {each(behind.slice(-BEHIND_SHOWN))}
      {each(next)}
      {later.length > 0 ? (
        <Folded summary={words.t('map.more', { count: later.length })}>{each(later)}</Folded>
      ) : null}
    </>
  );
}

function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <Stop kind="more">
      <details className="folded">
        <summary>{summary}</summary>
        <ol className="stops">{children}</ol>
      </details>
    </Stop>
  );
}

function StopRow({ stop, words, now }: { stop: StopView; words: Words; now: Date }) {
  return (
    <Stop kind={stop.behind ? 'here' : 'to-come'} meta={stopMeta(stop, words, now)}>
      <span className="hidden-text">{words.t(stop.behind ? 'map.stopDone' : 'map.stopToCome')} </span>
      <Said spoken={studentTextOf(stop.item, words.lang)} />
    </Stop>
  );
}

/** What is tagged on the course as a whole has no date and no stop of its own. */
function WholeCourse({ groups, words }: { groups: readonly StatementGroup[]; words: Words }) {
  return (
    <section className="onward columns" aria-labelledby="whole">
      <h2 id="whole">{words.t('map.wholeTitle')}</h2>
      <p className="hint-line">{words.t('map.wholeHint')}</p>
      <Trail>
        {groups.map((group) => (
          <Leg
            key={group.id}
            cluster={group.clusterCode}
            heading="h3"
            name={<Said spoken={groupName(group, words)} />}
            meta={groupMeta(group, words)}
          >
            {group.statements.map(({ item }) => (
              <Stop key={item.id}>
                <Said spoken={studentTextOf(item, words.lang)} />
              </Stop>
            ))}
          </Leg>
        ))}
      </Trail>
    </section>
  );
}
