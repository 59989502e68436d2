/** What the file would change, in groups. What is new or renamed can be left out. */
import { GridList, GridListItem } from 'react-aria-components/GridList';
import type { PreviewPiece } from '../api/uploads';
import { Box } from '../parts/box';
import { day } from '../parts/format';
import { uploadWords as words } from './upload-words';

const groups = ['new', 'back', 'renamed', 'here'] as const;

interface PreviewListProps {
  preview: readonly PreviewPiece[];
  /** Keys of pieces that are not wanted. */
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
}

export function PreviewList({ preview, left, onLeave }: PreviewListProps) {
  return (
    <div className="upload-preview">
      {groups.map((change) => (
        <Group
          key={change}
          title={words.groups[change]}
          pieces={preview.filter((piece) => piece.change === change)}
          left={left}
          onLeave={change === 'here' ? null : onLeave}
        />
      ))}
    </div>
  );
}

function GroupTitle({ title, count }: { title: string; count: number }) {
  return (
    <h3 className="group-title">
      {title} <span className="count">{count}</span>
    </h3>
  );
}

interface GroupProps {
  title: string;
  pieces: PreviewPiece[];
  left: ReadonlySet<string>;
  /** Null where there is nothing to choose. */
  onLeave: PreviewListProps['onLeave'] | null;
}

function Group({ title, pieces, left, onLeave }: GroupProps) {
  if (pieces.length === 0) return null;
  if (!onLeave) {
    return (
      <section>
        <GroupTitle title={title} count={pieces.length} />
        <ul className="upload-rows">
          {pieces.map((piece) => (
            <li key={piece.key} className="upload-row">
              <span>{piece.title}</span>
              <Meta piece={piece} />
            </li>
          ))}
        </ul>
      </section>
    );
  }
  const keys = pieces.map(({ key }) => key);
  const ticked = keys.filter((key) => !left.has(key));
  const keepOnly = (wanted: Iterable<string>) => {
    const kept = new Set(wanted);
    onLeave(new Set([...left, ...keys].filter((key) => !kept.has(key))));
  };
  return (
    <section>
      <div className="upload-group-head">
        <GroupTitle title={title} count={pieces.length} />
        <button
          type="button"
          className="btn btn-quiet btn-small"
          onClick={() => keepOnly(ticked.length > 0 ? [] : keys)}
        >
          {ticked.length > 0 ? words.untickAll : words.tickAll}
          <span className="hidden-text">, {title}</span>
        </button>
      </div>
      <GridList
        aria-label={title}
        className="upload-rows"
        items={pieces.map((piece) => ({ ...piece, id: piece.key }))}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={ticked}
        onSelectionChange={(selected) => keepOnly(selected === 'all' ? keys : [...selected].map(String))}
      >
        {(piece) => (
          <GridListItem id={piece.id} textValue={piece.title} className="pick-row upload-row upload-choice">
            <Box />
            <span>{piece.title}</span>
            <Meta piece={piece} />
          </GridListItem>
        )}
      </GridList>
    </section>
  );
}

function Meta({ piece: { type, dueAt, from } }: { piece: PreviewPiece }) {
  const said = [
    from ? words.from(from) : null,
    type ? words.type[type] : null,
    dueAt ? words.due(day(dueAt)) : null,
  ].filter((part) => part !== null);
  return <span className="meta">{said.join(', ')}</span>;
}
