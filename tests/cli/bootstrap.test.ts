/** What happens before anything is installed or built, and how a test run ends. */
import path from 'node:path';
import { checkNodeVersion } from '../../src/cli/bootstrap/node-version.mjs';
import { SetupError } from '../../src/cli/bootstrap/step.mjs';
import PlainReporter from '../support/plain-reporter.cjs';

test.each(['20.19.0', '20.20.1', '22.0.0', '24.3.0'])('Node.js %s is new enough', (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow();
});

test.each(['18.20.0', '20.18.3', '16.0.0'])('Node.js %s is refused in one line', (version) => {
  expect(() => checkNodeVersion(version)).toThrow(SetupError);
  expect(() => checkNodeVersion(version)).toThrow(
    `Waymark needs Node.js 20.19 or newer; this is ${version}. Install a newer one from https://nodejs.org.`,
  );
});

describe('the last line of a test run', () => {
  const counts = {
    numPassedTests: 7,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  };
  const lines = (results: object, hasChromium = true) =>
    PlainReporter.linesFor({ ...counts, testResults: [], ...results }, hasChromium);

  test('says what passed and failed, and what was skipped if anything was', () => {
    expect(lines({})).toEqual(['7 passed, 1 failed']);
    expect(lines({ numPendingTests: 2, numTodoTests: 1 })).toEqual(['7 passed, 1 failed, 3 skipped']);
  });

  test('counts a file that cannot be loaded as a failure', () => {
    expect(lines({ numRuntimeErrorTestSuites: 1 })).toEqual(['7 passed, 2 failed']);
  });

  test('comes after a line that names the skipped browser tests and how to run them', () => {
    const file = path.resolve(__dirname, '../lti/browser.test.ts');
    const results = { numPendingTests: 4, testResults: [{ testFilePath: file, numPendingTests: 4 }] };
    expect(lines(results, false)).toEqual([
      expect.stringMatching(/^4 browser tests were skipped: .*apt-get install chromium/),
      '7 passed, 1 failed, 4 skipped',
    ]);
    expect(lines(results, true)).toEqual(['7 passed, 1 failed, 4 skipped']);
  });
});
