/** The collection `pushes`: a plan, and once it has been carried out what came of every step. */
import { type Connection, Schema, trusted } from 'mongoose';
import { modelOf, schemaOptions } from '../../shared/collection';
import type { CollectionIndex } from '../../shared/collection-index';
import type { PlannedStep, StepResult, TargetKind } from './push';

export interface Push {
  /** UUIDv7: in the order of time. */
  _id: string;
  tenantId: string;
  courseId: string;
  target: TargetKind;
  /** Who made the plan, and then who carried it out. */
  by: { personId: string; name: string | null };
  /** Until when the plan may be carried out. */
  expiresAt: Date;
  /** Of the tags that it is made of: other tags, another stamp. */
  stamp: string;
  steps: PlannedStep[];
  state: 'planned' | 'running' | 'done' | 'stopped';
  ranAt: Date | null;
  results: StepResult[];
}

export const pushIndexes: CollectionIndex[] = [
  { collection: 'pushes', keys: { tenantId: 1, courseId: 1, _id: -1 } },
  { collection: 'pushes', keys: { state: 1, expiresAt: 1 } },
];

const schema = new Schema<Push>(
  {
    _id: String,
    tenantId: String,
    courseId: String,
    target: String,
    by: { personId: String, name: String },
    expiresAt: Date,
    stamp: String,
    steps: [Schema.Types.Mixed],
    state: String,
    ranAt: Date,
    results: [Schema.Types.Mixed],
  },
  schemaOptions,
);

type Of = Pick<Push, 'tenantId' | 'courseId'>;

export function createPushStore(connection: Connection) {
  const pushes = modelOf(connection, 'pushes', schema);
  return {
    async insert(push: Push): Promise<void> {
      await pushes.create([push]);
    },
    async find({ tenantId, courseId }: Of, id: string): Promise<Push | null> {
      const found = await pushes.findById(id).lean<Push>();
      return found?.tenantId === tenantId && found.courseId === courseId ? found : null;
    },
    /** False when it has been begun before. */
    async begin({ _id, tenantId }: Push, by: Push['by'], ranAt: Date): Promise<boolean> {
      const begun = await pushes.updateOne(
        { _id, tenantId, state: 'planned' },
        { $set: { state: 'running', by, ranAt } },
      );
      return begun.matchedCount === 1;
    },
    async addResults({ _id, tenantId }: Push, results: StepResult[]): Promise<void> {
      await pushes.updateOne({ _id, tenantId }, { $push: { results: { $each: results } } });
    },
    async end({ _id, tenantId }: Push, state: 'done' | 'stopped'): Promise<void> {
      await pushes.updateOne({ _id, tenantId }, { $set: { state } });
    },
    /** What was carried out, newest first. */
    async runs({ tenantId, courseId }: Of, most: number): Promise<Push[]> {
      return pushes
        .find({ tenantId, courseId, state: trusted({ $in: ['running', 'done', 'stopped'] }) })
        .sort({ _id: -1 })
        .limit(most)
        .lean<Push[]>();
    },
    /** Deletes plans that nobody carried out in time. */
    async sweep(now: Date): Promise<void> {
      await pushes.deleteMany({ state: 'planned', expiresAt: trusted({ $lte: now }) });
    },
  };
}

export type PushStore = ReturnType<typeof createPushStore>;
