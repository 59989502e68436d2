/** The director's exports: format, scope and options at the left and above, what comes of them below, and what was exported before. */
import { useCallback, useMemo, useState } from 'react';
import type { ExportCatalogue } from '../api/export-types';
import type { Framework } from '../api/types';
import { say } from '../parts/announcer';
import { LoadFailed } from '../parts/load-failed';
import { TopBar } from '../parts/top-bar';
import { useLoad } from '../parts/use-load';
import { useTitle } from '../parts/use-title';
import { useWaymark } from '../session/context';
import { useFramework } from '../session/framework';
import type { Navigation } from '../session/navigation';
import { type Draft, firstDraft, orderOf } from './draft';
import { FormatList } from './format-list';
import { partsOf } from './framework-parts';
import { HistoryPanel } from './history-panel';
import { LossesPanel } from './losses-panel';
import { PreviewPanel } from './preview-panel';
import { SettingsPanel } from './settings-panel';
import { useHistory } from './use-history';
import { usePreview } from './use-preview';
import { useExportWords } from './words';

export function ExportScreen({ navigation }: { navigation: Navigation }) {
  const { api } = useWaymark();
  const { words } = useExportWords();
  const loadFramework = useFramework();
  useTitle(words.title, words.lang);
  const load = useCallback(() => Promise.all([api.exports(), loadFramework()]), [api, loadFramework]);
  const { result, reload } = useLoad(load);
  return (
    <div className="screen">
      <TopBar navigation={navigation} />
      <main className="export-page">
        <h1>{words.title}</h1>
        <p className="ink-2">{words.lead}</p>
        {result.state === 'failed' ? (
          <LoadFailed title={words.failed} error={result.error} onRetry={reload} />
        ) : null}
        {result.state === 'loading' && result.slow ? <p className="ink-2">{words.loading}</p> : null}
        {result.state === 'ready' ? <Exports catalogue={result.data[0]} framework={result.data[1]} /> : null}
      </main>
    </div>
  );
}

interface ExportsProps {
  catalogue: ExportCatalogue;
  framework: Framework;
}

function Exports({ catalogue, framework }: ExportsProps) {
  const { words } = useExportWords();
  const { session } = useWaymark();
  const [draft, setDraft] = useState(() => firstDraft(catalogue, session.viewer.lms));
  const parts = useMemo(() => partsOf(framework), [framework]);
  const format = catalogue.formats.find(({ id }) => id === draft.formatId);
  const order = format ? orderOf(draft, format) : null;
  const { reload, ...shown } = usePreview(order);
  const history = useHistory();
  const { reload: reloadHistory } = history;
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const done = useCallback(
    (fileName: string) => {
      say(words.download.done(fileName), words.lang);
      reloadHistory();
    },
    [words, reloadHistory],
  );

  if (!format) return null;
  return (
    <div className="export-grid">
      <FormatList formats={catalogue.formats} chosen={format} onChoose={(formatId) => change({ formatId })} />
      <div className="export-panels">
        <SettingsPanel {...{ catalogue, format, parts, draft }} onChange={change} />
        {order && !shown.error ? <LossesPanel preview={shown.preview} /> : null}
        <PreviewPanel {...{ format, order, shown }} onReload={reload} onDone={done} />
        <HistoryPanel {...history} formats={catalogue.formats} parts={parts} onDone={done} />
      </div>
    </div>
  );
}
