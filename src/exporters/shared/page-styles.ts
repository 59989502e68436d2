/** What every page for people has of the house's look: its tokens, type and paper. */
import { Html } from './html';

export const pageStyles = new Html(
  `
:root {
  --ink: #1a201d; --ink-2: #4a5450; --ink-3: #5f6964; --line: #dce0dc; --line-strong: #737d78;
  --accent: #1b5e50; --accent-line: #9dbfb4; --accent-tint: #e4eeea; --ground: #f5f6f4;
}
* { box-sizing: border-box; margin: 0; }
html {
  color: var(--ink); background: #fff; font: 400 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
    "Helvetica Neue", Arial, sans-serif; font-variant-numeric: tabular-nums; -webkit-text-size-adjust: 100%;
}
body { font-size: 0.9375rem; }
main { max-width: 46rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
ul, ol { list-style: none; padding: 0; }
a { color: inherit; text-decoration-color: var(--line-strong); text-underline-offset: 0.15em; }
a:hover { color: #134539; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1, h2, h3, h4 { font-weight: 600; text-wrap: balance; }
h1 { font-size: 2.75rem; line-height: 1.12; font-weight: 500; letter-spacing: -0.02em; }
h2 { font-size: 1.625rem; line-height: 1.25; letter-spacing: -0.015em; }
h3 { font-size: 1.1875rem; line-height: 1.3; letter-spacing: -0.01em; }
h4 { margin-top: 1.25rem; font-size: 0.875rem; line-height: 1.3; color: var(--ink-2); }
p, dd, td { text-wrap: pretty; overflow-wrap: anywhere; }
b { font-weight: 600; }
.blaze { flex: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; forced-color-adjust: none; }
.meta { color: var(--ink-3); font-size: 0.8125rem; font-weight: 400; }
.lead { max-width: 62ch; margin-top: 0.5rem; color: var(--ink-2); }

.how-to-print {
  padding: 0.75rem 1.5rem; border-bottom: 1px solid var(--accent-line); background: var(--accent-tint); font-size: 0.875rem;
}
@media print {
  html { font-size: 10.5pt; orphans: 3; widows: 3; }
  main { max-width: none; padding: 0; }
  a { text-decoration: none; }
  .how-to-print { display: none; }
  h2, h3, h4, .lead { break-after: avoid; }
}

@page {
  margin: 22mm 20mm 20mm;
  @top-left { color: #5f6964; font: 600 9pt system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
  @top-right { color: #5f6964; font: 600 9pt system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
  @bottom-left { color: #5f6964; font: 8.5pt system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
  @bottom-right { color: #5f6964; font: 8.5pt system-ui, "Segoe UI", Roboto, Arial, sans-serif; }
}
`.trimStart(),
);
