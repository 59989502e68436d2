/** What a director orders, as it comes in. */
import { z } from 'zod';
import { formats } from '../../exporters';

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  /** Codes of clusters and pathways. */
  z.strictObject({ kind: z.literal('parts'), codes: z.array(z.string().min(1).max(40)).min(1).max(500) }),
  z.strictObject({ kind: z.literal('course'), courseId: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
]);

export const orderBody = z
  .strictObject({
    format: z.enum(formats.map(({ id }) => id)),
    /** The identifier of a published version; the current one when left out. */
    version: z.uuid().optional(),
    scope,
    options: z.record(z.string().max(40), z.union([z.string().max(500), z.boolean()])).default({}),
  })
  .refine(({ version, scope: { kind } }) => version === undefined || kind !== 'course', {
    path: ['version'],
    error: 'a course is exported with the current version, by which it is tagged',
  });

export type OrderBody = z.infer<typeof orderBody>;
export type Scope = z.infer<typeof scope>;
