/**
 * How each endpoint is asked, as data: for every one a request that names things by id. Given one's own estate it succeeds; given another
 * institution's it must say nothing and change nothing.
 */
import { courseExport, type Estate, statementId } from './world';

export interface Ask {
  /** Values for the path's parameters. */
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** A raw body. */
  file?: Buffer;
}

type Asking = (of: Estate, pick: number) => Ask;

const statement = statementId('HL.THR.02');

const target = ({ courseId, courseworkIds }: Estate, pick: number): string =>
  [courseId, ...courseworkIds][pick % (1 + courseworkIds.length)] ?? '';
const plain: Asking = () => ({});

export const asking: ReadonlyMap<string, Asking> = new Map<string, Asking>([
  ['get /api/board', plain],
  ['get /api/changes', plain],
  ['get /api/targets/:id', (of, pick) => ({ params: { id: target(of, pick) } })],
  [
    'put /api/targets/:id/tags',
    (of, pick) => ({
      params: { id: target(of, pick) },
      body: { baseRevision: 1, put: [{ itemId: statement, relation: 'assesses' }], remove: [] },
    }),
  ],
  ['put /api/pins', () => ({ body: { pathwayIds: [] } })],
  ['put /api/me', () => ({ body: { hideFirstVisit: true } })],
  ['get /api/statements', (of) => ({ query: { q: of.mark } })],
  ['get /api/framework', plain],
  ['get /api/framework/items/:id', () => ({ params: { id: statement } })],
  ['post /api/deep-link', (of, pick) => ({ body: { badge: { targetId: target(of, pick) } } })],
  ['post /api/coursework', () => ({ body: { title: 'Typed by whoever asks', type: null, anyway: true } })],
  [
    'put /api/coursework/:id',
    (of) => ({ params: { id: of.handMadeId }, body: { title: 'Typed anew', type: 'Quiz' } }),
  ],
  ['get /api/copies', plain],
  ['post /api/copies/confirm', ({ pair }) => ({ body: { pairs: [pair] } })],
  ['post /api/copies/dismiss', ({ pair }) => ({ body: { originTargetIds: [pair.originTargetId] } })],
  [
    'post /api/copies/undo',
    ({ pair }) => ({ body: { pairs: [pair], originTargetIds: [pair.originTargetId] } }),
  ],
  ['get /api/inventory', plain],
  ['post /api/inventory/sync', plain],
  ['get /api/inventory/uploads', plain],
  ['get /api/inventory/uploads/:id', ({ uploadId }) => ({ params: { id: uploadId } })],
  ['post /api/inventory/uploads/:id/apply', ({ uploadId }) => ({ params: { id: uploadId }, body: {} })],
  ['delete /api/inventory/uploads/:id', ({ uploadId }) => ({ params: { id: uploadId } })],
  ['post /api/inventory/uploads', () => ({ file: courseExport })],
  ['get /api/push', plain],
  ['post /api/push/plan', plain],
  ['post /api/push/run', ({ planId }) => ({ body: { planId } })],
  ['get /api/push/runs/:id/file', ({ runId }) => ({ params: { id: runId } })],
  ['get /api/push/log', plain],
  ['delete /api/coursework/:id', (of) => ({ params: { id: of.handMadeId } })],
  ['get /api/exports', plain],
  ['get /api/exports/history', plain],
  [
    'post /api/exports/preview',
    (of) => ({ body: { format: 'alignment-csv', scope: { kind: 'course', courseId: of.courseId } } }),
  ],
  [
    'post /api/exports/download',
    (of) => ({ body: { format: 'alignment-csv', scope: { kind: 'course', courseId: of.courseId } } }),
  ],
  [
    'get /student/coursework/:id',
    (of, pick) => ({ params: { id: of.courseworkIds[pick % 2] ?? '' }, query: { course: of.courseId } }),
  ],
  ['post /student/coursework/:id', (of, pick) => ({ params: { id: of.courseworkIds[pick % 2] ?? '' } })],
  ['get /student/map', (of) => ({ query: { course: of.courseId } })],
  ['post /student/map', (of) => ({ query: { course: of.courseId } })],
]);

/** What an owner is refused here all the same, each with the code that says why: it shows that the request came through. */
export const refused: ReadonlyMap<string, string> = new Map([
  ['post /api/inventory/sync', 'web_api.not_connected'],
  // Tags were changed since.
  ['post /api/push/run', 'push.changed'],
  ['get /api/push/runs/:id/file', 'push.changed'],
]);

/** Endpoints that belong to no institution, each with why. */
export const ofNobody: readonly [RegExp, string][] = [
  [/^post \/api\/session$/, 'takes a one-time code and answers with the session of that code alone'],
  [/^(get|post) \/app$/, 'a shell without data'],
  [/ \/api\/admin\//, 'of the administrator of this Waymark, who sees every institution'],
];

/** Only these can hold an institution's data; the others are public or the LMS's (tests/lti, tests/web/pages, tests/case-api). */
export const mayHoldData = (path: string): boolean => /^\/(api|student|app)(\/|$)/.test(path);
