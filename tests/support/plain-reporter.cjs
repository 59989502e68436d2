/** Ends a test run with one plain line: "N passed, N failed", and before it a line about browser tests that were skipped. */
const { chromium, howToInstall } = require('./chromium.cjs');

module.exports = class PlainReporter {
  onRunComplete(_contexts, results) {
    // jest adds its own summary after all reporters; the last line is written when the process ends.
    process.once('exit', () => this.report(results));
  }

  report(results) {
    const skippedInBrowser = results.testResults
      .filter(({ testFilePath }) => /[\\/]e2e[\\/]/.test(testFilePath))
      .reduce((sum, { numPendingTests }) => sum + numPendingTests, 0);
    if (skippedInBrowser > 0 && chromium === null) {
      console.log(
        `${skippedInBrowser} browser tests were skipped because there is no Chromium. To run them: ${howToInstall}`,
      );
    }
    // A file that cannot even be loaded counts as one failure.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    console.log(
      `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
    );
  }
};
