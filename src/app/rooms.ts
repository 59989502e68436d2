/** Every room of Waymark, made once and joined: what one needs of another is handed over here and nowhere else. */
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { createCaseAccess, createCaseApi, createStoredVersions } from '../case-api';
import { createSearch, createVersions } from '../framework';
import type { Snapshot } from '../framework/model/types';
import { createUploads } from '../lms';
import { createLti, createLtiAdministration, type LtiPort } from '../lti';
import { createTagging } from '../tagging';
import type { Assets } from '../web/assets';
import { createStudentPages, ltiPages } from '../web/pages';
import { createAdmin } from './admin';
import type { Config } from './config';
import type { Database } from './database';
import { createLaunchHandler } from './launch';
import { createLaunchPages } from './launch-pages';
import { createPublishing } from './publishing';
import { createSessions } from './sessions/session.service';
import { createSessionStore } from './sessions/session.store';
import { createConnectedLms } from './web-api';

export interface RoomParts
  extends Pick<
    Config,
    | 'caseAccess'
    | 'caseCacheMegabytes'
    | 'caseRequestsPerMinute'
    | 'chromiumPath'
    | 'trustProxy'
    | 'uploadMegabytes'
  > {
  database: Database;
  snapshot: Snapshot;
  publicUrl: string;
  /** IANA zone in which pages say dates; the process's own when undefined. */
  timeZone: string | undefined;
  secret: string;
  previousSecrets?: readonly string[];
  assets: Assets;
  webDir: string;
  /** Where the practice LMS is, when it runs; the home page names it. */
  practiceLmsUrl: string | null;
  /** What stands in front of everything: the practice LMS's cookie blocker, outside production. */
  before?: RequestHandler[];
  log: Logger;
}

export async function createRooms(parts: RoomParts) {
  const { publicUrl, secret, previousSecrets, assets, log } = parts;
  const { connection } = parts.database;
  const snapshot = () => parts.snapshot;
  const common = { connection, publicUrl, secret, previousSecrets };

  const tagging = createTagging({ connection, snapshot, log });
  const sessions = createSessions(createSessionStore(connection));
  const uploads = createUploads({ connection, tagging, megabytes: parts.uploadMegabytes, log });
  const versions = createVersions({ connection });
  const administration = createLtiAdministration(common);
  const admin = createAdmin({ connection, lti: administration, tagging, publicUrl });
  const { institutions } = administration;
  const webApi = createConnectedLms({ ...common, institutions, snapshot, versions, tagging, log });
  const pages = createStudentPages({ tagging, snapshot, assets, timeZone: parts.timeZone });
  const lti: LtiPort = await createLti({
    ...common,
    log,
    pages: ltiPages(assets),
    onCourseCopied: async ({ tenantId, platform, course, from }) => {
      await tagging.meetCourse({ tenantId, ...course, lms: platform.lms });
      await tagging.noteCopies({ tenantId, courseId: course.id, from, foundBy: 'notice' });
    },
    onLaunch: createLaunchHandler({
      tagging,
      sessions,
      lti: () => lti,
      refreshInventory: webApi.refreshInventory,
      ...createLaunchPages(pages, assets),
      log,
    }),
  });
  const framework = { snapshot, search: createSearch(parts.snapshot) };
  return { tagging, sessions, uploads, versions, admin, webApi, pages, lti, framework, ...createCase() };

  function createCase() {
    const access = createCaseAccess({
      connection,
      secret,
      publicUrl,
      closed: parts.caseAccess === 'closed',
      requestsPerMinute: parts.caseRequestsPerMinute,
    });
    const stored = createStoredVersions({
      connection,
      publicUrl,
      published: async () =>
        (await versions.list()).map(({ id, frameworkId, publishedAt, current }) => ({
          id,
          publishedAt,
          // The framework that is served from memory is listed already.
          listed: current && frameworkId !== parts.snapshot.document.id,
        })),
      budget: parts.caseCacheMegabytes * 1e6,
    });
    const caseApi = createCaseApi({ snapshot, publicUrl, access, stored: stored.shelf });
    return { caseApi, stored, publish: createPublishing({ connection, versions, stored, log }) };
  }
}

export type Rooms = Awaited<ReturnType<typeof createRooms>>;
