/** The tags of a course or of coursework in a small frame amid other content: a sentence, the clusters, the way to more. */
import type { TagBadge } from '../../../tagging';
import { Blaze, LogoMark } from '../../design';
import type { Words } from '../../words';
import { nameOf } from '../said';
import { SessionLink } from '../session-link';
import { clustersOf } from './groups';
import { lead } from './lead';
import { courseworkHref, mapHref } from './student-links';
import type { Visit } from './visit';

interface BadgePageProps {
  view: TagBadge;
  visit: Visit;
  words: Words;
}

export function BadgePage({ view: { target, groups, total }, visit, words }: BadgePageProps) {
  const place = { courseId: visit.viewer.courseId ?? '', lang: words.lang };
  const href = target.kind === 'course' ? mapHref(place) : courseworkHref(target.id, place);
  return (
    <main className="badge">
      <h1 className="hidden-text">{target.title}</h1>
      <LogoMark />
      {groups.length === 0 ? (
        <p className="badge-none">{words.t('badge.none')}</p>
      ) : (
        <div>
          <p className="badge-lead">
            {lead({ groups, total, noun: target.kind === 'course' ? 'Course' : target.type }, words)}
          </p>
          <ul className="badge-clusters">
            {clustersOf(groups).map((cluster) => (
              <li key={cluster.id}>
                <Blaze cluster={cluster.code} size={18} />
                {nameOf(cluster, words.lang).text}
              </li>
            ))}
          </ul>
          <p className="badge-more">
            <SessionLink href={href} nav={visit.nav}>
              {words.t(target.kind === 'course' ? 'leads.map' : 'badge.more')}
            </SessionLink>
          </p>
        </div>
      )}
    </main>
  );
}
