/** Taking over tags from the course that this one was copied from, or not: what its teachers answer. */
import type { Snapshot } from '../../framework/model/types';
import { WaymarkError } from '../../shared/errors';
import type { Viewer } from '../../shared/viewer';
import { isSame } from '../model/tag-change';
import type { Target } from '../model/target';
import type { TagSet } from '../model/types';
import type { ChangeTags } from '../tags.service';
import { type TargetView, targetView } from '../views/present';
import { type CopiesView, copiesView, nothingCopied, usableLinks } from './copies.view';
import { type CopyFacts, rememberOrigins } from './origins';
import { type CopyParts, type CopyPlan, readPlan } from './plan';

/** How many targets one request may decide about. */
export const maxPairs = 100;
/** How many targets are written at the same time. */
const atOnce = 8;
/** How often a removal is tried on the newest revision. */
const maxTurns = 5;

/** A target of the origin, and the target of the copy that takes over its tags. */
export interface Pair {
  originTargetId: string;
  targetId: string;
}

export interface Outcome extends Pair {
  /** `changed`: it has tags of its own meanwhile. `gone`: one of the two is not there any more, or has no tags to give. */
  result: 'confirmed' | 'changed' | 'gone';
  /** As it is now; null when it is not there. */
  target: TargetView | null;
}

interface CopyServiceParts extends CopyParts {
  snapshot: () => Snapshot;
  now: () => Date;
  changeTags: (change: ChangeTags) => Promise<{ target: TargetView }>;
}

export function createCopyService(parts: CopyServiceParts) {
  const { copies, tagsets, snapshot, now } = parts;

  /** Remembers that a course was copied from others; their tags are then proposed to its teachers. */
  const noteCopies = (facts: CopyFacts): Promise<void> => rememberOrigins(copies, facts, now());

  /** @throws WaymarkError 404 `course.unknown` */
  async function proposedCopies(viewer: Viewer): Promise<CopiesView> {
    const plan = await readPlan(parts, viewer);
    return plan ? copiesView(snapshot(), plan) : nothingCopied;
  }

  /**
   * Takes over tags, each target's all or none. They are written before the answer is kept: after a crash in between the target has
   * them and is not asked about. Confirming again what was confirmed is answered alike.
   *
   * @throws WaymarkError 404 `course.unknown`
   */
  async function confirmCopies(viewer: Viewer, pairs: Pair[]): Promise<{ outcomes: Outcome[] }> {
    const plan = await readPlan(parts, viewer);
    if (!plan) return { outcomes: pairs.map(gone) };
    const outcomes = await inTurns(pairs, (pair) => confirmPair(viewer, plan, pair));
    const confirmed = outcomes.filter(({ result }) => result === 'confirmed');
    await copies.answer(viewer.tenantId, plan.here.course._id, confirmed.map(originOf), 'confirmed');
    return { outcomes };
  }

  async function confirmPair(viewer: Viewer, plan: CopyPlan, pair: Pair): Promise<Outcome> {
    const offer = plan.tagged.get(pair.originTargetId);
    const target = targetOf(plan, pair);
    if (!offer || !target) return gone(pair);

    const current = plan.here.tagsets.get(target.id) ?? null;
    const put = usableLinks(snapshot(), offer);
    if (isSame(current?.tags ?? [], put)) {
      return { ...pair, result: 'confirmed', target: targetView(snapshot(), viewer, target, current) };
    }
    if (current && current.tags.length > 0) return changed(viewer, plan, pair, target);
    const saved = await save({
      viewer,
      targetId: target.id,
      baseRevision: current?.revision ?? 0,
      put,
      remove: [],
      copiedFrom: { courseId: plan.origin._id, targetId: pair.originTargetId },
    });
    return saved ? { ...pair, result: 'confirmed', target: saved } : changed(viewer, plan, pair, target);
  }

  async function changed(viewer: Viewer, plan: CopyPlan, pair: Pair, target: Target): Promise<Outcome> {
    const newest = await read(viewer, plan, target);
    return { ...pair, result: 'changed', target: targetView(snapshot(), viewer, target, newest) };
  }

  /**
   * Asks no more about the tags of these targets of the origin.
   *
   * @throws WaymarkError 404 `course.unknown`
   */
  async function dismissCopies(viewer: Viewer, originTargetIds: string[]): Promise<void> {
    const plan = await readPlan(parts, viewer);
    if (!plan) return;
    const known = originTargetIds.filter((id) => plan.tagged.has(id));
    await copies.answer(viewer.tenantId, plan.here.course._id, known, 'dismissed');
  }

  /**
   * Takes an answer back: what was confirmed loses the tags that it took over, and all are asked about again. The answers go first,
   * so that a crash in between leaves tags that can be seen and removed, and never targets that are asked about no more.
   *
   * @throws WaymarkError 404 `course.unknown`, 409 `tags.conflict` when others keep changing the same target
   */
  async function undoCopies(
    viewer: Viewer,
    answers: { pairs: Pair[]; originTargetIds: string[] },
  ): Promise<{ targets: TargetView[] }> {
    const plan = await readPlan(parts, viewer);
    if (!plan) return { targets: [] };
    const asked = [...answers.pairs.map(originOf), ...answers.originTargetIds];
    await copies.answer(viewer.tenantId, plan.here.course._id, asked, null);
    const targets = await inTurns(answers.pairs, (pair) => takeBack(viewer, plan, pair));
    return { targets: targets.flatMap((target) => target ?? []) };
  }

  async function takeBack(viewer: Viewer, plan: CopyPlan, pair: Pair): Promise<TargetView | null> {
    const offer = plan.tagged.get(pair.originTargetId);
    const target = targetOf(plan, pair);
    if (!offer || !target) return null;
    const remove = usableLinks(snapshot(), offer).map(({ itemId }) => itemId);
    for (let turn = 1; ; turn += 1) {
      const baseRevision = (await read(viewer, plan, target))?.revision ?? 0;
      const change = { viewer, targetId: target.id, baseRevision, put: [], remove };
      const saved = turn < maxTurns ? await save(change) : (await parts.changeTags(change)).target;
      if (saved) return saved;
    }
  }

  /** Null when somebody else was faster. */
  async function save(change: ChangeTags): Promise<TargetView | null> {
    try {
      return (await parts.changeTags(change)).target;
    } catch (error) {
      if (error instanceof WaymarkError && error.code === 'tags.conflict') return null;
      throw error;
    }
  }

  const read = ({ tenantId }: Viewer, { here }: CopyPlan, target: Target): Promise<TagSet | null> =>
    tagsets.find(tenantId, here.course._id, target.id);

  return { noteCopies, proposedCopies, confirmCopies, dismissCopies, undoCopies };
}

const originOf = ({ originTargetId }: Pair): string => originTargetId;

const targetOf = ({ here }: CopyPlan, { targetId }: Pair): Target | undefined =>
  here.targets.find(({ id }) => id === targetId)?.target;

const gone = (pair: Pair): Outcome => ({ ...pair, result: 'gone', target: null });

/** Some at a time, so that a large course neither takes long nor crowds out everybody else. */
async function inTurns<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let start = 0; start < all.length; start += atOnce) {
    done.push(...(await Promise.all(all.slice(start, start + atOnce).map(work))));
  }
  return done;
}
