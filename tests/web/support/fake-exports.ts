/** The FAKE's exports: real formats and options, made-up previews and files, and ways to be slow, cut or refused. */
import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import { catalogue } from '../../../src/app/exports/catalogue.view';
import { formatById } from '../../../src/exporters';
import { loadFramework } from '../../../src/framework';
import type {
  ExportOrder,
  ExportPreview,
  ExportWarning,
  PastExport,
} from '../../../src/web/client/api/export-types';

export interface FakeExports {
  /** What the next previews warn of. */
  warnings: ExportWarning[];
  /** Milliseconds before the preview of a format, by its id. */
  delays: Record<string, number>;
  /** Whether downloads arrive whole, wait in the middle for `release`, or are cut there. */
  downloads: 'whole' | 'held' | 'cut';
  release(): void;
  /** True once the reader of a held download has left. */
  left: boolean;
  previewed: ExportOrder[];
  /** Formats of previews that were answered, whether or not anybody still waited. */
  answered: string[];
  downloaded: ExportOrder[];
  past: PastExport[];
}

export const FILE = Buffer.from('Parent ID number,ID number,Short name\r\n'.padEnd(74_000, ',HL,Health\r\n'));
export const SHA = createHash('sha256').update(FILE).digest('hex');
export const OLDER = '5f1d7a84-0000-5000-8000-000000000001';
const snapshot = loadFramework();

export function createFakeExports(): { fake: FakeExports; router: Router } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const fake: FakeExports = {
    warnings: [],
    delays: {},
    downloads: 'whole',
    release,
    left: false,
    previewed: [],
    answered: [],
    downloaded: [],
    past: [],
  };
  const router = Router();

  router.get('/api/exports', async (_req, res) => {
    res.json(
      await catalogue(
        {
          snapshot: () => snapshot,
          versions: {
            list: async () => [
              {
                ...{ id: OLDER, frameworkId: snapshot.document.id, title: '', version: '2025.3' },
                ...{ publishedAt: new Date('2025-09-02T12:00:00Z'), current: false },
              },
            ],
            snapshotOf: async () => null,
          },
          tagging: {
            courses: async () => [
              { id: 'c'.repeat(22), title: 'Introduction to Patient Care', label: 'IPC' },
            ],
            alignments: () => Promise.reject(new Error('not in the fake')),
          },
          publicUrl: '',
        },
        'tenant',
      ),
    );
  });
  router.post('/api/exports/preview', async (req: Request<object, unknown, ExportOrder>, res) => {
    fake.previewed.push(req.body);
    await new Promise((resolve) => setTimeout(resolve, fake.delays[req.body.format] ?? 0));
    res.json(previewOf(req.body, fake.warnings));
    fake.answered.push(req.body.format);
  });
  router.post('/api/exports/download', async (req: Request<object, unknown, ExportOrder>, res) => {
    fake.downloaded.push(req.body);
    res.once('close', () => {
      fake.left = !res.writableEnded;
    });
    res.set('Content-Disposition', `attachment; filename="${nameOf(req.body)}"`);
    res.write(FILE.subarray(0, FILE.length / 2));
    if (fake.downloads === 'cut') return cutLater(res);
    if (fake.downloads === 'held') await released;
    fake.past.unshift(pastOf(req.body, fake.past.length));
    res.end(FILE.subarray(FILE.length / 2));
  });
  router.get('/api/exports/history', (req, res) => {
    const from = fake.past.findIndex(({ id }) => id === req.query.before) + 1;
    res.json({ exports: fake.past.slice(from, from + 2), more: fake.past.length > from + 2 });
  });
  return { fake, router };
}

/** After the first half has been sent. */
const cutLater = (res: Response) => void setImmediate(() => res.destroy());

const nameOf = ({ format }: ExportOrder) =>
  `illinois-career-clusters.${format}${formatById(format)?.extension}`;

function previewOf(order: ExportOrder, warnings: ExportWarning[]): ExportPreview {
  const isRefused = warnings.some(({ effect }) => effect === 'refused');
  return {
    lines: isRefused
      ? []
      : [`first line of ${order.format}`, ...Array(39).fill(',HL,Health Science,'.repeat(12))],
    more: true,
    length: isRefused || formatById(order.format)?.finish ? null : FILE.length,
    count: { number: 1652, of: 'competencies' },
    warnings,
    fileName: nameOf(order),
    contents: order.scope.kind === 'course' ? null : { clusters: 16, pathways: 79, statements: 1557 },
  };
}

function pastOf({ format, version, scope, options }: ExportOrder, place: number): PastExport {
  return {
    id: `past-${place}`,
    at: '2026-11-12T14:03:00Z',
    by: { you: place % 2 === 0, name: 'Dr Ortiz' },
    format,
    version: { id: version ?? 'current', version: '2026.2' },
    scope: scope.kind === 'course' ? { ...scope, title: 'Introduction to Patient Care' } : scope,
    options,
    fileName: nameOf({ format, scope, options }),
    length: FILE.length,
    sha256: SHA,
  };
}
