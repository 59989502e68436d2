/** Sentences of the course map. */
import type { CourseMap, Stop, Trail } from '../../../tagging';
import { sentence, type Words } from '../../words';
import { nameOf } from '../said';
import { clustersOf } from './groups';
import { isStaff, type Visit } from './visit';

/** "This course follows two pathways in Health Science. Seven stops are behind you; eight are ahead." */
export function mapLead(view: CourseMap, visit: Pick<Visit, 'viewer'>, words: Words): string {
  const { trails, courseGroups } = view;
  if (trails.length > 0) return `${follows(trails, words)} ${progress(view, words)}`;
  const whole = courseGroups.reduce((sum, group) => sum + group.statements.length, 0);
  if (whole > 0) return words.t('map.wholeLead', { count: whole, number: words.counted(whole) });
  return words.t('map.empty', { context: isStaff(visit.viewer) ? 'staff' : undefined });
}

function follows(trails: readonly Trail[], words: Words): string {
  const pathways = trails.filter((trail) => !trail.shared);
  const named = pathways.length > 0 ? pathways : trails;
  const where = words.list(clustersOf(named).map((cluster) => nameOf(cluster, words.lang).text));
  return pathways.length > 0
    ? words.t('map.follows', { count: pathways.length, number: words.counted(pathways.length), where })
    : words.t('map.followsShared', { where });
}

function progress({ behind, ahead }: CourseMap, words: Words): string {
  const counted = (count: number) => ({ count, number: words.counted(count) });
  if (ahead === 0) return sentence(words.t('map.onlyBehind', counted(behind)));
  if (behind === 0) return sentence(words.t('map.onlyAhead', counted(ahead)));
  return sentence(
    words.t('map.behindAndAhead', {
      count: behind,
      behind: words.counted(behind),
      ahead: words.t('map.ahead', counted(ahead)),
    }),
  );
}

/** "3 stops behind you, 3 to come". */
export function trailCounts({ behind, ahead }: Pick<Trail, 'behind' | 'ahead'>, words: Words): string {
  if (behind === 0) return words.t('map.aheadCountOnly', { count: ahead });
  const passed = words.t('map.behindCount', { count: behind });
  return ahead === 0
    ? passed
    : words.t('map.both', { behind: passed, ahead: words.t('map.aheadCount', { count: ahead }) });
}

/** "Vital signs lab, Oct 14" behind you; "Mock patient interview, due Oct 28" still to come. */
export function stopMeta({ title, dueAt, behind }: Stop, words: Words, now: Date): string {
  if (dueAt === null) return words.t('map.stopUndated', { title });
  return words.t(behind ? 'map.stopBehind' : 'map.stopAhead', {
    title,
    date: words.day(new Date(dueAt), now),
  });
}
