/** The Chromium that browser tests use: Debian's, or the one that $CHROMIUM names. */
const { existsSync } = require('node:fs');

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

module.exports = {
  /** Its path, or null where there is none: browser tests are skipped then, and counted. */
  chromium: places.find((place) => place && existsSync(place)) ?? null,
  howToInstall: 'sudo apt-get install chromium (or set CHROMIUM to the path of a Chromium or Chrome)',
};
