/** Search box, filters and the list below them: shared by the tagging panel and the deep-link picker. */
import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect } from 'react';
import type { PathwayRef, TargetDetail } from '../api/types';
import { say } from '../parts/announcer';
import { LoadFailed } from '../parts/load-failed';
import { SearchBox } from '../parts/search-box';
import { useMedia } from '../parts/use-media';
import { words } from '../words';
import { EmptyQuery } from './empty-query';
import { FilterLine } from './filters';
import { NoResult } from './no-result';
import type { Selection } from './selection';
import { StatementBars, StatementList } from './statement-list';
import type { Finder } from './use-finder';

const BrowseTree = lazy(async () => ({ default: (await import('./browse-tree.js')).BrowseTree }));

const SAID_AFTER = 500;
const LIST_ID = 'statements';

interface FinderViewProps {
  finder: Finder;
  selection: Selection;
  detail: Pick<TargetDetail, 'recent' | 'pinned'>;
  pinned: PathwayRef[];
  onPinned: (pinned: PathwayRef[]) => void;
  /** Banners: above the list, pushing it down. */
  banner?: ReactNode;
  /** What stands beside the list, such as the tray. */
  aside?: ReactNode;
}

export function FinderView({ finder, selection, detail, pinned, onPinned, banner, aside }: FinderViewProps) {
  const narrow = useMedia('(max-width: 520px)');
  useSpokenCount(finder);
  useFocusOnOpening(finder);
  return (
    <>
      <search className="finder-head">
        <SearchBox
          large
          label={words.tagging.search}
          placeholder={words.tagging.placeholder}
          value={finder.query}
          onChange={finder.changeQuery}
          onKeyDown={(event) => onSearchKey(event, finder)}
          inputRef={finder.input}
          controls={LIST_ID}
        />
        <FilterLine finder={finder} narrow={narrow} />
      </search>
      <div className="finder-body">
        <main className="finder-list" id={LIST_ID}>
          {banner}
          <FinderContent
            finder={finder}
            selection={selection}
            detail={detail}
            pinned={pinned}
            onPinned={onPinned}
          />
        </main>
        {aside}
      </div>
    </>
  );
}

function FinderContent({
  finder,
  selection,
  detail,
  pinned,
  onPinned,
}: Omit<FinderViewProps, 'banner' | 'aside'>) {
  const { search, asking, tree } = finder;
  if (tree) {
    return (
      <Suspense>
        <BrowseTree finder={finder} selection={selection} />
      </Suspense>
    );
  }
  if (!asking) {
    return (
      <EmptyQuery
        finder={finder}
        selection={selection}
        recent={detail.recent}
        scopes={detail.pinned}
        pinned={pinned}
        onPinned={onPinned}
      />
    );
  }
  if (search.error) {
    return (
      <div className="finder-banner">
        <LoadFailed title={words.tagging.failed} error={search.error} onRetry={search.retry} />
      </div>
    );
  }
  const { result } = search;
  if (!search.settled && (search.patience !== 'none' || !result)) {
    return search.patience === 'none' ? null : <StatementBars />;
  }
  if (!result) return null;
  if (result.total === 0) {
    return (
      <NoResult
        finder={finder}
        none={result.none ?? { words: [], everywhere: { total: 0, clusters: [] }, scope: null }}
      />
    );
  }
  return (
    <StatementList
      label={words.tagging.results}
      statements={result.statements}
      selection={selection}
      listRef={finder.list}
      onMore={result.statements.length < result.total ? search.more : undefined}
    />
  );
}

/** Down and Enter go to the first result. Keys that come before the answer are kept for it; typing on drops them. */
function onSearchKey(event: KeyboardEvent<HTMLInputElement>, finder: Finder): void {
  if (event.nativeEvent.isComposing) return;
  const { pending } = finder;
  if (event.key === 'ArrowDown' || (event.key === 'Enter' && !event.ctrlKey && !event.metaKey)) {
    event.preventDefault();
    finder.toResults();
  } else if (event.key === ' ' && pending.current) {
    event.preventDefault();
    pending.current.tick = true;
  }
}

/** Whoever has a keyboard starts to type; on a touch screen its keyboard would cover the page. */
function useFocusOnOpening({ input }: Finder): void {
  useEffect(() => {
    if (window.matchMedia('(pointer: fine)').matches) input.current?.focus({ preventScroll: true });
  }, [input]);
}

/** The number of results, said when the typing has stopped. */
function useSpokenCount(finder: Finder): void {
  const { search, asking } = finder;
  const total = asking && search.settled ? search.result?.total : undefined;
  useEffect(() => {
    if (total === undefined) return;
    const timer = setTimeout(() => say(words.tagging.statements(total)), SAID_AFTER);
    return () => clearTimeout(timer);
  }, [total]);
}
