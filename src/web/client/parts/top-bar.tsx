/** The head of the client's pages: logo, the sections this person has, and one thing at the right. */
import type { ReactNode } from 'react';
import { Logo } from '../../design';
import { useWaymark } from '../session/context';
import type { Navigation } from '../session/navigation';
import { words } from '../words';
import { PageForm } from './page-form';

interface TopBarProps {
  navigation: Navigation;
  end?: ReactNode;
}

export function TopBar({ navigation, end }: TopBarProps) {
  const { session } = useWaymark();
  const { roles } = session.viewer;
  const teaches = roles.includes('teacher') && session.course !== null;
  const directs = roles.includes('director');
  const { screen: shown } = navigation.route;
  const section = shown === 'tag' || shown === 'push' ? 'board' : shown;
  const tab = (screen: 'board' | 'framework' | 'export', text: string) => (
    <button
      type="button"
      className="tab"
      aria-current={section === screen ? 'page' : undefined}
      onClick={() => shown === screen || navigation.go({ screen })}
    >
      {text}
    </button>
  );
  return (
    <header className="top-bar" lang="en">
      <Logo />
      <nav className="tabs" aria-label={words.tabs.label}>
        {teaches ? tab('board', words.tabs.coursework) : null}
        {teaches ? (
          <PageForm action="/student/map" className="tab">
            {words.tabs.map}
          </PageForm>
        ) : null}
        {directs ? tab('framework', words.tabs.framework) : null}
        {directs ? tab('export', words.tabs.export) : null}
        <a className="tab" href="/explore" target="_blank" rel="noreferrer">
          {words.tabs.pathways}
          <span className="hidden-text">, {words.opensNewTab}</span>
        </a>
      </nav>
      {end ? <div className="top-bar-end">{end}</div> : null}
    </header>
  );
}
