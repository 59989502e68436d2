/** Links that are ready and not added yet: each can be taken up again or dropped. */
import { words } from '../words';
import type { MadeLink } from './use-links';

interface MadeLinksProps {
  made: readonly MadeLink[];
  onEdit: (link: MadeLink) => void;
  onRemove: (link: MadeLink) => void;
}

export function MadeLinks({ made, onEdit, onRemove }: MadeLinksProps) {
  if (made.length === 0) return null;
  return (
    <section aria-label={words.deepLink.made}>
      <ul className="made-links">
        {made.map((link) => (
          <li key={link.id}>
            <span className="made-title">{link.title}</span>
            <span className="meta">{words.deepLink.tags(link.draft.additions.length)}</span>
            <button
              type="button"
              className="btn btn-quiet btn-small"
              aria-label={words.deepLink.editOf(link.title)}
              onClick={() => onEdit(link)}
            >
              {words.board.edit}
            </button>
            <button
              type="button"
              className="btn btn-quiet btn-small"
              aria-label={words.deepLink.removeOf(link.title)}
              onClick={() => onRemove(link)}
            >
              {words.deepLink.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
