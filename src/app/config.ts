/** The configuration: one validated object, made once from the environment and passed on; nothing else reads the environment. */
import path from 'node:path';
import type { z } from 'zod';
import { environmentSchema, type logLevels, settings } from './settings';

export { settings } from './settings';

export interface Config {
  production: boolean;
  port: number;
  /** Origin under which browsers and LMSs reach Waymark, such as `https://waymark.example.edu`: no path, no slash at the end. */
  publicUrl: string;
  /** The practice LMS, or null where it must not run: in production always. */
  practiceLms: { port: number; url: string } | null;
  /** Absolute path. */
  dataDir: string;
  mongodbUri: string | null;
  /** Null means: made once and kept in the data folder (`secretOf`); never null in production. */
  secret: string | null;
  /** Secrets that the server had before: they open what they sealed, and nothing else. */
  previousSecrets: string[];
  caseAccess: 'open' | 'closed';
  /** To the CASE API from one address; 0 means no limit. */
  caseRequestsPerMinute: number;
  /** For what the CASE API reads from the database, in megabytes (10^6 bytes). */
  caseCacheMegabytes: number;
  /** The largest course export that is taken, in megabytes (10^6 bytes). */
  uploadMegabytes: number;
  /** The number of proxies in front, or their addresses; undefined when there is none to be trusted. */
  trustProxy: number | string[] | undefined;
  /** Of the program that prints PDF; null means: where systems usually have it (`findChromium`). */
  chromiumPath: string | null;
  /** IANA name; undefined means the process's own zone. */
  timeZone: string | undefined;
  logLevel: (typeof logLevels)[number];
}

/** The environment is not usable. The message names everything that is wrong and how to mend it, one line each. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(
      `Waymark cannot start with these settings:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nAll settings: docs/settings.md`,
    );
    this.name = 'ConfigError';
  }
}

/**
 * Reads the settings of docs/settings.md.
 *
 * @param env - usually `process.env`
 * @throws ConfigError with all problems at once.
 */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map(describe));
  const values = parsed.data;
  const production = values.NODE_ENV === 'production';
  const problems = [...generalProblems(values), ...(production ? productionProblems(values) : [])];
  if (problems.length > 0) throw new ConfigError(problems);

  return {
    production,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    practiceLms:
      production || values.WAYMARK_PRACTICE_LMS === 'off' ? null : practiceLms(values.PRACTICE_LMS_PORT),
    dataDir: path.resolve(values.DATA_DIR),
    mongodbUri: values.MONGODB_URI ?? null,
    secret: values.WAYMARK_SECRET ?? null,
    previousSecrets: values.WAYMARK_SECRET_PREVIOUS,
    caseAccess: values.CASE_ACCESS,
    caseRequestsPerMinute: values.CASE_REQUESTS_PER_MINUTE,
    caseCacheMegabytes: values.CASE_CACHE_MEGABYTES,
    uploadMegabytes: values.UPLOAD_MEGABYTES,
    trustProxy: values.TRUST_PROXY,
    chromiumPath: values.CHROMIUM_PATH ?? null,
    timeZone: values.TIME_ZONE,
    logLevel: values.LOG_LEVEL,
  };
}

/** 127.0.0.1 and not localhost: browsers then treat the LMS and Waymark as two sites, as they are in life. */
const practiceLms = (port: number) => ({ port, url: `http://127.0.0.1:${port}` });

type Values = z.infer<typeof environmentSchema>;

function generalProblems(values: Values): string[] {
  if (values.WAYMARK_PRACTICE_LMS === 'off' || values.PORT !== values.PRACTICE_LMS_PORT) return [];
  return [`PORT and PRACTICE_LMS_PORT are both ${values.PORT}; give one of them another number`];
}

/** What production does not make up by itself. */
function productionProblems(values: Values): string[] {
  const problems = (['MONGODB_URI', 'WAYMARK_SECRET'] as const)
    .filter((name) => values[name] === undefined)
    .map((name) => `${name} is not set; with NODE_ENV=production it is required. ${meaningOf(name)}`);
  // Without HTTPS browsers keep no cookie in the LMS's frame. This computer itself counts as secure to them.
  if (/^http:\/\/(?!localhost(:|$)|127\.0\.0\.1(:|$))/.test(values.PUBLIC_URL ?? '')) {
    problems.push(`PUBLIC_URL is "${values.PUBLIC_URL}"; in production it must start with https://`);
  }
  return problems;
}

const meaningOf = (name: string) => settings.find((setting) => setting.name === name)?.meaning ?? '';

const describe = (issue: z.core.$ZodIssue) => `${issue.path.join('.')} ${issue.message}`;
