/**
 * Every setting, as a table: what the environment may say, and what it means. docs/settings.md is written from it (`waymark settings`), so
 * that the documentation cannot drift; a test compares.
 */
import { z } from 'zod';

export interface Setting {
  name: string;
  /** What holds when it is not set, in words. */
  default: string;
  /** What it is for and what it may be, in one or two sentences. */
  meaning: string;
}

export const settings: readonly Setting[] = [
  { name: 'PORT', default: '3000', meaning: 'The port that Waymark listens on.' },
  {
    name: 'PRACTICE_LMS_PORT',
    default: '3001',
    meaning: 'The port of the practice LMS, where it runs. It differs from PORT.',
  },
  {
    name: 'PUBLIC_URL',
    default: 'http://localhost:PORT',
    meaning:
      'The address under which browsers and LMSs reach Waymark, without a path. In production it starts with https:// (unless it is localhost), because LMSs show Waymark in a frame and browsers keep cookies there only with HTTPS.',
  },
  {
    name: 'MONGODB_URI',
    default: 'an embedded database in DATA_DIR',
    meaning:
      'The MongoDB to use, with a database name, such as mongodb://db:27017/waymark?replicaSet=rs0. Required in production.',
  },
  {
    name: 'DATA_DIR',
    default: './data',
    meaning: 'The folder for what is kept on this computer: the embedded database and the made-up secret.',
  },
  {
    name: 'WAYMARK_SECRET',
    default: 'made once and kept in DATA_DIR/secret',
    meaning:
      'The key from which Waymark protects its sessions and its keys: at least 32 characters that nobody can guess. Required in production. Make one with: openssl rand -base64 48',
  },
  {
    name: 'WAYMARK_SECRET_PREVIOUS',
    default: 'none',
    meaning:
      'After a change of WAYMARK_SECRET the old one, or several with spaces between, so that Waymark can read what they protected. Once all servers have started with both, `waymark keys reseal` protects it with the new one and says that nothing is left; then this setting can go.',
  },
  {
    name: 'WAYMARK_PRACTICE_LMS',
    default: 'on',
    meaning: '`on` or `off`: whether the practice LMS runs beside Waymark. In production it never does.',
  },
  {
    name: 'CASE_ACCESS',
    default: 'open',
    meaning:
      '`open`: anyone may read the framework over the CASE API. `closed`: only clients with a token (`waymark case-client add`), and the pages under /case are gone.',
  },
  {
    name: 'CASE_REQUESTS_PER_MINUTE',
    default: '3000',
    meaning: 'How many requests to the CASE API one address may make in a minute; 0 for no limit.',
  },
  {
    name: 'CASE_CACHE_MEGABYTES',
    default: '64',
    meaning:
      'Memory for what the CASE API reads from the database: older versions and frameworks besides the current one. What is used least goes first; a package larger than a quarter of it is streamed. The current framework is in memory besides, some 50 MB.',
  },
  {
    name: 'UPLOAD_MEGABYTES',
    default: '500',
    meaning:
      'The largest course export that a teacher may upload. While it is read it is kept in the folder for temporary files (TMPDIR), at most eight at once. A proxy in front must let requests of this size pass.',
  },
  {
    name: 'TRUST_PROXY',
    default: 'no proxy is trusted',
    meaning:
      'Whose word counts about where requests come from (X-Forwarded-For): how many proxies stand in front of Waymark, or their addresses with commas between, such as 10.0.0.0/8 (also loopback, linklocal, uniquelocal). Without it everyone behind a proxy counts as one address.',
  },
  {
    name: 'CHROMIUM_PATH',
    default: 'the Chromium or Chrome of the system, if any',
    meaning:
      'The Chromium by which booklets become PDF. Where there is none, the booklet is exported as a web page, to be printed from a browser.',
  },
  {
    name: 'TIME_ZONE',
    default: "the server's own",
    meaning:
      'The time zone in which pages for students say due dates, such as America/Chicago. Set it where the server runs on UTC.',
  },
  {
    name: 'LOG_LEVEL',
    default: 'info',
    meaning: 'How much is logged: fatal, error, warn, info, debug, trace or silent.',
  },
  {
    name: 'NODE_ENV',
    default: 'development',
    meaning: '`production` for a server that people rely on; `development` or `test` otherwise.',
  },
];

