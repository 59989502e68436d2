/** The line under the search box: pills, the count, and the way into the tree and back. */
import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Icon } from '../../design';
import type { Level } from '../api/types';
import { Choice } from '../parts/choice';
import { words } from '../words';
import type { Finder } from './use-finder';

export function FilterLine({ finder, narrow }: { finder: Finder; narrow: boolean }) {
  const [open, setOpen] = useState(false);
  const set = [finder.filters.cluster, finder.filters.pathway, finder.filters.level].filter(Boolean).length;
  return (
    <div className="filter-line">
      {finder.canPin ? (
        <ToggleButton className="pill" isSelected={finder.pinnedFirst} onChange={finder.setPinnedFirst}>
          <Icon name="pin" />
          {words.tagging.pinnedFirst}
        </ToggleButton>
      ) : null}
      {narrow ? (
        <button
          type="button"
          className="pill"
          aria-expanded={open}
          data-set={set > 0 ? true : undefined}
          onClick={() => setOpen(!open)}
        >
          {set > 0 ? words.tagging.filtersSet(set) : words.tagging.filters}
        </button>
      ) : (
        <FilterPills finder={finder} />
      )}
      <LineEnd finder={finder} narrow={narrow} />
      {narrow && open ? (
        <div className="filter-more">
          <FilterPills finder={finder} />
        </div>
      ) : null}
    </div>
  );
}

function FilterPills({ finder }: { finder: Finder }) {
  const { filters, outline, changeFilters, tree } = finder;
  const clusters = outline?.clusters ?? [];
  const optionOf = ({ id, name, code }: { id: string; name: string; code: string }) => ({
    id,
    text: name,
    cluster: code,
  });
  const home = clusters.find((cluster) => cluster.id === filters.cluster);
  const pathwaysOf = (cluster: (typeof clusters)[number]) =>
    cluster.pathways.map(({ id, name }) => ({ id, text: name }));
  return (
    <>
      <Choice
        label={words.tagging.cluster}
        unset={words.tagging.anyCluster}
        options={clusters.map(optionOf)}
        value={filters.cluster}
        onChange={(cluster) => changeFilters({ cluster })}
      />
      {tree ? null : (
        <Choice
          label={words.tagging.pathway}
          unset={words.tagging.anyPathway}
          options={home ? pathwaysOf(home) : []}
          groups={
            home
              ? []
              : clusters.map((cluster) => ({ heading: optionOf(cluster), options: pathwaysOf(cluster) }))
          }
          value={filters.pathway}
          onChange={(pathway) => changeFilters({ pathway })}
        />
      )}
      <Choice
        label={words.tagging.level}
        unset={words.tagging.anyLevel}
        options={[
          { id: 'cluster', text: words.tagging.clusterLevel },
          { id: 'pathway', text: words.tagging.pathwayLevel },
        ]}
        value={filters.level}
        onChange={(level) => changeFilters({ level: level as Level | null })}
      />
    </>
  );
}

function LineEnd({ finder, narrow }: { finder: Finder; narrow: boolean }) {
  const { search, asking, tree, scoped, q, setBrowsing } = finder;
  if (!asking) {
    return (
      <button type="button" className="btn-link line-end" onClick={() => setBrowsing(!tree)}>
        {tree ? words.tagging.backToRecent : words.tagging.browse}
      </button>
    );
  }
  return <span className="line-end line-count">{countText()}</span>;

  function countText(): string {
    if (!search.settled) return search.patience === 'sentence' ? words.tagging.searching : '';
    const total = search.result?.total ?? 0;
    if (narrow) return words.tagging.found(total);
    return q && !scoped && total > 0 ? words.tagging.best(total) : words.tagging.statements(total);
  }
}
