/** How the booklet looks, on a screen and on paper: hairlines and one reading column. */
import { Html } from '../shared/html';

export const styles = new Html(
  `
.cover {
  display: flex; flex-direction: column; justify-content: space-between; gap: 3rem; min-height: 34rem; padding: 3rem 0;
  border-bottom: 1px solid var(--line);
}
.cover-from { padding-top: 0.75rem; border-top: 4px solid var(--accent); color: var(--ink-2); font-weight: 600; }
.subtitle { max-width: 30ch; margin-top: 1rem; color: var(--ink-2); font-size: 1.375rem; line-height: 1.3; text-wrap: balance; }
.cover-blazes { display: grid; grid-template-columns: repeat(8, max-content); gap: 0.75rem; margin-top: 2.5rem; }
.cover-counts { margin-top: 2rem; font-weight: 600; }
.cover-version { color: var(--ink-2); }

.contents, .model, .cluster, .about { padding-top: 3rem; }
.contents-front { margin-top: 1rem; }
.contents-front > li { padding: 0.375rem 0; border-top: 1px solid var(--line); font-weight: 600; }
.contents-clusters { columns: 2 17rem; column-gap: 2.5rem; margin-top: 1rem; padding-top: 0.25rem; border-top: 1px solid var(--line); }
.contents-clusters > li { display: flex; gap: 0.625rem; padding: 0.625rem 0; break-inside: avoid; }
.contents-clusters > li > div { flex: 1; min-width: 0; }
.entry { font-weight: 600; line-height: 1.3; }
.contents-clusters li li { padding: 0.1875rem 0; color: var(--ink-2); font-size: 0.875rem; line-height: 1.3; }
.contents a { display: inline-block; min-height: 1.5rem; text-decoration: none; }
.contents a:hover { text-decoration: underline; }

.described { margin-top: 1.25rem; }
.described > div { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1.5rem; padding: 0.75rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
.described dt { font-weight: 600; line-height: 1.35; }
.described dd { min-width: 0; color: var(--ink-2); }
.described dd > p + p { margin-top: 0.5rem; }
.held { margin-top: 0.5rem; color: var(--ink); }
.held > li { display: inline; }
.held > li:not(:last-child)::after { content: " · "; color: var(--ink-3); }
.about > p { margin-top: 0.75rem; color: var(--ink-2); }

.cluster-head { display: flex; align-items: center; gap: 1rem; padding-bottom: 1rem; border-bottom: 2px solid var(--ink); }
.cluster-head > h2 { flex: 1; }
.pathway-head { display: flex; align-items: baseline; gap: 1rem; margin-top: 2.25rem; padding-bottom: 0.375rem; border-bottom: 1px solid var(--line-strong); }
.pathway-head > h3 { flex: 1; }
.introduction > p { margin-top: 0.75rem; }
.introduction > .occupations { color: var(--ink-2); }
.second { color: var(--ink-2); font-size: 0.875rem; }
.statements { margin-top: 0.5rem; }
.statements > li {
  display: grid; grid-template-columns: 10rem minmax(0, 1fr); gap: 0 1rem; padding: 0.5rem 0;
  border-bottom: 1px solid var(--line); break-inside: avoid;
}
.statements .second { margin-top: 0.125rem; }
.code { color: var(--ink-3); font-size: 0.8125rem; padding-top: 0.125rem; line-height: 1.35; }
.code > span:first-child::before { content: "\\a"; white-space: pre; }
.code > span + span::before { content: "· "; }
.levels { margin-top: 0.375rem; padding-inline-start: 0.75rem; border-inline-start: 2px solid var(--line); color: var(--ink-2); font-size: 0.8125rem; }

@media screen and (max-width: 40rem) {
  h1 { font-size: 2rem; }
  main { padding-inline: 1rem; }
  .cover-blazes { grid-template-columns: repeat(4, max-content); }
  .described > div { grid-template-columns: 1fr; }
  .statements > li { grid-template-columns: 1fr; }
  .code > span:first-child::before { content: "· "; }
}

@media print {
  .contents a { min-height: 0; }
  .contents-clusters > li { padding: 0.375rem 0; }
  .contents-clusters li li { padding: 0; }
  .contents, .model, .cluster, .about { padding-top: 0; }
  .model + .model { padding-top: 2.25rem; }
  .cover { page: cover; min-height: 0; height: 100vh; padding: 0; border: 0; }
  .contents, .contents + .model, .cluster, .about { break-before: page; }
  .cluster-head, .pathway-head, .introduction { break-after: avoid; }
  .introduction > p { break-inside: avoid; }
}

@page cover { margin: 28mm 24mm; @bottom-left { content: none; } @bottom-right { content: none; } }
`.trimStart(),
);
