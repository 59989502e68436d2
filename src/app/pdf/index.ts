/** Web pages as PDF. */
export { findChromium } from './chromium';
export { printPdf } from './print-pdf';
