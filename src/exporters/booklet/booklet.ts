/** The booklet as one HTML file that needs nothing else, piece by piece. */
import type { ExportSource, OptionValues } from '../format';
import { type Html, html } from '../shared/html';
import { about } from './about';
import { clusterSection } from './cluster';
import { contents, cover } from './front';
import { model } from './model';
import { pageName, pageRules } from './page-rules';
import { childrenOf, type Reading, readingOf } from './reading';
import { styles } from './styles';
import { translationIn } from './wording';

export function* writeBooklet(source: ExportSource, options: OptionValues): Generator<string> {
  for (const piece of pieces(readingOf(source, options))) yield piece.text;
}

function* pieces(reading: Reading): Generator<Html> {
  const { snapshot, language, words } = reading;
  const { title, version, translations } = snapshot.document;
  yield html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${translationIn(translations, language)?.title ?? title} ${version}</title>
<style>
${styles}${pageRules(reading)}</style>
</head>
<body>
<p class="how-to-print">${words.howToPrint}</p>
<main>
${cover(reading)}${contents(reading)}`;
  yield* model(reading);
  for (const [index, cluster] of childrenOf(reading, null, 'cluster').entries())
    yield* clusterSection(cluster, pageName(index), reading);
  yield html`${about(reading)}</main>
</body>
</html>
`;
}
