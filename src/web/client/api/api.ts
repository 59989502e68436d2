/** The calls of Waymark's JSON API, typed. */
import type { Copies, CopyOutcome, CopyPair } from './copies-types';
import { createDownload } from './download';
import type { ExportCatalogue, ExportOrder, ExportPreview, PastExport } from './export-types';
import { createInventoryCalls } from './inventory';
import { createPushCalls } from './push';
import { type ApiError, createSend } from './request';
import type {
  Board,
  Change,
  Framework,
  FrameworkItem,
  PathwayRef,
  SearchResult,
  SearchScope,
  Session,
  TagEdit,
  TaggedLink,
  Target,
  TargetDetail,
  TypedCoursework,
} from './types';
import { createUploadCalls } from './uploads';

/** A preview writes the whole export once to measure it. */
const PREVIEW_LIMIT = 120_000;

export type Api = ReturnType<typeof createApi>;

/** The API of one session. Nothing is sent with a token before `start` has answered. */
export function createApi(onSessionEnd: (error: ApiError) => void) {
  let token: string | null = null;
  const send = createSend(() => token, onSessionEnd);
  const download = createDownload(() => token, onSessionEnd);
  const put = <T>(path: string, body: unknown) => send<T>('PUT', path, { body });

  return {
    /** Opens a session: by the one-time code of a launch or, after a reload, by the cookie of a course. */
    async start(way: { code: string } | { course: string | null }): Promise<Session> {
      const session = await send<Session>('POST', '/api/session', { body: way });
      token = session.token;
      return session;
    },
    /** The session's token, for forms that open a page in a new window. */
    token: () => token ?? '',
    board: () => send<Board>('GET', '/api/board'),
    target: (id: string, signal?: AbortSignal) =>
      send<TargetDetail>('GET', `/api/targets/${encodeURIComponent(id)}`, { signal }),
    saveTags: (id: string, baseRevision: number, edit: TagEdit) =>
      put<{ target: Target }>(`/api/targets/${encodeURIComponent(id)}/tags`, { baseRevision, ...edit }),
    addCoursework: (typed: TypedCoursework) =>
      send<{ target: Target }>('POST', '/api/coursework', { body: typed }),
    changeCoursework: (id: string, typed: TypedCoursework) =>
      put<{ target: Target }>(`/api/coursework/${encodeURIComponent(id)}`, typed),
    /** Together with the tags that it has. */
    removeCoursework: (id: string) =>
      send<unknown>('DELETE', `/api/coursework/${encodeURIComponent(id)}?withTags=true`),
    changes: () => send<{ changes: Change[] }>('GET', '/api/changes'),
    pin: (pathwayIds: string[]) => put<{ pinned: PathwayRef[] }>('/api/pins', { pathwayIds }),
    hideFirstVisit: () => put<unknown>('/api/me', { hideFirstVisit: true }),
    copies: () => send<Copies>('GET', '/api/copies'),
    confirmCopies: (pairs: CopyPair[]) =>
      send<{ outcomes: CopyOutcome[] }>('POST', '/api/copies/confirm', {
        body: { pairs: pairs.map(({ originTargetId, targetId }) => ({ originTargetId, targetId })) },
      }),
    dismissCopies: (originTargetIds: string[]) =>
      send<unknown>('POST', '/api/copies/dismiss', { body: { originTargetIds } }),
    undoCopies: (pairs: CopyPair[], originTargetIds: string[]) =>
      send<{ targets: Target[] }>('POST', '/api/copies/undo', { body: { pairs, originTargetIds } }),
    search: (scope: SearchScope, page: { limit: number; offset: number }, signal?: AbortSignal) =>
      send<SearchResult>('GET', `/api/statements?${searchQuery(scope, page)}`, { signal }),
    framework: () => send<Framework>('GET', '/api/framework'),
    item: (id: string, signal?: AbortSignal) =>
      send<FrameworkItem>('GET', `/api/framework/items/${encodeURIComponent(id)}`, { signal }),
    exports: () => send<ExportCatalogue>('GET', '/api/exports'),
    previewExport: (order: ExportOrder, signal: AbortSignal) =>
      send<ExportPreview>('POST', '/api/exports/preview', { body: order, signal, limit: PREVIEW_LIMIT }),
    downloadExport: (order: ExportOrder, signal: AbortSignal, onBytes: (received: number) => void) =>
      download('/api/exports/download', { body: order, signal, onBytes }),
    /** @param before only what is older than this one */
    exportHistory: (before?: string) =>
      send<{ exports: PastExport[]; more: boolean }>(
        'GET',
        `/api/exports/history${before ? `?before=${encodeURIComponent(before)}` : ''}`,
      ),
    inventory: createInventoryCalls(send),
    push: createPushCalls(send, download),
    uploads: createUploadCalls(send, () => token, onSessionEnd),
    deepLink: (answer: TaggedLink | { items: TaggedLink[] } | { badge: TaggedLink | { targetId: string } }) =>
      send<{ returnUrl: string; jwt: string }>('POST', '/api/deep-link', { body: answer }),
    /** An answer without items: what a platform expects when a person turns back. */
    cancelDeepLink: () =>
      send<{ returnUrl: string; jwt: string }>('POST', '/api/deep-link', { body: { cancel: true } }),
  };
}

function searchQuery(scope: SearchScope, page: { limit: number; offset: number }): string {
  const query = new URLSearchParams();
  if (scope.q) query.set('q', scope.q);
  if (scope.cluster) query.set('cluster', scope.cluster);
  if (scope.pathway) query.set('pathway', scope.pathway);
  if (scope.level) query.set('level', scope.level);
  if (scope.pinned) query.set('pinned', '1');
  query.set('limit', String(page.limit));
  if (page.offset > 0) query.set('offset', String(page.offset));
  return query.toString();
}
