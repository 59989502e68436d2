/** A FAKE of the API of course copies, over the same world in memory. */
import type { Express } from 'express';
import type { CopyPair } from '../../../src/web/client/api/copies-types';
import type { TagEdit, Target } from '../../../src/web/client/api/types';
import type { World } from './fake-api';

export function serveCopies(
  app: Express,
  world: World,
  apply: (target: Target, edit: TagEdit) => void,
): void {
  const answered = new Set<string>();
  const copies = world.copies ?? { origin: null, proposals: [], notMatched: [] };
  const offers = [...copies.proposals, ...copies.notMatched];
  const offerOf = (id: string) => offers.find(({ originTargetId }) => originTargetId === id);
  const targetOf = (id: string) => [world.courseTarget, ...world.coursework].find((one) => one.id === id);

  app.get('/api/copies', (_req, res) => {
    const open = <T extends { originTargetId: string }>(all: T[]) =>
      all.filter(({ originTargetId }) => !answered.has(originTargetId));
    res.json({
      ...copies,
      proposals: open(copies.proposals).filter(({ targetId }) => targetOf(targetId)?.tags.length === 0),
      notMatched: open(copies.notMatched),
    });
  });
  app.post('/api/copies/confirm', (req, res) => {
    const outcomes = (req.body.pairs as CopyPair[]).map((pair) => {
      const target = targetOf(pair.targetId);
      const offer = offerOf(pair.originTargetId);
      if (!target || !offer) return { ...pair, result: 'gone', target: null };
      if (target.tags.length > 0) return { ...pair, result: 'changed', target };
      apply(target, { put: offer.tags.map(({ id, relation }) => ({ itemId: id, relation })), remove: [] });
      answered.add(pair.originTargetId);
      return { ...pair, result: 'confirmed', target };
    });
    res.json({ outcomes });
  });
  app.post('/api/copies/dismiss', (req, res) => {
    for (const id of req.body.originTargetIds as string[]) answered.add(id);
    res.json({});
  });
  app.post('/api/copies/undo', (req, res) => {
    const pairs = req.body.pairs as CopyPair[];
    for (const id of req.body.originTargetIds as string[]) answered.delete(id);
    const targets = pairs.flatMap(({ originTargetId, targetId }) => {
      answered.delete(originTargetId);
      const target = targetOf(targetId);
      if (!target) return [];
      apply(target, { put: [], remove: offerOf(originTargetId)?.tags.map(({ id }) => id) ?? [] });
      return [target];
    });
    res.json({ targets });
  });
}
