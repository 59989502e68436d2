/** The main job: Waymark, its database and, outside production, the practice LMS beside it. One line each says where. */
import type { Server } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { destination, type Logger } from 'pino';
import { loadFramework } from '../framework';
import { createPlatforms } from '../lti';
import { readAssets } from '../web/assets';
import { createAdminSessions } from './admin';
import type { Config } from './config';
import { checkDataDir, secretOf } from './data-folder';
import { type Database, openDatabase } from './database';
import { collectionIndexes } from './database/indexes';
import { prepareDatabase } from './database/prepare';
import { createApp, type Waymark } from './http/app';
import { listen } from './listen';
import { createLogger } from './logging';
import { blockerOf, listenForPractice, openPracticeLms, registerPracticePlatforms } from './practice-lms';
import { sweepRegularly } from './sweep';

/**
 * Writing a version to the database takes the process some seconds of work, which can wait: after a start many people come at once, and
 * nobody needs the version there before a newer one is installed.
 */
const PUBLISH_AFTER_MS = 2 * 60_000;

/** Vite's output, beside the built server (dist/server/app → dist/web). */
const WEB_DIR = path.join(__dirname, '..', '..', 'web');

/**
 * Starts everything and says where it is. Ends by itself on SIGTERM and SIGINT, after the requests under way.
 *
 * @throws StartError or WaymarkError when something has to be mended first; nothing is left running then.
 */
export async function start(config: Config): Promise<void> {
  if (!config.production) checkDataDir(config);
  const { log, logSentence } = openLog(config);
  const snapshot = loadFramework();
  const assets = readAssets(WEB_DIR);
  const practice = openPracticeLms(config, log);
  const secret = secretOf(config);

  const database = await openDatabase(config, log, {
    prepare: async (connection) => {
      await prepareDatabase(connection, collectionIndexes, log);
    },
  });
  const closers: (() => Promise<unknown>)[] = [() => database.close()];
  try {
    const waymark = await createApp({
      database,
      snapshot,
      publicUrl: config.publicUrl,
      timeZone: config.timeZone,
      caseAccess: config.caseAccess,
      caseRequestsPerMinute: config.caseRequestsPerMinute,
      caseCacheMegabytes: config.caseCacheMegabytes,
      uploadMegabytes: config.uploadMegabytes,
      chromiumPath: config.chromiumPath,
      trustProxy: config.trustProxy,
      secret,
      previousSecrets: config.previousSecrets,
      assets,
      webDir: WEB_DIR,
      practiceLmsUrl: config.practiceLms?.url ?? null,
      before: blockerOf(practice),
      log,
    });
    closers.unshift(closing(await listen(waymark.app, config.port, 'Waymark')));
    if (practice && config.practiceLms) {
      closers.unshift(closing(await listenForPractice(practice, config.practiceLms.port)));
      await registerPracticePlatforms(
        practice,
        createPlatforms({
          connection: database.connection,
          secret,
          previousSecrets: config.previousSecrets,
          publicUrl: config.publicUrl,
        }),
      );
    }
    closers.unshift(sweepOnceReady(database, waymark, log), publishOnceReady(database, waymark, log));
    closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
      if (err) log.fatal({ err }, 'ending after an error that nothing caught');
      await closeAll(closers);
    });
    const adminLink = config.production
      ? null
      : await createAdminSessions(database.connection).makeLink(config.publicUrl);
    announce(config, database, { adminLink, logSentence });
  } catch (error) {
    await closeAll(closers);
    throw error;
  }
}

/** In production the log is standard output. Elsewhere that belongs to the person who started us, and the log is a file. */
function openLog(config: Config): { log: Logger; logSentence: string | null } {
  if (config.production) return { log: createLogger(config), logSentence: null };
  const file = path.join(config.dataDir, 'waymark.log');
  return {
    log: createLogger(config, destination({ dest: file, sync: true })),
    logSentence: `Log: ${path.relative(process.cwd(), file)}`,
  };
}

function sweepOnceReady(database: Database, waymark: Waymark, log: Logger): () => Promise<void> {
  let stop = () => {};
  let closed = false;
  void database.whenPrepared.then(() => {
    if (!closed) stop = sweepRegularly(waymark, log);
  });
  return async () => {
    closed = true;
    stop();
  };
}

/** Prepares what the CASE API serves, and then keeps this version for the time when there is a newer one. Closing ends it early. */
function publishOnceReady(database: Database, waymark: Waymark, log: Logger): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const published = Promise.all([waymark.warm(), database.whenPrepared])
    .then(() => wait(PUBLISH_AFTER_MS, undefined, { signal, ref: false }))
    .then(() => waymark.publish(signal))
    .catch((error: unknown) => {
      if (signal.aborted) return;
      log.warn({ err: error }, 'the framework was not published; the next start tries again');
    });
  return async () => {
    stopping.abort();
    if (database.prepared()) await published;
  };
}

const closing = (server: Server) => async () => {
  server.closeIdleConnections();
  await new Promise((resolve) => server.close(resolve));
};

async function closeAll(closers: (() => Promise<unknown>)[]): Promise<void> {
  for (const close of closers) await close();
}

function announce(
  config: Config,
  database: Database,
  { adminLink, logSentence }: { adminLink: string | null; logSentence: string | null },
): void {
  const lines = [
    database.sentence,
    `Waymark: ${config.publicUrl}`,
    config.practiceLms
      ? `Practice LMS: ${config.practiceLms.url} (start here: play teacher, student and director)`
      : null,
    adminLink ? `Administrator: ${adminLink} (works once, within 15 minutes)` : null,
    logSentence,
    config.production ? null : 'Stop with Ctrl+C.',
  ];
  process.stdout.write(`${lines.filter((line) => line !== null).join('\n')}\n`);
}
