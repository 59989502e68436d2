/** Exports for directors, put together. Composed here and not in `exporters`, which knows no database, no HTTP and no programs. */
import type { Connection } from 'mongoose';
import { routerOf } from '../../shared/http-route';
import type { Tagging } from '../../tagging';
import { findChromium, printPdf } from '../pdf';
import { catalogue } from './catalogue.view';
import { exportsRoutes } from './exports.routes';
import { createExportService } from './exports.service';
import { createHistoryStore } from './history.store';
import { historyView } from './history.view';
import { createSources, type SourceParts } from './sources';

export { exportIndexes } from './history.store';

interface ExportsOptions extends SourceParts {
  /** Open; `exportIndexes` have been created on it. */
  connection: Connection;
  tagging: SourceParts['tagging'] & Pick<Tagging, 'keepLinks'>;
  /** What CHROMIUM_PATH says. */
  chromiumPath: string | null;
  now?: () => Date;
}

export function createExports({
  connection,
  chromiumPath,
  now = () => new Date(),
  ...parts
}: ExportsOptions) {
  const history = createHistoryStore(connection);
  const service = createExportService({
    sources: createSources(parts),
    history,
    keepLinks: parts.tagging.keepLinks,
    printFor: (signal) => (page, changed) =>
      printPdf(page, { chromium: findChromium(chromiumPath), changed, signal }),
    now,
  });
  return routerOf(
    exportsRoutes({
      ...service,
      catalogue: ({ tenantId }) => catalogue(parts, tenantId),
      history: (viewer, before) => historyView(history, viewer, before),
    }),
  );
}
