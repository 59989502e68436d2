/**
 * One assignment that is met by several names, while teachers tag whatever they see of it, in every order that fast-check can think of.
 * However the documents become one, no acknowledged tag may be lost, and every name leads to one living document.
 */
import fc from 'fast-check';
import type { WaymarkError } from '../../src/shared/errors';
import type { AuditEvent, Coursework, TagLink, TagSet } from '../../src/tagging/model/types';
import { idOf } from './support/snapshot';
import { useTagging } from './support/world';

const world = useTagging();
const keys = ['canvas:a1', 'canvas-id:7', 'link:l1', 'rl:r1'] as const;
const codes = ['HL.THR.01', 'HL.THR.02', 'HL.DIA.01', 'HL.COM.1', 'IT.WEB.01'] as const;

type Step = { together: boolean } & (
  | { does: 'launch'; keys: string[] }
  | { does: 'list'; keys: string[] }
  | { does: 'tag'; key: string; code: string; relation: TagLink['relation'] }
);

const someKeys = fc.subarray([...keys], { minLength: 1, maxLength: 3 });
const together = fc.boolean();
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constant('launch' as const), keys: someKeys, together }),
  fc.record({ does: fc.constant('list' as const), keys: someKeys, together }),
  fc.record({
    does: fc.constant('tag' as const),
    key: fc.constantFrom(...keys),
    code: fc.constantFrom(...codes),
    relation: fc.constantFrom('teaches' as const, 'assesses' as const),
    together,
  }),
);

/** Puts steps that act together into one batch. */
const batches = (steps: Step[]): Step[][] =>
  steps.reduce<Step[][]>((all, next) => {
    const last = all.at(-1);
    if (next.together && last) last.push(next);
    else all.push([next]);
    return all;
  }, []);

async function play(steps: Step[]) {
  const course = await world.newCourse();
  const { tenantId, courseId, teacher } = course;
  const met = new Map<string, string>();
  const acknowledged = new Set<string>();
  let conflicts = 0;

  const meet = async (named: string[]) => {
    const facts = { tenantId, courseId, keys: named, title: 'Lab', dueAt: null, source: 'launch' as const };
    const { id } = await world.tagging.meetCoursework(facts);
    for (const key of named) met.set(key, id);
  };
  /** A teacher whose page may be older than the last merge, and who looks again when told of a conflict. */
  const tagIt = async (
    targetId: string,
    code: string,
    relation: TagLink['relation'],
    baseRevision: number,
  ) => {
    const put = [{ itemId: idOf(code), relation }];
    try {
      await world.tagging.changeTags({ viewer: teacher, targetId, baseRevision, put, remove: [] });
      acknowledged.add(idOf(code));
    } catch (error) {
      const { code: refused, data } = error as WaymarkError;
      if (refused !== 'tags.conflict') throw error;
      conflicts += 1;
      const { id, revision } = (data as { current: { id: string; revision: number } }).current;
      await tagIt(id, code, relation, revision);
    }
  };
  const act = async (step: Step) => {
    if (step.does === 'launch') return meet(step.keys);
    if (step.does === 'list') {
      const entries = [{ keys: step.keys, title: 'Lab', type: null, dueAt: null }];
      await world.tagging.reconcile({ tenantId, courseId, source: 'canvas-api', complete: true, entries });
      return;
    }
    const targetId = met.get(step.key);
    if (targetId) await tagIt(targetId, step.code, step.relation, 0);
  };
  for (const batch of batches(steps)) await Promise.all(batch.map(act));

  const all = await world.connection.collection<Coursework>('coursework').find({ courseId }).toArray();
  const shown = (await world.tagging.board(teacher)).coursework;
  // Only now is everybody sure that all names are one piece.
  await meet([...keys]);
  const events = await world.connection.collection<AuditEvent>('audit_events').find({ courseId }).toArray();
  const tagsets = await world.connection.collection<TagSet>('tagsets').find({ courseId }).toArray();
  const board = await world.tagging.board(teacher);
  return { all, shown, events, tagsets, board, acknowledged, conflicts };
}

test('no acknowledged tag is lost, whoever becomes part of whom', async () => {
  let merges = 0;
  let conflictsSeen = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const { all, shown, events, tagsets, board, acknowledged, conflicts } = await play(steps);
      conflictsSeen += conflicts;
      merges += all.filter(({ mergedInto }) => mergedInto).length;

      // Each name has one holder, and each merged document leads to a living one.
      const names = all.flatMap(({ aliases }) => aliases);
      expect(new Set(names).size).toBe(names.length);
      for (const { mergedInto } of all) {
        if (mergedInto) expect(all.map(({ _id }) => _id)).toContain(mergedInto);
      }
      // Before the last launch too, every tag was on the board.
      const seen = shown.flatMap(({ tags }) => tags.map(({ id }) => id));
      for (const itemId of acknowledged) expect(seen).toContain(itemId);

      expect(board.coursework).toHaveLength(1);
      expect(new Set(board.coursework[0]?.tags.map(({ id }) => id))).toEqual(acknowledged);
      // Each change has its event, those of the merges too.
      for (const { _id, revision, outbox } of tagsets) {
        expect(outbox).toEqual([]);
        const own = events.filter(({ targetId }) => targetId === _id).map((event) => event.revision);
        expect(own.sort((a, b) => a - b)).toEqual(Array.from({ length: revision }, (_, index) => index + 1));
      }
    }),
    { numRuns: 30 },
  );
  // The property would say little if nothing had ever been merged or contested.
  expect(merges).toBeGreaterThan(0);
  expect(conflictsSeen).toBeGreaterThan(0);
}, 120_000);
