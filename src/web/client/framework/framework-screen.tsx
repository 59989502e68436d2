/** The director's framework: the tree with counts, finding, one item in full, and the standards documents. */
import { useState } from 'react';
import { Icon } from '../../design';
import type { Framework } from '../api/types';
import { LoadFailed } from '../parts/load-failed';
import { TopBar } from '../parts/top-bar';
import { TreeBars } from '../parts/tree-rows';
import { useLoad } from '../parts/use-load';
import { useTitle } from '../parts/use-title';
import { useFramework } from '../session/framework';
import type { Navigation } from '../session/navigation';
import { words } from '../words';
import { Downloads } from './downloads';
import { FrameworkTree } from './framework-tree';
import { ItemDetail } from './item-detail';

export function FrameworkScreen({ navigation }: { navigation: Navigation }) {
  useTitle(words.framework.title);
  const { result, reload } = useLoad(useFramework());
  const version = result.state === 'ready' ? words.framework.version(result.data.document.version) : null;
  return (
    <div className="screen framework">
      <TopBar navigation={navigation} end={version ? <span>{version}</span> : null} />
      {result.state === 'failed' ? (
        <main className="board">
          <LoadFailed title={words.framework.failed} error={result.error} onRetry={reload} />
        </main>
      ) : null}
      {result.state === 'loading' && result.slow ? <TreeBars /> : null}
      {result.state === 'ready' ? <FrameworkBody framework={result.data} /> : null}
    </div>
  );
}

function FrameworkBody({ framework }: { framework: Framework }) {
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <div className="framework-body" data-detail={chosen !== null}>
      <FrameworkTree framework={framework} chosen={chosen} onChoose={setChosen} />
      <main className="framework-main">
        <div className="framework-detail">
          {chosen === null ? (
            <Overview framework={framework} />
          ) : (
            <>
              <button type="button" className="btn btn-quiet framework-back" onClick={() => setChosen(null)}>
                <Icon name="chevron-left" />
                {words.framework.title}
              </button>
              <ItemDetail key={chosen} id={chosen} onChoose={setChosen} />
            </>
          )}
        </div>
        <Downloads document={framework.document} />
      </main>
    </div>
  );
}

function Overview({ framework }: { framework: Framework }) {
  const { document, counts } = framework;
  return (
    <div className="framework-overview">
      <h1>{document.title}</h1>
      <p className="ink-2">
        {words.framework.everything(counts.clusters, counts.pathways, counts.statements)}
      </p>
      <h2 className="group-title">{words.framework.choose}</h2>
      <p className="ink-2">{words.framework.chooseText}</p>
    </div>
  );
}
