import { readFileSync } from 'node:fs';
import path from 'node:path';
import express from 'express';
import { ConfigError, loadConfig, settings } from '../../../src/app/config';
import { environmentSchema, settingsPage } from '../../../src/app/settings';

const production = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db:27017/waymark?replicaSet=rs0',
  PUBLIC_URL: 'https://waymark.example.edu',
  WAYMARK_SECRET: 'a'.repeat(32),
};

const problemsOf = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('without any setting', () => {
  test('everything has its documented default', () => {
    expect(loadConfig({})).toEqual({
      production: false,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      practiceLms: { port: 3001, url: 'http://127.0.0.1:3001' },
      dataDir: path.resolve('data'),
      mongodbUri: null,
      secret: null,
      previousSecrets: [],
      caseAccess: 'open',
      caseRequestsPerMinute: 3000,
      caseCacheMegabytes: 64,
      uploadMegabytes: 500,
      chromiumPath: null,
      logLevel: 'info',
    });
  });

  test('a variable that is set to nothing counts as not set', () => {
    const empty = Object.fromEntries(settings.map(({ name }) => [name, '']));
    expect(loadConfig(empty)).toEqual(loadConfig({}));
  });
});

test('the public address follows PORT and loses its slash', () => {
  expect(loadConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  expect(loadConfig({ PUBLIC_URL: 'https://w.example.edu/' }).publicUrl).toBe('https://w.example.edu');
});

test.each([
  ['2', 2],
  ['10.0.0.0/8, fd00::/8,::1', ['10.0.0.0/8', 'fd00::/8', '::1']],
  ['loopback', ['loopback']],
])('TRUST_PROXY=%s is understood by Express', (value, expected) => {
  const { trustProxy } = loadConfig({ TRUST_PROXY: value });
  expect(trustProxy).toEqual(expected);
  expect(() => express().set('trust proxy', trustProxy)).not.toThrow();
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80 '],
  ['PORT', '1e3'],
  ['PRACTICE_LMS_PORT', '99999'],
  ['PUBLIC_URL', 'waymark.example.edu'],
  ['PUBLIC_URL', 'ftp://waymark.example.edu'],
  ['PUBLIC_URL', 'https://waymark.example.edu/app'],
  ['PUBLIC_URL', 'https://name:word@waymark.example.edu'],
  ['MONGODB_URI', 'postgres://db/waymark'],
  ['MONGODB_URI', 'mongodb://'],
  ['WAYMARK_SECRET', 'short'],
  ['WAYMARK_PRACTICE_LMS', 'no'],
  ['CASE_ACCESS', 'private'],
  ['CASE_REQUESTS_PER_MINUTE', '-1'],
  ['CASE_REQUESTS_PER_MINUTE', '1e3'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '0'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', '10.0.0.1,'],
  ['LOG_LEVEL', 'loud'],
  ['NODE_ENV', 'prod'],
])('%s=%s is refused by name', (name, value) => {
  const problems = problemsOf({ [name]: value });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${name} `));
});

test('all problems are told at once, with the way to mend them', () => {
  expect(() => loadConfig({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(
    [
      'Waymark cannot start with these settings:',
      '  - PORT is "x"; it must be a port number from 1 to 65535',
      '  - LOG_LEVEL is "loud"; it must be one of fatal, error, warn, info, debug, trace, silent',
      'All settings: docs/settings.md',
    ].join('\n'),
  );
});

test('secrets and database addresses are never repeated in a message', () => {
  const message = problemsOf({ WAYMARK_SECRET: 'hunter2', MONGODB_URI: 'http://me:hunter2@db' }).join();
  expect(message).not.toContain('hunter2');
});

test('Waymark and the practice LMS need two ports', () => {
  expect(problemsOf({ PORT: '3001' })).toHaveLength(1);
  expect(problemsOf({ PORT: '3001', WAYMARK_PRACTICE_LMS: 'off' })).toEqual([]);
});

describe('in production', () => {
  test('a database and a secret are required, and told together', () => {
    const problems = problemsOf({ NODE_ENV: 'production' });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['MONGODB_URI', 'WAYMARK_SECRET']);
  });

  test('a public address without HTTPS is refused, except this computer', () => {
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://waymark.example.edu' })).toHaveLength(1);
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://localhost.example.edu' })).toHaveLength(1);
    expect(problemsOf({ ...production, PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
  });

  test.each(['on', 'off', ''])('the practice LMS never runs, with WAYMARK_PRACTICE_LMS=%s', (value) => {
    expect(loadConfig({ ...production, WAYMARK_PRACTICE_LMS: value }).practiceLms).toBeNull();
  });
});

test('the practice LMS can be turned off', () => {
  expect(loadConfig({ WAYMARK_PRACTICE_LMS: 'off' }).practiceLms).toBeNull();
});

test('every setting is in the table, and docs/settings.md is current', () => {
  expect(settings.map(({ name }) => name).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  const page = readFileSync(path.resolve(__dirname, '../../../docs/settings.md'), 'utf8');
  // Not current? npm run -s waymark -- settings > docs/settings.md
  expect(page).toBe(settingsPage());
});
