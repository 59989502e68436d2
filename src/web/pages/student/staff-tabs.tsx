/** The teacher's tabs over the course map, as the app has them. */
import { Logo } from '../../design';
import type { Words } from '../../words';
import { exploreHref } from '../public-links';
import { OutLink, SessionLink } from '../session-link';
import { appHref, mapHref, type Place } from './student-links';
import type { Visit } from './visit';

export function StaffTabs({ words, nav, place }: { words: Words; nav: Visit['nav']; place: Place }) {
  return (
    <div className="top-bar">
      <Logo />
      <nav className="tabs" aria-label={words.t('tabs.label')}>
        <SessionLink href={appHref(place)} nav={nav} className="tab">
          {words.t('tabs.coursework')}
        </SessionLink>
        <SessionLink href={mapHref(place)} nav={nav} className="tab" current>
          {words.t('tabs.map')}
        </SessionLink>
        <OutLink
          href={exploreHref(place.lang)}
          nav={nav}
          className="tab"
          newWindow={words.t('site.newWindow')}
        >
          {words.t('tabs.pathways')}
        </OutLink>
      </nav>
    </div>
  );
}
