/** Which version a page is about, where it is not the framework as it is served now, and the way to the current one. */
import type { Words } from '../../words';
import { treeHref } from './case-links';
import type { ShownVersion } from './find-place';

export function VersionNotice({ version: shown, words }: { version: ShownVersion; words: Words }) {
  const { version, publishedAt, current } = shown;
  return (
    <aside className="version-notice" aria-label={words.t('case.version')}>
      <p>
        {words.t('case.shownVersion', { version, date: words.fullDay(publishedAt) })}{' '}
        {current.version === version ? (
          words.t('case.isCurrent')
        ) : (
          <a href={treeHref(words.lang, current.id)}>
            {words.t('case.currentVersion', { version: current.version })}
          </a>
        )}
      </p>
    </aside>
  );
}
