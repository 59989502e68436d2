/** FAKE course exports for tests of the browser client: takes any file, reads it in as many looks as the test says, and adds what is ticked. */
import { type RequestHandler, Router } from 'express';
import type { Upload } from '../../../src/web/client/api/uploads';

export interface FakeUploads {
  /** What the next looks answer, in order; the last one stays. */
  looks: Omit<Upload, 'id'>[];
  /** Bytes of the files that came. */
  received: number[];
  /** What was left out of what was added. */
  leftOut: string[][];
  canceled: string[];
}

const seen = {
  courseTitle: 'Introduction to Patient Care',
  unreadable: 0,
  problem: null,
  preview: null,
};

export const reading = (done: number, total: number): Omit<Upload, 'id'> => ({
  ...seen,
  state: 'reading',
  progress: { done, total },
});

export const read = (preview: Upload['preview'], courseTitle = seen.courseTitle): Omit<Upload, 'id'> => ({
  ...seen,
  courseTitle,
  state: 'ready',
  progress: { done: 3, total: 3 },
  preview,
});

export function createFakeUploads(): { fake: FakeUploads; router: RequestHandler } {
  const fake: FakeUploads = { looks: [], received: [], leftOut: [], canceled: [] };
  const router = Router();
  router.get('/api/inventory/uploads', (_req, res) => void res.json({ megabytes: 1 }));
  router.post('/api/inventory/uploads', (req, res) => {
    let length = 0;
    req.on('data', (piece: Buffer) => {
      length += piece.length;
    });
    req.on('end', () => {
      fake.received.push(length);
      res.json({ id: 'upload-1', state: 'waiting' });
    });
  });
  router.get('/api/inventory/uploads/:id', (req, res) => {
    const [next] = fake.looks.length > 1 ? fake.looks.splice(0, 1) : fake.looks;
    res.json({ id: req.params.id, ...next });
  });
  router.post('/api/inventory/uploads/:id/apply', (req, res) => {
    fake.leftOut.push(req.body.leaveOut);
    const pieces = (fake.looks[0]?.preview ?? []).filter(({ key }) => !req.body.leaveOut.includes(key));
    res.json({
      added: pieces.filter(({ change }) => change === 'new').map(({ title }) => ({ title })),
      renamed: pieces
        .filter(({ change }) => change === 'renamed')
        .map(({ title, from }) => ({ from, to: title })),
      unchanged: pieces.filter(({ change }) => change === 'here').length,
      merged: [],
      gone: [],
      back: [],
    });
  });
  router.delete('/api/inventory/uploads/:id', (req, res) => {
    fake.canceled.push(req.params.id);
    res.json({});
  });
  return { fake, router };
}
