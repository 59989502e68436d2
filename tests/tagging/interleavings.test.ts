/**
 * Teachers who edit one target at once, in every order that fast-check can think of: some act on what they saw long ago, some at the
 * same moment as others, some send a change twice. Whatever happens, no acknowledged change may be lost.
 */
import fc from 'fast-check';
import type { WaymarkError } from '../../src/shared/errors';
import type { Viewer } from '../../src/shared/viewer';
import type { TargetView } from '../../src/tagging';
import { differenceOf } from '../../src/tagging/model/tag-change';
import type { AuditEvent, Relation, TagLink, TagSet } from '../../src/tagging/model/types';
import { idOf } from './support/snapshot';
import { useTagging } from './support/world';

const world = useTagging();
const codes = ['HL.THR.01', 'HL.THR.02', 'HL.DIA.01', 'HL.COM.1', 'IT.WEB.01'];

interface Step {
  teacher: number;
  /** Looks at the target again before acting; otherwise acts on what was seen last. */
  looks: boolean;
  /** For each statement: leave alone, put with a relation, or remove. */
  wishes: ('leave' | Relation | 'remove')[];
  /** Acts at the same moment as the step before. */
  together: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  teacher: fc.nat({ max: 2 }),
  looks: fc.boolean(),
  wishes: fc.array(
    fc.constantFrom('leave' as const, 'teaches' as const, 'assesses' as const, 'remove' as const),
    {
      minLength: codes.length,
      maxLength: codes.length,
    },
  ),
  together: fc.boolean(),
});

interface Acknowledged {
  by: Viewer;
  put: TagLink[];
  remove: string[];
  base: number;
  target: TargetView;
}

const links = (tags: TagLink[]): TagLink[] =>
  tags.map(({ itemId, relation }) => ({ itemId, relation })).sort((a, b) => (a.itemId < b.itemId ? -1 : 1));

/** Puts steps that act together into one batch. */
const batches = (steps: Step[]): Step[][] =>
  steps.reduce<Step[][]>((all, next) => {
    const last = all.at(-1);
    if (next.together && last) last.push(next);
    else all.push([next]);
    return all;
  }, []);

/** What the events say, applied one after the other to nothing. */
function replay(events: AuditEvent[]): TagLink[] {
  const state = new Map<string, Relation>();
  for (const { before, after } of events) {
    const { added, removed, changed } = differenceOf(before, after);
    for (const { itemId, relation } of added) state.set(itemId, relation);
    for (const { itemId } of removed) state.delete(itemId);
    for (const { itemId, to } of changed) state.set(itemId, to);
  }
  return [...state].map(([itemId, relation]) => ({ itemId, relation }));
}

/** The tags that a change asks for, on top of what was there. */
function asked(before: TagLink[], { put, remove }: Acknowledged): TagLink[] {
  const state = new Map(before.map((tag) => [tag.itemId, tag.relation]));
  for (const itemId of remove) state.delete(itemId);
  for (const { itemId, relation } of put) state.set(itemId, relation);
  return links([...state].map(([itemId, relation]) => ({ itemId, relation })));
}

async function play(steps: Step[]) {
  const course = await world.newCourse();
  const targetId = course.courseId;
  const teachers = [course.teacher, course.colleague, { ...course.teacher, personId: 'third', name: null }];
  const seen = [0, 0, 0];
  const acknowledged: Acknowledged[] = [];
  let conflicts = 0;

  async function act({ teacher, looks, wishes }: Step): Promise<void> {
    const viewer = teachers[teacher] as Viewer;
    if (looks) seen[teacher] = (await world.tagging.target(viewer, targetId)).target.revision;
    const base = seen[teacher] ?? 0;
    const put = wishes.flatMap((wish, index) =>
      wish === 'teaches' || wish === 'assesses' ? [{ itemId: idOf(codes[index] ?? ''), relation: wish }] : [],
    );
    const remove = wishes.flatMap((wish, index) => (wish === 'remove' ? [idOf(codes[index] ?? '')] : []));
    try {
      const { target } = await world.tagging.changeTags({
        viewer,
        targetId,
        baseRevision: base,
        put,
        remove,
      });
      acknowledged.push({ by: viewer, put, remove, base, target });
      seen[teacher] = target.revision;
    } catch (error) {
      const { code, data } = error as WaymarkError;
      if (code !== 'tags.conflict') throw error;
      conflicts += 1;
      expect(data).not.toMatchObject({ current: { revision: base } });
    }
  }

  for (const batch of batches(steps)) await Promise.all(batch.map(act));
  const tagset = await world.connection.collection<TagSet>('tagsets').findOne({ _id: targetId });
  const events = await world.connection
    .collection<AuditEvent>('audit_events')
    .find({ targetId })
    .sort({ revision: 1 })
    .toArray();
  return { tagset, events, acknowledged, conflicts };
}

test('every acknowledged change is in the history, and the final state is the replay of the events', async () => {
  let conflictsSeen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { tagset, events, acknowledged, conflicts } = await play(steps);
      conflictsSeen += conflicts;

      // The history has no gap, and each event begins where the one before ended.
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_, index) => index + 1));
      expect(tagset?.revision ?? 0).toBe(events.length);
      expect(tagset?.outbox ?? []).toEqual([]);
      events.forEach(({ before }, index) => {
        expect(before).toEqual(events[index - 1]?.after ?? []);
      });
      expect(links(tagset?.tags ?? [])).toEqual(links(replay(events)));

      // Each revision was acknowledged to the one who made it, at the base that they had seen, and says what they asked for.
      for (const { revision, by, after, before } of events) {
        const own = acknowledged.filter(
          (ack) =>
            ack.base === revision - 1 && ack.target.revision === revision && ack.by.personId === by.personId,
        );
        expect(own.map((ack) => asked(before, ack))).toContainEqual(links(after));
      }

      // Whatever was acknowledged was so at the revision that it was answered with.
      for (const { put, remove, target } of acknowledged) {
        const state = events[target.revision - 1]?.after ?? [];
        expect(links(target.tags.map(asLink))).toEqual(links(state));
        for (const tag of put) expect(state).toContainEqual(tag);
        for (const itemId of remove) expect(state.map((tag) => tag.itemId)).not.toContain(itemId);
      }
    }),
    { numRuns: 30 },
  );
  // The property would say little if nobody had ever been in anybody's way.
  expect(conflictsSeen).toBeGreaterThan(5);
}, 120_000);

const asLink = ({ id, relation }: TargetView['tags'][number]): TagLink => ({ itemId: id, relation });
