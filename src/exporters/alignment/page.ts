/** The report as a web page: what the course reaches, pathway by pathway, then each piece of coursework with its tags. */
import type { CourseAlignments } from '../course';
import type { ExportSource, OptionValues } from '../format';
import { blaze } from '../shared/blaze';
import { dayOf } from '../shared/dates';
import { type Html, html } from '../shared/html';
import { pageEnd, pageStart, paperOf } from '../shared/page';
import { type AlignmentRow, rowsOf } from './rows';
import { styles } from './styles';
import { type PlaceSummary, summary, summaryTitles } from './summary';

export function* writeAlignmentPage(source: ExportSource, options: OptionValues): Generator<string> {
  if (source.course) for (const piece of pieces(source, source.course, options)) yield piece.text;
}

function* pieces(source: ExportSource, course: CourseAlignments, options: OptionValues): Generator<Html> {
  yield pageStart({
    language: 'en',
    title: `${course.title}: alignment report`,
    paper: paperOf(options),
    foot: `${course.title} · Alignment report`,
    styles,
  });
  yield head(source, course);
  yield* overview(summary(source), source);
  yield* targets(source, course);
  yield pageEnd;
}

function head(
  { snapshot: { document } }: ExportSource,
  { title, label, coursework, changed }: CourseAlignments,
): Html {
  const tagged = coursework.filter(({ alignments }) => alignments.length > 0).length;
  return html`<header class="report-head">
<p class="report-kind">Alignment report</p>
<h1>${title}</h1>
${label !== '' && label !== title && html`<p class="meta">${label}</p>\n`}<p class="lead">${counted(coursework.length, 'piece')} of coursework. ${tagged} ${tagged === 1 ? 'has' : 'have'} tags.</p>
<p class="meta">${document.title}, version ${document.version} · Tags last changed ${dayOf(changed, 'en')}</p>
</header>
`;
}

function* overview(places: readonly PlaceSummary[], { snapshot }: ExportSource): Generator<Html> {
  yield html`<section>
<h2 id="pathways">What the course reaches</h2>
`;
  if (places.length === 0) yield html`<p class="lead">Nothing is tagged yet.</p>\n`;
  else {
    yield html`<div class="summary-frame" role="region" aria-labelledby="pathways" tabindex="0">
<table class="summary">
<thead><tr>${summaryTitles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
`;
    for (const { place, title, statements, tagged, taught, assessed } of places) {
      const cluster = snapshot.byId.get(place.clusterId ?? place.id);
      yield html`<tr><td class="meta">${place.code}</td><th scope="row">${blaze(cluster?.code ?? '', 18)} ${title}</th>${[statements, tagged, taught, assessed].map((number) => html`<td class="number">${number}</td>`)}</tr>\n`;
    }
    yield html`</tbody>
</table>
</div>
<p class="meta">Statements are those of the pathway or cluster itself. Taught in and Assessed in count pieces of coursework, and the course where it is tagged as a whole.</p>
`;
  }
  yield html`</section>\n`;
}

function* targets(source: ExportSource, course: CourseAlignments): Generator<Html> {
  yield html`<section aria-labelledby="coursework">
<h2 id="coursework">Course and coursework</h2>
`;
  if (course.alignments.length > 0)
    yield* target('The course as a whole', [], rowsOf({ kind: 'course', course }, course.alignments, source));
  for (const coursework of course.coursework) {
    const { title, type, dueAt, alignments } = coursework;
    const facts = [type ?? '', dueAt ? `due ${dayOf(dueAt, 'en')} (UTC)` : ''].filter(Boolean);
    yield* target(title, facts, rowsOf({ kind: 'coursework', coursework }, alignments, source));
  }
  yield html`</section>\n`;
}

function* target(title: string, facts: readonly string[], tags: Iterable<AlignmentRow>): Generator<Html> {
  const rows = [...tags];
  yield html`<section class="target">
<h3>${title}</h3>
${facts.length > 0 && html`<p class="meta">${facts.join(' · ')}</p>\n`}`;
  if (rows.length === 0) yield html`<p class="untagged">No tags yet.</p>\n`;
  else yield html`<ul class="tags">\n${rows.map(tag)}</ul>\n`;
  yield html`</section>\n`;
}

function tag({ relation, statement, cluster, pathway, element }: AlignmentRow): Html {
  const place = pathway?.text ?? (cluster && `All of ${cluster.text}`);
  return html`<li>
<p class="meta">${statement.code} <span class="relation">${relation}</span></p>
<div>
<p>${statement.text}</p>
<p class="meta">${[place, element?.text].filter(Boolean).join(' · ')}</p>
</div>
</li>
`;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
