/** Ends a test run with one plain line: "N passed, N failed", and before it a line about browser tests that were skipped. */
const { readFileSync } = require('node:fs');
const { chromium, howToInstall } = require('./chromium.cjs');

/** A test file that drives a browser imports playwright, or the helper that does. */
const drivesBrowser = (file) =>
  /from '(playwright-core|[./]+support\/browser)'/.test(readFileSync(file, 'utf8'));

/** @returns {string[]} the lines, the plain one last */
function linesFor(results, hasChromium) {
  const lines = [];
  const inBrowser = results.testResults
    .filter(({ numPendingTests, testFilePath }) => numPendingTests > 0 && drivesBrowser(testFilePath))
    .reduce((sum, { numPendingTests }) => sum + numPendingTests, 0);
  if (inBrowser > 0 && !hasChromium) {
    lines.push(
      `${inBrowser} browser tests were skipped: there is no Chromium here. To run them: ${howToInstall}`,
    );
  }
  // A file that cannot even be loaded counts as one failure.
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  lines.push(
    `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  return lines;
}

module.exports = class PlainReporter {
  static linesFor = linesFor;

  onRunComplete(_contexts, results) {
    // jest adds its own summary after all reporters; the last line is written when the process ends.
    process.once('exit', () => console.log(linesFor(results, chromium !== null).join('\n')));
  }
};