/** An environment variable that is set to nothing counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const port = (standard: number) =>
  optional(
    z
      .string()
      .default(String(standard))
      .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, {
        error: (issue) => `is "${String(issue.input)}"; it must be a port number from 1 to 65535`,
      })
      .transform(Number),
  );

const oneOf = <const T extends readonly [string, ...string[]]>(values: T, standard: T[number]) =>
  optional(
    z
      .enum(values, {
        error: (issue) => `is "${String(issue.input)}"; it must be one of ${values.join(', ')}`,
      })
      .default(standard as never),
  );

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const webAddress = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  ) {
    context.addIssue(
      `is "${value}"; it must be an address without a path, such as https://waymark.example.edu`,
    );
    return z.NEVER;
  }
  return url.origin;
});

const wholeNumber = (standard: number) =>
  optional(
    z
      .string()
      .default(String(standard))
      .refine((value) => /^\d{1,9}$/.test(value), {
        error: (issue) => `is "${String(issue.input)}"; it must be a whole number, such as ${standard}`,
      })
      .transform(Number),
  );

const proxyAddress = z.union([
  z.enum(['loopback', 'linklocal', 'uniquelocal']),
  z.ipv4(),
  z.ipv6(),
  z.cidrv4(),
  z.cidrv6(),
]);

/** In the terms of Express' `trust proxy`. Never everyone: then a reader could write any address into the header. */
const proxies = z.string().transform((value, context): number | string[] => {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  const addresses = z.array(proxyAddress).safeParse(value.split(',').map((part) => part.trim()));
  if (addresses.success) return addresses.data;
  context.addIssue(
    `is "${value}"; it must be the number of proxies, or their addresses with commas between, such as 10.0.0.0/8`,
  );
  return z.NEVER;
});

const mongoUri = z.string().refine((value) => /^mongodb(\+srv)?:\/\/[^/\s]+/.test(value), {
  // The value may hold a password: it is never repeated.
  error:
    'must start with mongodb:// or mongodb+srv:// and name a host, such as mongodb://localhost:27017/waymark',
});

const timeZone = z.string().refine(isTimeZone, {
  error: (issue) =>
    `is "${String(issue.input)}"; it must be the name of a time zone, such as America/Chicago`,
});

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

export const environmentSchema = z.object({
  PORT: port(3000),
  PRACTICE_LMS_PORT: port(3001),
  PUBLIC_URL: optional(webAddress.optional()),
  MONGODB_URI: optional(mongoUri.optional()),
  DATA_DIR: optional(z.string().default('./data')),
  WAYMARK_SECRET: optional(
    z
      .string()
      .min(32, { error: 'is too short; it needs at least 32 characters (openssl rand -base64 48)' })
      .optional(),
  ),
  WAYMARK_SECRET_PREVIOUS: optional(
    z
      .string()
      .default('')
      .transform((value) => value.split(/\s+/).filter(Boolean)),
  ),
  WAYMARK_PRACTICE_LMS: oneOf(['on', 'off'], 'on'),
  CASE_ACCESS: oneOf(['open', 'closed'], 'open'),
  CASE_REQUESTS_PER_MINUTE: wholeNumber(3000),
  CASE_CACHE_MEGABYTES: wholeNumber(64),
  UPLOAD_MEGABYTES: wholeNumber(500),
  TRUST_PROXY: optional(proxies.optional()),
  CHROMIUM_PATH: optional(z.string().optional()),
  TIME_ZONE: optional(timeZone.optional()),
  LOG_LEVEL: oneOf(logLevels, 'info'),
  NODE_ENV: oneOf(['development', 'production', 'test'], 'development'),
});

/** The page docs/settings.md. */
export function settingsPage(): string {
  const rows = settings.map(
    ({ name, default: standard, meaning }) => `| \`${name}\` | ${standard} | ${meaning} |`,
  );
  return [
    '# Settings',
    '',
    'All settings are environment variables. They are checked at start; a wrong one stops the start with a message that names it.',
    'This page is written by `npm run -s waymark -- settings > docs/settings.md`.',
    '',
    '| name | default | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
