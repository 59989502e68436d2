/** A look at an export before it is made, and its file; a file that was handed out whole is in the history. */
import {
  type ExportOrder,
  fileNameOf,
  formatById,
  optionsOf,
  type Preview,
  type Print,
  previewOf,
  runExport,
  type Written,
} from '../../exporters';
import type { Item, Snapshot } from '../../framework/model/types';
import type { Viewer } from '../../shared/viewer';
import type { Tagging } from '../../tagging';
import type { ExportedScope, HistoryStore } from './history.store';
import { interruptible } from './interruptible';
import type { OrderBody, Scope } from './order';
import type { FileAnswer } from './send-file';
import type { Sourced, Sources } from './sources';
import { createTurns } from './turns';

interface ServiceParts {
  sources: Sources;
  history: HistoryStore;
  keepLinks: Tagging['keepLinks'];
  /** A printer that stops when nobody waits any more. */
  printFor: (signal: AbortSignal) => Print;
  now: () => Date;
}

export interface Look extends Preview {
  fileName: string;
  /** What of the framework it is of; null for a course. */
  contents: Contents | null;
}

interface Contents {
  clusters: number;
  pathways: number;
  statements: number;
}

export function createExportService({ sources, history, keepLinks, printFor, now }: ServiceParts) {
  const inTurn = createTurns();

  async function orderOf(
    { tenantId }: Viewer,
    body: OrderBody,
    signal: AbortSignal,
  ): Promise<{ order: ExportOrder } & Sourced> {
    const format = formatById(body.format);
    if (!format) throw new Error(`No format ${body.format}.`);
    const options = optionsOf(format, body.options);
    const sourced = await sources(tenantId, body);
    return { ...sourced, order: { format: interruptible(format, signal), source: sourced.source, options } };
  }

  return {
    /** @throws WaymarkError 400 `export.scope`, `export.option_…`; what `sources` and turns throw */
    async look(viewer: Viewer, body: OrderBody, signal: AbortSignal): Promise<Look> {
      const { order, source } = await orderOf(viewer, body, signal);
      const preview = await inTurn('look', signal, () => previewOf(order));
      return {
        ...preview,
        fileName: fileNameOf(order),
        contents: source.course ? null : contentsOf(source.snapshot),
      };
    },

    /**
     * Hands the file to `send`, which must take every byte, then makes its links lead back and writes the history. Only after that the
     * download is whole.
     * @throws as `look`, 422 `export.refused`, what printing and `send` throw
     */
    async download(
      viewer: Viewer,
      body: OrderBody,
      signal: AbortSignal,
      send: (file: FileAnswer) => Promise<void>,
    ): Promise<void> {
      const { order, source, version } = await orderOf(viewer, body, signal);
      const { format, options } = order;
      const fileName = fileNameOf(order);
      const print: Print = (page, changed) => inTurn('print', signal, () => printFor(signal)(page, changed));
      const handOut = async () => {
        let written: Written = { length: 0, sha256: '' };
        const bytes = runExport(order, print, (end) => {
          written = end;
        });
        await send({ fileName, mediaType: format.mediaType, bytes });
        if (source.course) await keepLinks(viewer.tenantId, source.course);
        await history.add({
          tenantId: viewer.tenantId,
          at: now(),
          by: { personId: viewer.personId, name: viewer.name },
          format: format.id,
          version,
          scope: exportedScope(body.scope, source.course?.title ?? ''),
          options,
          fileName,
          ...written,
        });
      };
      // Once printed, a file costs little: whoever takes it slowly keeps nobody from the printer.
      await (format.finish === 'print' ? handOut() : inTurn('file', signal, handOut));
    },
  };
}

export type ExportService = ReturnType<typeof createExportService>;

const exportedScope = (scope: Scope, title: string): ExportedScope =>
  scope.kind === 'course' ? { ...scope, title } : scope;

function contentsOf({ items }: Snapshot): Contents {
  const count = (type: Item['type']) => items.filter((item) => item.type === type).length;
  return { clusters: count('cluster'), pathways: count('pathway'), statements: count('statement') };
}
