/** The shape of the framework's files: framework.yaml, areas.yaml, elements.yaml, clusters/*.yaml and their *.es.yaml. */
import { z } from 'zod';
import * as rule from './rules';

const provenanceOf = z.enum(['source', 'project']);
const provenance = z.record(z.string(), provenanceOf);
const keywords = rule.words('keywords', 3, 8);
const occupations = rule.words('occupations', 4, 8);

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
  provenance,
});

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

const statement = {
  text: rule.statementText,
  label: rule.label,
  student: rule.statementStudent,
  kind: z.enum(['knowledge', 'skill']),
  keywords,
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
  definition: rule.definition,
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
    }),
  ),
});

export type FrameworkFile = z.infer<typeof frameworkFile>;
export type AreasFile = z.infer<typeof areasFile>;
export type ElementsFile = z.infer<typeof elementsFile>;
export type ClusterFile = z.infer<typeof clusterFile>;
export type SpanishFile = z.infer<typeof spanishFile>;
export type StatementEntry = z.infer<typeof clusterStatement> & { element?: string };
