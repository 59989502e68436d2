/** What an export on the command line is of: a framework from its files or a published version, or a course. */
import { existsSync } from 'node:fs';
import type { Logger } from 'pino';
import { createLogger } from '../../app/logging';
import type { ExportSource } from '../../exporters';
import { createVersions, loadFramework, type Snapshot } from '../../framework';
import { narrowedTo } from '../../framework/model/narrow';
import { ltiEndpoints } from '../../lti';
import { notFound } from '../../shared/errors';
import { createTagging } from '../../tagging';
import { withDatabase } from '../with-database';

export interface SourceChoice {
  /** A folder of standards, or the number or identifier of a published version; the framework that Waymark ships when left out. */
  framework?: string;
  /** Codes of clusters and pathways; empty for all. */
  clusters: readonly string[];
  /** The identifier of a course. */
  course?: string;
  baseUrl?: string;
}

/** @throws WaymarkError 404 `export.version_unknown`, `course.unknown`; what loading and narrowing a framework throw */
export async function sourceOf({
  framework,
  clusters,
  course,
  baseUrl,
}: SourceChoice): Promise<ExportSource> {
  const snapshot = narrowedTo(await snapshotFor(framework), clusters);
  return {
    snapshot,
    baseUrl: (baseUrl ?? snapshot.document.uriBase).replace(/\/+$/, ''),
    course: course === undefined ? null : await courseFor(course, snapshot),
  };
}

function snapshotFor(framework: string | undefined): Snapshot | Promise<Snapshot> {
  if (framework === undefined || existsSync(framework)) return loadFramework(framework);
  return withDatabase(async ({ connection }) => {
    const versions = createVersions({ connection });
    const published = await versions.list();
    const wanted = published.find(({ id, version }) => id === framework || version === framework);
    const snapshot = wanted && (await versions.snapshotOf(wanted.id));
    if (snapshot) return snapshot;
    throw notFound({
      code: 'export.version_unknown',
      message: `“${framework}” is neither a folder nor a published version.`,
      help: `Published: ${published.map(({ version }) => version).join(', ') || 'none yet'}.`,
    });
  });
}

const quiet = (): Logger => createLogger({ logLevel: 'silent' }, process.stderr);

const courseFor = (id: string, snapshot: Snapshot): Promise<ExportSource['course']> =>
  withDatabase(async ({ connection }, { publicUrl }) => {
    const tagging = createTagging({ connection, snapshot: () => snapshot, log: quiet() });
    const course = (await tagging.everyCourse()).find((one) => one.id === id);
    if (!course) {
      throw notFound({
        code: 'course.unknown',
        message: `There is no course “${id}”.`,
        help: 'waymark export --courses shows all of them.',
      });
    }
    const alignments = await tagging.alignments(course.tenantId, id);
    await tagging.keepLinks(course.tenantId, alignments);
    return { ...alignments, launchUrl: ltiEndpoints(publicUrl).launch };
  });

/** The courses that can be exported, one line each. */
export const courseLines = (): Promise<string[]> =>
  withDatabase(async ({ connection }) => {
    const tagging = createTagging({ connection, snapshot: loadFramework, log: quiet() });
    return (await tagging.everyCourse()).map(
      ({ id, title, label }) => `${id}  ${title}${label && ` (${label})`}`,
    );
  });
