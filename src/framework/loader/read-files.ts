/** Reads every file of a framework's folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { compare, type Problem } from './problems';
import * as shape from './schema';
import { readSheet, type Sheet } from './yaml-file';

export interface FrameworkFiles {
  framework: Sheet<shape.FrameworkFile>;
  areas: Sheet<shape.AreasFile>;
  elements: Sheet<shape.ElementsFile>;
  /** In the order of their file names, which is the order of the clusters. */
  clusters: Sheet<shape.ClusterFile>[];
  /** Translations, each beside the file that it translates. */
  spanish: Sheet<shape.SpanishFile>[];
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
  const isSpanish = (file: string) => file.endsWith('.es.yaml');
  const [framework] = read('framework.yaml', shape.frameworkFile);
  const [areas] = read('areas.yaml', shape.areasFile);
  const [elements] = read('elements.yaml', shape.elementsFile);
  const clusters = names
    .filter((file) => file.startsWith('clusters/') && !isSpanish(file))
    .flatMap((file) => read(file, shape.clusterFile));
  const spanish = names.filter(isSpanish).flatMap((file) => read(file, shape.spanishFile));
  const whole = framework && areas && elements && problems.length === 0;
  return { files: whole ? { framework, areas, elements, clusters, spanish } : null, problems };
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
