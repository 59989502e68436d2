/** Nothing matched: the fact, and up to three ways on. */
import { Fragment } from 'react';
import type { SearchResult } from '../api/types';
import { words } from '../words';
import type { Finder } from './use-finder';

export function NoResult({ finder, none }: { finder: Finder; none: NonNullable<SearchResult['none']> }) {
  const { q, filters, scoped, outline } = finder;
  const cluster = outline?.clusters.find((one) => one.id === filters.cluster);
  const pathway = cluster?.pathways.find((one) => one.id === filters.pathway);
  const where = [cluster?.name, pathway?.name].filter((name) => name !== undefined);
  const { everywhere, scope } = none;

  if (q === '') {
    return (
      <section className="no-result">
        <h2>{words.none.emptyScope}</h2>
        <p>{words.none.emptyScopeText}</p>
        <button type="button" className="btn" onClick={finder.clearFilters}>
          {words.none.clearFilters}
        </button>
      </section>
    );
  }
  return (
    <section className="no-result">
      <h2>{words.none.title(q, scoped)}</h2>
      <p>{words.none.where(where)}</p>
      <ul className="steps">
        {none.words.length > 0 ? (
          <li>
            <span>
              {words.none.try}{' '}
              {none.words.map((word, at) => (
                <Fragment key={word}>
                  {at === 0 ? '' : at === none.words.length - 1 ? ` ${words.none.or} ` : ', '}
                  <button type="button" className="btn-link" onClick={() => type(word)}>
                    {word}
                  </button>
                </Fragment>
              ))}
            </span>
          </li>
        ) : null}
        {scoped ? (
          <li>
            <span>
              {words.none.everywhere(outline?.clusters.length ?? 0)}{' '}
              <span className="steps-note">{words.none.matches(everywhere.total, everywhere.clusters)}</span>
            </span>
            <button type="button" className="btn btn-small" onClick={finder.clearFilters}>
              {words.none.searchAll}
            </button>
          </li>
        ) : null}
        {scope ? (
          <li>
            <span>{words.none.look(scope.count, scope.name)}</span>
            <button type="button" className="btn btn-small" onClick={() => type('')}>
              {words.none.showAll(scope.count)}
            </button>
          </li>
        ) : (
          <li>
            <span>{words.none.browse}</span>
            <button type="button" className="btn btn-small" onClick={browse}>
              {words.none.browseButton}
            </button>
          </li>
        )}
      </ul>
    </section>
  );

  function type(text: string) {
    finder.changeQuery(text);
    finder.input.current?.focus();
  }

  function browse() {
    finder.clearFilters();
    finder.setBrowsing(true);
    type('');
  }
}
