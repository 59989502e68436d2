/** Chooses the embedded server for a data folder: a real mongod where one can be had, else the stand-in, else a clear error. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { WaymarkError } from '../../shared/errors';
import { cacheFolder } from './cache-folder';
import type { EmbeddedChoice, Say } from './embedded-server';
import { findMongod, startMongod } from './mongod';
import { buildStandIn, startStandIn } from './stand-in';

/**
 * Chooses which server runs here. Data stays where it is: files that one server has written are never left for an empty database
 * of the other kind, unless an administrator names a mongod with `MONGOMS_SYSTEM_BINARY`.
 *
 * @throws WaymarkError `database.none` with the three ways out, when no server can be run here.
 */
export async function chooseEmbedded(
  dataDir: string,
  say: Say,
  cache = cacheFolder(dataDir),
): Promise<EmbeddedChoice> {
  const mongodFiles = path.join(dataDir, 'mongod');
  const standInFile = path.join(dataDir, 'stand-in', 'waymark.mv');
  const has = { mongod: existsSync(path.join(mongodFiles, 'WiredTiger')), standIn: existsSync(standInFile) };
  const named = process.env.MONGOMS_SYSTEM_BINARY !== undefined;

  const reasons: string[] = [];
  if (named || has.mongod || !has.standIn) {
    const mongod = await findMongod(cache, say);
    if (mongod.path !== null) {
      const aside =
        has.standIn && !has.mongod ? ` The earlier data of the stand-in in ${standInFile} is not used.` : '';
      return {
        kind: 'mongod',
        sentence: `Database: a MongoDB of this computer (${mongod.path}), files in ${mongodFiles}.${aside}`,
        start: (port) => startMongod(mongodFiles, port),
      };
    }
    reasons.push(mongod.reason);
    if (has.mongod || named) throw noDatabase(reasons, has.mongod ? mongodFiles : null);
  } else {
    reasons.push('its files are already there');
  }
  const standIn = await buildStandIn(cache, say);
  if (standIn.folder === null)
    throw noDatabase([...reasons, `the stand-in cannot run: ${standIn.reason}`], null);
  const { folder } = standIn;
  return {
    kind: 'stand-in',
    sentence: `Database: the stand-in for development (mongo-java-server), file ${standInFile}, because ${reasons.join('; ')}.`,
    start: (port) => startStandIn(folder, standInFile, port),
  };
}

function noDatabase(reasons: string[], kept: string | null): WaymarkError {
  return new WaymarkError({
    status: 503,
    code: 'database.none',
    message: `No database can be started here: ${reasons.join('; ')}.${kept ? ` The data in ${kept} needs MongoDB itself.` : ''}`,
    help: [
      'Do one of these:',
      '(1) set MONGODB_URI to a MongoDB server, such as mongodb://localhost:27017/waymark;',
      '(2) let this computer reach fastdl.mongodb.org, or name an installed mongod with MONGOMS_SYSTEM_BINARY;',
      '(3) install Java 17 or newer and Maven (Debian: apt-get install default-jdk-headless maven), and start again.',
    ].join('\n  '),
  });
}
