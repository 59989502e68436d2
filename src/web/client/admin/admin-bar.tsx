/** The head of the administrator's page. */
import { Logo } from '../../design';
import { useAdmin } from './context';
import { type Tab, tabs } from './use-tab';
import { words } from './words';

export function AdminBar({ tab, onLeave }: { tab: Tab; onLeave: () => void }) {
  const { api } = useAdmin();
  const leave = () => void api.end().finally(onLeave);
  return (
    <header className="top-bar">
      <Logo />
      <nav className="tabs" aria-label={words.tabs.label}>
        {tabs.map((name) => (
          <a key={name} className="tab" href={`#${name}`} aria-current={name === tab ? 'page' : undefined}>
            {words.tabs[name]}
          </a>
        ))}
      </nav>
      <div className="top-bar-end">
        <span>{words.administrator}</span>
        <button type="button" className="btn-link" onClick={leave}>
          {words.leave}
        </button>
      </div>
    </header>
  );
}
