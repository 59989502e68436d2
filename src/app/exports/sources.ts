/** What an order is of: a version of the framework, whole or in part, or a course of the director's institution. */
import { LRUCache } from 'lru-cache';
import type { ExportSource } from '../../exporters';
import { type Snapshot, type Versions, versionIdOf } from '../../framework';
import { narrowedTo } from '../../framework/model/narrow';
import { ltiEndpoints } from '../../lti';
import { notFound } from '../../shared/errors';
import type { Tagging } from '../../tagging';
import type { OrderBody } from './order';

/** Older versions are read from the database, and a preview is asked for again and again. */
const KEPT = 2;

export interface SourceParts {
  /** The framework as it is now. */
  snapshot: () => Snapshot;
  versions: Pick<Versions, 'list' | 'snapshotOf'>;
  tagging: Pick<Tagging, 'alignments' | 'courses'>;
  publicUrl: string;
}

export interface Sourced {
  source: ExportSource;
  version: { id: string; version: string };
}

/** @returns a function that throws WaymarkError 404 `export.version_unknown`, `course.unknown`; 400 `export.part_unknown` */
export function createSources({ snapshot, versions, tagging, publicUrl }: SourceParts) {
  const older = new LRUCache<string, Snapshot, string>({
    max: KEPT,
    // However many ask at once, it is read once, and all of them get it, even if others have driven it out meanwhile.
    fetchMethod: async (_key, _stale, { context: id }) => (await versions.snapshotOf(id)) ?? undefined,
    ignoreFetchAbort: true,
  });

  async function snapshotFor(id: string): Promise<Snapshot> {
    const version = (await versions.list()).find((one) => one.id === id);
    // A version that is published anew keeps its identifier.
    const found = version && (await older.fetch(`${id} ${+version.publishedAt}`, { context: id }));
    if (found) return found;
    throw notFound({
      code: 'export.version_unknown',
      message: 'There is no such version of the framework.',
      help: 'Choose a version from the list.',
    });
  }

  return async (
    tenantId: string,
    { version, scope }: Pick<OrderBody, 'version' | 'scope'>,
  ): Promise<Sourced> => {
    const current = snapshot();
    const currentId = versionIdOf(current.document);
    const id = version ?? currentId;
    const whole = id === currentId ? current : await snapshotFor(id);
    const course =
      scope.kind === 'course'
        ? {
            ...(await tagging.alignments(tenantId, scope.courseId)),
            launchUrl: ltiEndpoints(publicUrl).launch,
          }
        : null;
    return {
      source: {
        snapshot: narrowedTo(whole, scope.kind === 'parts' ? scope.codes : []),
        course,
        baseUrl: publicUrl,
      },
      version: { id, version: whole.document.version },
    };
  };
}

export type Sources = ReturnType<typeof createSources>;
