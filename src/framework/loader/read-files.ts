/** Reads every file of a framework's folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import * as crosswalk from './crosswalk-schema';
import { compare, type Problem } from './problems';
import * as shape from './schema';
import { readSheet, type Sheet } from './yaml-file';

/** Code → identifier of everything that was ever published. */
export const LOCK_FILE = 'codes.lock.yaml';
const CROSSWALKS = 'crosswalks.yaml';
const SPANISH_CROSSWALKS = 'crosswalks.es.yaml';
const SPANISH_FRAMEWORK = 'framework.es.yaml';
const SPANISH_TYPES = 'item-types.es.yaml';
/** Translations of what is no item. */
const SPANISH_APART = [SPANISH_CROSSWALKS, SPANISH_FRAMEWORK, SPANISH_TYPES];

export interface FrameworkFiles {
  framework: Sheet<shape.FrameworkFile>;
  areas: Sheet<shape.AreasFile>;
  elements: Sheet<shape.ElementsFile>;
  itemTypes: Sheet<shape.ItemTypesFile>;
  writing: Sheet<shape.WritingFile>;
  occupations: Sheet<shape.OccupationsFile>;
  lock: Sheet<shape.LockFile>;
  /** Where items lead in other frameworks; none or one. */
  crosswalks: Sheet<crosswalk.CrosswalksFile>[];
  /** In the order of their file names, which is the order of the clusters. */
  clusters: Sheet<shape.ClusterFile>[];
  /** Translations of items, each beside the file that it translates. */
  spanish: Sheet<shape.SpanishFile>[];
  /** The translation of what the document says of itself; none or one. */
  spanishFramework: Sheet<shape.SpanishFrameworkFile>[];
  /** The translation of itemTypes, which has no codes; none or one. */
  spanishTypes: Sheet<shape.SpanishTypesFile>[];
  /** The translation of what crosswalks are; none or one. */
  spanishCrosswalks: Sheet<crosswalk.SpanishCrosswalksFile>[];
}

export interface FilesReading {
  /** Null when any file cannot be used. */
  files: FrameworkFiles | null;
  problems: Problem[];
}

/** Reads the folder; every file is read, so that all problems of shape come at once. */
export function readFiles(folder: string): FilesReading {
  const problems: Problem[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): Sheet<T>[] => {
    const reading = readSheet(folder, file, schema);
    problems.push(...reading.problems);
    return reading.sheet ? [reading.sheet] : [];
  };
  const names = yamlFilesOf(folder);
  const readIfThere = <T>(file: string, schema: z.ZodType<T>) =>
    names.includes(file) ? read(file, schema) : [];
  const translated = names.filter((file) => file.endsWith('.es.yaml'));
  const [framework] = read('framework.yaml', shape.frameworkFile);
  const [areas] = read('areas.yaml', shape.areasFile);
  const [elements] = read('elements.yaml', shape.elementsFile);
  const [itemTypes] = read('item-types.yaml', shape.itemTypesFile);
  const [writing] = read('writing.yaml', shape.writingFile);
  const [occupations] = read('occupations.yaml', shape.occupationsFile);
  const [lock] = read(LOCK_FILE, shape.lockFile);
  const clusters = names
    .filter((file) => file.startsWith('clusters/') && !translated.includes(file))
    .flatMap((file) => read(file, shape.clusterFile));
  const spanish = translated
    .filter((file) => !SPANISH_APART.includes(file))
    .flatMap((file) => read(file, shape.spanishFile));
  const optional = {
    crosswalks: readIfThere(CROSSWALKS, crosswalk.crosswalksFile),
    spanishFramework: readIfThere(SPANISH_FRAMEWORK, shape.spanishFrameworkFile),
    spanishTypes: readIfThere(SPANISH_TYPES, shape.spanishTypesFile),
    spanishCrosswalks: readIfThere(SPANISH_CROSSWALKS, crosswalk.spanishCrosswalksFile),
  };
  const whole = framework && areas && elements && itemTypes && writing && occupations && lock;
  if (!whole || problems.length > 0) return { files: null, problems };
  const single = { framework, areas, elements, itemTypes, writing, occupations, lock };
  return { files: { ...single, ...optional, clusters, spanish }, problems };
}

function yamlFilesOf(folder: string): string[] {
  return ['', 'clusters/'].flatMap((below) => {
    const path = join(folder, below);
    const names = existsSync(path) ? readdirSync(path) : [];
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort(compare)
      .map((name) => below + name);
  });
}
