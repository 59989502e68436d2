/** One jest project: unit, HTTP, conformance and browser tests, on one database server (tests/support). */
module.exports = {
  rootDir: '.',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j|mj|cj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These packages ship ES modules only; jest's own module loader needs them transformed.
  transformIgnorePatterns: [
    '/node_modules/(?!(uuid|jose|stemmer|syllable|minisearch|migrate-mongo|p-limit|yocto-queue|parse5|entities)/)',
  ],
  moduleNameMapper: { '^migrate-mongo$': '<rootDir>/tests/support/migrate-mongo.cjs' },
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/support/global-setup.ts',
  globalTeardown: '<rootDir>/tests/support/global-teardown.ts',
  // Browser tests wait more than they work.
  maxWorkers: '100%',
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/tests/support/plain-reporter.cjs'],
};
