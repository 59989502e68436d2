/** The shape of the framework's files: those beside framework.yaml, clusters/*.yaml, and their *.es.yaml. */
import { z } from 'zod';
import { describedTypes } from '../model/types';
import { limits } from './limits';
import * as rule from './rules';

export const provenanceOf = z.enum(['source', 'project']);
const provenance = z.record(z.string(), provenanceOf);
const keywords = rule.words('keywords', limits.keywords);
const occupations = rule.words('occupations', limits.occupations);

export const frameworkFile = z.strictObject({
  key: rule.plain,
  title: rule.plain,
  creator: rule.plain,
  publisher: rule.plain.optional(),
  description: rule.definition,
  language: z.literal('en'),
  version: rule.plain,
  adoptionStatus: z.enum(['Draft', 'Pending Implementation', 'Implemented', 'Retired']),
  statusStartDate: rule.date.optional(),
  changed: rule.date,
  namespace: rule.uuid,
  uriBase: rule.baseUrl,
  subjects: z.array(rule.plain),
  license: z.strictObject({ title: rule.plain, uri: rule.licenseUrl, text: rule.plain }),
  notes: rule.plain.optional(),
  /** Codes of items that were taken out; no other item may ever have them. */
  retired: z.array(rule.plain).optional(),
  provenance,
});

export const spanishFrameworkFile = z.strictObject({
  language: z.literal('es'),
  title: rule.plain.optional(),
  description: rule.definition.optional(),
  notes: rule.plain.optional(),
  subjects: z.array(rule.plain).optional(),
  license: z.strictObject({ title: rule.plain, text: rule.plain }).optional(),
});

/** What each type of item is. Programs of study are a level of the model, though no file lists any yet. */
const typeDescription = z.strictObject({
  name: rule.plain,
  definition: rule.definition,
  student: rule.studentLine,
});
const typeNames = z.enum(describedTypes);
export const itemTypesFile = z.strictObject({ provenance, types: z.record(typeNames, typeDescription) });
export const spanishTypesFile = z.strictObject({
  language: z.literal('es'),
  types: z.partialRecord(
    typeNames,
    z.strictObject({
      name: rule.plain.optional(),
      definition: rule.definition.optional(),
      student: rule.studentEs.optional(),
    }),
  ),
});

/** How statements are written, as data. */
export const writingFile = z.strictObject({
  /** What a statement may begin with: something that a teacher can see a learner do. */
  verbs: z.array(rule.verb),
  /** Names that no statement may hold, since products come and go. */
  brands: z.array(rule.plain),
});

/** Occupations by name, with the O*NET-SOC code of those that are certain. */
export const occupationsFile = z.strictObject({
  provenance,
  codes: z.record(z.string(), rule.occupationCode),
});

/** Every code ever given, and its identifier. Written by `waymark standards lock`. */
export const lockFile = z.record(z.string(), rule.uuid);

const group = {
  code: rule.groupCode,
  name: rule.plain,
  definition: rule.definition,
  student: rule.studentLine,
  keywords: keywords.optional(),
  provenance: provenance.optional(),
};

export const areasFile = z.strictObject({
  groupingIsDefault: z.boolean(),
  changed: rule.date.optional(),
  provenance,
  areas: z.array(z.strictObject({ ...group, clusters: z.array(rule.clusterCode) })),
});

export const elementsFile = z.strictObject({
  changed: rule.date.optional(),
  provenance,
  elements: z.array(z.strictObject(group)),
});

const levels = rule
  .levels(
    z.strictObject({
      quality: rule.quality,
      description: rule.levelText,
      score: rule.wholeScore.optional(),
    }),
  )
  .refine(scoresRise, {
    error: 'The scores of these levels do not rise.',
    params: { help: 'Put the lowest level first, and give each level a score or none.' },
  });
const spanishLevels = rule.levels(z.strictObject({ quality: rule.quality, description: rule.levelTextEs }));

/** Each level with more points than the one before it, or none with any. */
function scoresRise(list: readonly { score?: number }[]): boolean {
  const scores = list.flatMap(({ score }) => score ?? []);
  const rise = scores.every((score, index) => index === 0 || score > (scores[index - 1] ?? 0));
  return rise && (scores.length === 0 || scores.length === list.length);
}

const statement = {
  text: rule.statementText,
  label: rule.label,
  student: rule.statementStudent,
  kind: z.enum(['knowledge', 'skill']),
  keywords,
  levels: levels.optional(),
  provenance: provenance.optional(),
};
const clusterStatement = z.strictObject({ code: rule.clusterStatementCode, ...statement });
const pathwayStatement = z.strictObject({
  code: rule.pathwayStatementCode,
  ...statement,
  element: rule.groupCode,
});

const described = {
  name: rule.plain,
  definition: rule.fullDefinition,
  student: rule.studentLine,
  occupations,
  keywords,
};

export const clusterFile = z.strictObject({
  code: rule.clusterCode,
  ...described,
  changed: rule.date,
  provenance,
  /** Cluster-level statements by element code. */
  statements: z.record(z.string(), z.array(clusterStatement)).optional(),
  pathways: z.array(
    z.strictObject({
      code: rule.pathwayCode,
      ...described,
      provenance: provenance.optional(),
      statements: z.array(pathwayStatement).optional(),
    }),
  ),
});

export const spanishFile = z.strictObject({
  language: z.literal('es'),
  code: rule.clusterCode.optional(),
  items: z.record(
    z.string(),
    z.strictObject({
      name: rule.plain.optional(),
      label: rule.label.optional(),
      student: rule.studentEs.optional(),
      occupations: occupations.optional(),
      keywords: keywords.optional(),
      levels: spanishLevels.optional(),
    }),
  ),
});

export type ItemTypesFile = z.infer<typeof itemTypesFile>;
export type SpanishFrameworkFile = z.infer<typeof spanishFrameworkFile>;
export type SpanishTypesFile = z.infer<typeof spanishTypesFile>;
export type WritingFile = z.infer<typeof writingFile>;
export type OccupationsFile = z.infer<typeof occupationsFile>;
export type LockFile = z.infer<typeof lockFile>;
export type FrameworkFile = z.infer<typeof frameworkFile>;
export type AreasFile = z.infer<typeof areasFile>;
export type ElementsFile = z.infer<typeof elementsFile>;
export type ClusterFile = z.infer<typeof clusterFile>;
export type SpanishFile = z.infer<typeof spanishFile>;
export type StatementEntry = z.infer<typeof clusterStatement> & { element?: string };
