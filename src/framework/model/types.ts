/**
 * The framework as everyone outside its loader sees it: one immutable snapshot, fully loaded and linked.
 * Exporters know these types and nothing else of Waymark.
 */
export type ItemType = 'area' | 'element' | 'cluster' | 'pathway' | 'statement';
/** The types that a framework speaks of, from the widest to the narrowest; programs of study are not items yet. */
export const describedTypes = ['area', 'element', 'cluster', 'pathway', 'program', 'statement'] as const;
export type DescribedType = (typeof describedTypes)[number];
export type Level = 'cluster' | 'pathway';
export const kinds = ['knowledge', 'skill'] as const;
export type Kind = (typeof kinds)[number];
/** Where a fact comes from: the published model, or Waymark itself. */
export type Provenance = 'source' | 'project';
export type Language = 'en' | 'es';

/** How well a statement is met: a level of a rubric, with what a teacher sees at it. */
export interface PerformanceLevel {
  /** The level in a word or two, such as `Proficient`; unique within its statement. */
  quality: string;
  description: string;
  /** Points, where the level has any. */
  score: number | null;
}

export interface Translation {
  name?: string;
  label?: string;
  student?: string;
  occupations?: string[];
  keywords?: string[];
  /** As many as in English, in the same order. */
  levels?: Omit<PerformanceLevel, 'score'>[];
}

/** What the document says of itself. */
export interface DocumentTranslation {
  title?: string;
  description?: string;
  notes?: string;
  /** As many as in English, in the same order. */
  subjects?: string[];
  license?: { title: string; text: string };
}

export interface TypeTranslation {
  name?: string;
  definition?: string;
  student?: string;
}

type Translations<T> = Readonly<Partial<Record<Exclude<Language, 'en'>, T>>>;

/** What an area, an element, a cluster … is, in words for everyone. */
export interface TypeDescription {
  name: string;
  definition: string;
  /** The same for students, in one line. */
  student: string;
  translations: Translations<TypeTranslation>;
}

export interface Item {
  /** UUIDv5 of the framework's namespace and the code; never changes, never reused. */
  id: string;
  type: ItemType;
  /** Human coding scheme: `HL`, `HL.THR`, `HL.THR.01`, `HL.COM.2`, element `COM`, area `HST`. */
  code: string;
  /** What `text` is written in. */
  language: Language;
  /** CASE fullStatement: the statement, or the name of an area, element, cluster or pathway. */
  text: string;
  /** CASE abbreviatedStatement, at most 32 characters: what chips and maps show. Statements only. */
  label: string | null;
  definition: string | null;
  /** The student version: "You …" for statements, a one-liner for the rest. */
  student: string | null;
  keywords: string[];
  occupations: string[];
  level: Level | null;
  kind: Kind | null;
  /** Levels of performance from lowest to highest; of a statement that has any. */
  levels: PerformanceLevel[];
  /** Parent in the tree: the cluster of a pathway, the cluster or pathway of a statement; null at the top. */
  parentId: string | null;
  clusterId: string | null;
  pathwayId: string | null;
  /** The element a statement belongs to (cluster level) or exercises (pathway level). */
  elementId: string | null;
  /** Areas that hold a cluster (the project's default grouping). */
  areaIds: string[];
  /** Position among its siblings, from 1. */
  sequence: number;
  /** Date and time of the last change, ISO 8601 in UTC. */
  changed: string;
  provenance: Readonly<Record<string, Provenance>>;
  translations: Translations<Translation>;
}

/** How an item is related to what it leads to elsewhere: a type of CASE association. */
export const crosswalkRelations = ['isRelatedTo', 'exactMatchOf'] as const;
export type CrosswalkRelation = (typeof crosswalkRelations)[number];

/** Something of another framework that an item of ours leads to. */
export interface CrosswalkLink {
  relation: CrosswalkRelation;
  /** What the other framework calls it, in its own words. */
  code: string;
  name: string;
  uri: string;
}

export interface CrosswalkTranslation {
  title?: string;
  description?: string;
}

/** Where the items of this framework lead in another one. */
export interface Crosswalk {
  key: string;
  title: string;
  description: string;
  /** CASE targetType of what it leads to. */
  targetType: `ext:${string}`;
  changed: string;
  /** By the codes of our items. */
  links: Readonly<Record<string, readonly CrosswalkLink[]>>;
  translations: Translations<CrosswalkTranslation>;
}

export interface FrameworkDocument {
  id: string;
  key: string;
  title: string;
  creator: string;
  publisher: string | null;
  description: string;
  language: Language;
  version: string;
  adoptionStatus: string;
  statusStartDate: string | null;
  notes: string | null;
  subjects: string[];
  license: { title: string; uri: string; text: string };
  /** Base of the uris in files written without a server, such as `https://waymark.example`. */
  uriBase: string;
  namespace: string;
  changed: string;
  /** What an area, an element, a cluster … is. */
  itemTypes: Readonly<Record<DescribedType, TypeDescription>>;
  /** O*NET-SOC codes of sample occupations by their names in the document's language; only those that are certain. */
  occupationCodes: Readonly<Record<string, string>>;
  crosswalks: readonly Crosswalk[];
  translations: Translations<DocumentTranslation>;
}

export interface Snapshot {
  readonly document: Readonly<FrameworkDocument>;
  /** Every item, in tree order: areas, elements, then each cluster followed by its statements, pathways and theirs. */
  readonly items: readonly Item[];
  readonly byId: ReadonlyMap<string, Item>;
  readonly byCode: ReadonlyMap<string, Item>;
  /** Children of an item in sequence; `childrenOf(null)` are the top items. */
  childrenOf(id: string | null): readonly Item[];
  /** All statements at or below an item. */
  statementsUnder(id: string): readonly Item[];
}
