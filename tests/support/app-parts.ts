/** Waymark as tests compose it over HTTP: the shipped framework, no built client, nothing in the log. */
import type { Connection } from 'mongoose';
import pino from 'pino';
import type { RoomParts } from '../../src/app/rooms';
import { loadFramework } from '../../src/framework';

export const APP_SECRET = 'a secret of at least thirty-two characters';

export const appParts = (connection: Connection, parts: Partial<RoomParts> = {}): RoomParts => ({
  database: { connection, prepared: () => true } as never,
  snapshot: parts.snapshot ?? loadFramework(),
  publicUrl: 'http://localhost:3000',
  timeZone: 'America/Chicago',
  caseAccess: 'open',
  caseRequestsPerMinute: 0,
  caseCacheMegabytes: 1,
  uploadMegabytes: 1,
  chromiumPath: null,
  trustProxy: undefined,
  secret: APP_SECRET,
  assets: { css: () => ['/assets/pages.css'], js: () => ['/assets/client.js'] },
  webDir: __dirname,
  practiceLmsUrl: null,
  log: pino({ level: 'silent' }),
  ...parts,
});
