/** The Chromium of this machine, by which pages become PDF. */
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * @param configured what CHROMIUM_PATH says; nothing else is tried then
 * @returns a program, or null where there is none
 */
export const findChromium = (configured: string | null): string | null =>
  (configured ? [configured] : places).find(existsSync) ?? null;
