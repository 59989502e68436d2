/** The Chromium that browser tests use: Debian's, or the one that $CHROMIUM names. */
const { existsSync } = require('node:fs');

const first = (places) => places.find((place) => place && existsSync(place)) ?? null;

const chromium = first([
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]);

module.exports = {
  /** Its path, or null where there is none: browser tests are skipped then, and counted. */
  chromium,
  /** The same engine without a browser's windows and settings, where it is installed: a page takes it less than half the work. */
  headless: process.env.CHROMIUM ? chromium : (first(['/usr/bin/chromium-headless-shell']) ?? chromium),
  howToInstall: 'sudo apt-get install chromium (or set CHROMIUM to the path of a Chromium or Chrome)',
};
