/** The booklet as one HTML file that needs nothing else, piece by piece. */
import type { ExportSource, OptionValues } from '../format';
import { type Html, html } from '../shared/html';
import { pageEnd, pageStart } from '../shared/page';
import { about } from './about';
import { clusterSection } from './cluster';
import { contents, cover } from './front';
import { model } from './model';
import { childrenOf, type Reading, readingOf } from './reading';
import { pageName, runningHeads } from './running-heads';
import { styles } from './styles';
import { documentIn } from './wording';

export function* writeBooklet(source: ExportSource, options: OptionValues): Generator<string> {
  for (const piece of pieces(readingOf(source, options))) yield piece.text;
}

function* pieces(reading: Reading): Generator<Html> {
  const { snapshot, language, paper, words } = reading;
  const { title, version } = documentIn(snapshot, language);
  yield pageStart({
    language,
    title: `${title} ${version}`,
    paper,
    foot: `${title} · ${words.version} ${version}`,
    styles: html`${styles}${runningHeads(reading)}`,
  });
  yield cover(reading);
  yield contents(reading);
  yield* model(reading);
  for (const [index, cluster] of childrenOf(reading, null, 'cluster').entries())
    yield* clusterSection(cluster, pageName(index), reading);
  yield about(reading);
  yield pageEnd;
}
