/** What a launch gets that Waymark cannot answer as it was meant: what the LMS asked for, what Waymark does, and the way on. */
import type { Assets } from '../../assets';
import { Notice } from '../../design';
import { type WordKey, type Words, wordsFor } from '../../words';
import { page, pageTitle } from '../document';
import { backTo } from '../page-head';
import { SessionLink } from '../session-link';
import { appHref, courseworkHref, mapHref } from '../student/student-links';
import type { Visit } from '../student/visit';

/**
 * `review`: the LMS wants somebody's work shown. `unknown`: it wants something that Waymark has never heard of. `unsaved`: an assignment
 * that is being made has no name yet. `unnamed`: a page of assignments on which this one is none.
 */
export type LaunchNoticeKind = 'review' | 'unknown' | 'unsaved' | 'unnamed';

export interface LaunchNoticeProps {
  kind: LaunchNoticeKind;
  visit: Visit;
  /** What the coursework is called, if there is any. */
  courseworkTitle: string | null;
  /** The message type, as the LMS names it. */
  message: string;
}

export function launchNotice(props: LaunchNoticeProps, assets: Pick<Assets, 'css'>): string {
  const { kind, visit, message } = props;
  const words = wordsFor(visit.lang);
  const title = words.t(`launchNotice.${kind}.title`);
  const body = (
    <Notice
      title={title}
      actions={<WayOn {...props} words={words} />}
      facts={
        kind === 'unknown'
          ? {
              summary: words.t('error.admin'),
              open: true,
              rows: [
                [words.t('error.code'), <code key="code">launch.message_type</code>],
                [words.t('launchNotice.message'), <code key="message">{message}</code>],
              ],
            }
          : undefined
      }
    >
      <p>{words.t(`launchNotice.${kind}.text`)}</p>
    </Notice>
  );
  const { lms } = visit.viewer;
  return page({ title: pageTitle(title), lang: visit.lang, lms, framed: visit.framed, body, assets });
}

/** To the coursework or the course in Waymark; back to the LMS where there is neither. */
function WayOn({ visit, courseworkTitle, words }: LaunchNoticeProps & { words: Words }) {
  const { viewer, nav, returnUrl } = visit;
  const className = 'btn btn-primary btn-large';
  if (viewer.courseId && viewer.roles.length > 0) {
    const { key, href } = targetOf(visit, viewer.courseId);
    return (
      <SessionLink href={href} nav={nav} className={className}>
        {words.t(viewer.courseworkId && !courseworkTitle ? 'launchNotice.toUntitled' : key, {
          title: courseworkTitle ?? undefined,
        })}
      </SessionLink>
    );
  }
  const back = backTo(returnUrl, words.t('error.back'));
  return back ? (
    <a className={className} href={back.href}>
      {back.name}
    </a>
  ) : null;
}

function targetOf({ viewer, lang }: Visit, courseId: string): { key: WordKey; href: string } {
  const place = { courseId, lang };
  if (viewer.roles.includes('teacher'))
    return {
      key: viewer.courseworkId ? 'launchNotice.toCoursework' : 'launchNotice.toCourse',
      href: appHref(place),
    };
  return viewer.courseworkId
    ? { key: 'launchNotice.toCoursework', href: courseworkHref(viewer.courseworkId, place) }
    : { key: 'launchNotice.toMap', href: mapHref(place) };
}
