/** How the report looks beyond what every page has. */
import { Html } from '../shared/html';

export const styles = new Html(
  `
.report-head { padding-top: 2.5rem; }
.report-kind { padding-top: 0.75rem; border-top: 4px solid var(--accent); color: var(--ink-2); font-weight: 600; }
h1 { margin-top: 1rem; font-size: 2rem; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; }
.report-head > .meta { margin-top: 0.5rem; }
.summary-frame { margin: 0.75rem 0; overflow-x: auto; }
.summary { width: 100%; border-collapse: collapse; }
.summary th, .summary td { padding: 0.4375rem 0.75rem 0.4375rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: baseline; }
.summary thead th { color: var(--ink-3); font-size: 0.75rem; font-weight: 400; line-height: 1.3; vertical-align: bottom; }
.summary tbody th { font-weight: 500; }
.summary tbody th > .blaze { margin-inline-end: 0.375rem; vertical-align: -0.25em; }
.summary .meta { white-space: nowrap; }
.summary .number, .summary thead th:nth-child(n + 3) { text-align: end; }
.target { margin-top: 1.5rem; }
.target > h3 { font-size: 1rem; }
.tags { margin-top: 0.375rem; border-top: 1px solid var(--line-strong); }
.tags > li { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 1rem; padding: 0.5rem 0; border-bottom: 1px solid var(--line); break-inside: avoid; }
.tags > li > .meta { padding-top: 0.125rem; }
.relation { display: block; }
.untagged { margin-top: 0.25rem; color: var(--ink-2); }

@media screen and (max-width: 40rem) {
  main { padding-inline: 1rem; }
  .tags > li { grid-template-columns: 1fr; }
  .relation { display: inline; }
}

@media print {
  .report-head { padding-top: 0; }
  .summary tr { break-inside: avoid; }
  .target > .meta { break-after: avoid; }
}
`.trimStart(),
);
