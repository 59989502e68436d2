/** The shape of crosswalks.yaml and its translation: where items of the framework lead in others. */
import { z } from 'zod';
import { crosswalkRelations } from '../model/types';
import * as rule from './rules';
import { provenanceOf } from './schema';

const target = z.strictObject({ code: rule.targetCode, name: rule.plain });
const link = z.strictObject({ to: rule.targetCode, relation: z.enum(crosswalkRelations) });

const crosswalk = z.strictObject({
  key: rule.plain,
  title: rule.plain,
  description: rule.definition,
  targetType: rule.targetType,
  /** Where people read about a target, with {code} for its code. */
  uri: rule.targetUri,
  targets: rule.distinct('targets', target, ({ code }) => code),
  /** By the codes of our items. */
  links: z.record(
    z.string(),
    rule.distinct('links', link, ({ to }) => to),
  ),
});

export const crosswalksFile = z.strictObject({
  changed: rule.date,
  provenance: z.record(z.enum(['title', 'description', 'targets', 'links']), provenanceOf),
  crosswalks: rule.distinct('crosswalks', crosswalk, ({ key }) => key),
});

export const spanishCrosswalksFile = z.strictObject({
  language: z.literal('es'),
  crosswalks: z.record(
    z.string(),
    z.strictObject({ title: rule.plain.optional(), description: rule.definition.optional() }),
  ),
});

export type CrosswalksFile = z.infer<typeof crosswalksFile>;
export type SpanishCrosswalksFile = z.infer<typeof spanishCrosswalksFile>;
