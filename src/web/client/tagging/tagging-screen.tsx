/** Tagging one target: fetches it (the board may not know what is used recently), then shows the panel. */
import { useCallback } from 'react';
import { Icon } from '../../design';
import type { BoardStore } from '../board/use-board';
import { LoadFailed } from '../parts/load-failed';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import type { Navigation } from '../session/navigation';
import { words } from '../words';
import { PanelHead } from './panel-head';
import { StatementBars } from './statement-list';
import { TaggingPanel } from './tagging-panel';

interface TaggingScreenProps {
  targetId: string;
  navigation: Navigation;
  board: BoardStore;
}

export function TaggingScreen({ targetId, navigation, board }: TaggingScreenProps) {
  const { api } = useWaymark();
  const load = useCallback((signal: AbortSignal) => api.target(targetId, signal), [api, targetId]);
  const { result, reload } = useLoad(load);
  const back = () => navigation.go({ screen: 'board' });

  if (result.state === 'ready') {
    return <TaggingPanel detail={result.data} navigation={navigation} board={board} />;
  }
  if (result.state === 'failed' && result.error.status === 404) {
    return (
      <div className="screen">
        <main className="board">
          <section className="empty">
            <h1>{words.tagging.gone.title}</h1>
            <p>{words.tagging.gone.text}</p>
            <button type="button" className="btn" onClick={back}>
              <Icon name="chevron-left" />
              {words.tagging.backToCoursework}
            </button>
          </section>
        </main>
      </div>
    );
  }
  return (
    <div className="tagging">
      <PanelHead target={board.find(targetId)} onBack={back} />
      <div className="finder-body">
        <main className="finder-list">
          {result.state === 'failed' ? (
            <div className="finder-banner">
              <LoadFailed title={words.tagging.failed} error={result.error} onRetry={reload} />
            </div>
          ) : result.slow ? (
            <StatementBars />
          ) : null}
        </main>
      </div>
    </div>
  );
}
