/** The teacher's board: the course, its pinned pathways, and every piece of coursework with its tags. */
import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from '../../design';
import type { Board, Target } from '../api/types';
import { ReviewDrawer } from '../copies/review-drawer';
import type { CopyStore } from '../copies/use-copies';
import { LoadFailed } from '../parts/load-failed';
import { TopBar } from '../parts/top-bar';
import { useTitle } from '../parts/use-title';
import type { Navigation } from '../session/navigation';
import { words } from '../words';
import { BoardRow, rowId } from './board-row';
import { CopyBanner } from './copy-banner';
import { CourseHead } from './course-head';
import { EmptyBoard } from './empty-board';
import { FilterBar } from './filter-bar';
import { FirstVisit } from './first-visit';
import { arrange, type Filter, type Sort } from './order';
import { RecentChanges } from './recent-changes';
import type { BoardStore } from './use-board';

interface BoardScreenProps {
  navigation: Navigation;
  board: BoardStore;
  copies: CopyStore;
  /** Target that was tagged just before: the focus goes back to its row. */
  cameFrom: string | null;
}

export function BoardScreen({ navigation, board, copies, cameFrom }: BoardScreenProps) {
  const [changesOpen, setChangesOpen] = useState(false);
  const { result } = board;
  useEffect(() => {
    if (cameFrom) document.querySelector<HTMLElement>(`#${CSS.escape(rowId(cameFrom))} button`)?.focus();
  }, [cameFrom]);
  // Before the first tag there is nothing that could have changed.
  const history = result.state === 'ready' && !result.data.showFirstVisit;
  return (
    <div className="screen">
      <TopBar
        navigation={navigation}
        end={history ? <RecentButton onPress={() => setChangesOpen(true)} /> : null}
      />
      <main className="board">
        {result.state === 'failed' ? (
          <LoadFailed title={words.board.failed} error={result.error} onRetry={board.reload} />
        ) : null}
        {result.state === 'loading' && result.slow ? <BoardBars /> : null}
        {result.state === 'ready' ? (
          <BoardContent
            data={result.data}
            board={board}
            copies={copies}
            navigation={navigation}
            recent={history ? <RecentButton onPress={() => setChangesOpen(true)} /> : null}
          />
        ) : null}
      </main>
      <RecentChanges isOpen={changesOpen} onClose={() => setChangesOpen(false)} board={board} />
    </div>
  );
}

function RecentButton({ onPress }: { onPress: () => void }) {
  return (
    <button type="button" className="btn btn-quiet btn-small recent-button" onClick={onPress}>
      <Icon name="clock" />
      {words.board.recentChanges}
    </button>
  );
}

interface ContentProps {
  data: Board;
  board: BoardStore;
  copies: CopyStore;
  navigation: Navigation;
  /** The way to the recent changes, for widths whose top bar has no room for it. */
  recent: ReactNode;
}

function BoardContent({ data, board, copies, navigation, recent }: ContentProps) {
  useTitle(words.board.title(data.course.title));
  const [filter, setFilter] = useState<Filter>('all');
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort>('due');
  const open = (target: Target) => navigation.go({ screen: 'tag', targetId: target.id });
  const untagged = data.coursework.filter((target) => target.tags.length === 0);
  const tagged = data.coursework.filter((target) => target.tags.length > 0);
  const first = arrange(untagged, '', 'due')[0];

  return (
    <>
      <CourseHead
        data={data}
        board={board}
        untagged={untagged.length}
        onTag={() => open(data.courseTarget)}
        onBring={() => navigation.go({ screen: 'push' })}
        recent={recent}
      />
      <CopyQuestion copies={copies} untagged={untagged} />
      {data.showFirstVisit && first ? (
        <FirstVisit onStart={() => open(first)} onDismiss={board.hideFirstVisit} />
      ) : (
        data.coursework.length > 0 && (
          <FilterBar
            counts={{ all: data.coursework.length, untagged: untagged.length, tagged: tagged.length }}
            filter={filter}
            onFilter={setFilter}
            query={query}
            onQuery={setQuery}
            sort={sort}
            onSort={setSort}
          />
        )
      )}
      {data.coursework.length === 0 ? (
        <EmptyBoard data={data} board={board} onTag={() => open(data.courseTarget)} />
      ) : (
        <Groups
          untagged={filter === 'tagged' ? [] : arrange(untagged, query, sort)}
          tagged={filter === 'untagged' ? [] : arrange(tagged, query, sort)}
          empty={{
            text: query
              ? words.board.nothingFound(query)
              : words.board.nothingHere[filter === 'tagged' ? 'tagged' : 'untagged'],
            total: data.coursework.length,
            onAll: () => {
              setFilter('all');
              setQuery('');
            },
          }}
          board={board}
          copies={copies}
          onOpen={open}
        />
      )}
    </>
  );
}

/** What a copied course is asked, until it is answered or put off for this visit. */
function CopyQuestion({ copies, untagged }: { copies: CopyStore; untagged: Target[] }) {
  const [later, setLater] = useState(false);
  const [reviewing, setReviewing] = useState(false);
  const { waiting } = copies;
  if (!waiting) return null;
  return (
    <>
      {later ? null : (
        <CopyBanner
          waiting={waiting}
          copies={copies}
          onReview={() => setReviewing(true)}
          onLater={() => setLater(true)}
        />
      )}
      <ReviewDrawer
        isOpen={reviewing}
        onClose={() => setReviewing(false)}
        waiting={waiting}
        copies={copies}
        untagged={untagged}
      />
    </>
  );
}

interface GroupsProps {
  untagged: Target[];
  tagged: Target[];
  empty: { text: string; total: number; onAll: () => void };
  board: BoardStore;
  copies: CopyStore;
  onOpen: (target: Target) => void;
}

function Groups({ untagged, tagged, empty, board, copies, onOpen }: GroupsProps) {
  if (untagged.length + tagged.length === 0) {
    return (
      <section className="board-nothing">
        <h2>{empty.text}</h2>
        <button type="button" className="btn" onClick={empty.onAll}>
          {words.board.showAll(empty.total)}
        </button>
      </section>
    );
  }
  return (
    <>
      <Group title={words.board.untagged} targets={untagged} board={board} copies={copies} onOpen={onOpen} />
      <Group title={words.board.tagged} targets={tagged} board={board} copies={copies} onOpen={onOpen} />
    </>
  );
}

function Group({
  title,
  targets,
  board,
  copies,
  onOpen,
}: {
  title: string;
  targets: Target[];
  board: BoardStore;
  copies: CopyStore;
  onOpen: (target: Target) => void;
}) {
  if (targets.length === 0) return null;
  return (
    <section className="board-group">
      <h2 className="group-title">
        {title} <span className="count">{targets.length}</span>
      </h2>
      <ul className="panel board-rows">
        {targets.map((target) => (
          <BoardRow
            key={target.id}
            target={target}
            board={board}
            copies={copies}
            onOpen={() => onOpen(target)}
          />
        ))}
      </ul>
    </section>
  );
}

/** What stands in for the board while it loads: as high as what will come. */
function BoardBars() {
  return (
    <div className="board-bars" aria-hidden="true">
      <span className="bar bar-title" />
      <span className="bar bar-line" />
      <div className="panel board-rows">
        {[1, 2, 3, 4, 5].map((row) => (
          <div key={row} className="board-row">
            <span className="bar bar-line" />
            <span className="bar bar-meta" />
          </div>
        ))}
      </div>
    </div>
  );
}
