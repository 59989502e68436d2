/** Above the board's rows: which, where, in which order. */
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Choice } from '../parts/choice';
import { SearchBox } from '../parts/search-box';
import { words } from '../words';
import type { Filter, Sort } from './order';

interface FilterBarProps {
  counts: Record<Filter, number>;
  filter: Filter;
  onFilter: (filter: Filter) => void;
  query: string;
  onQuery: (query: string) => void;
  sort: Sort;
  onSort: (sort: Sort) => void;
}

const filters: readonly Filter[] = ['all', 'untagged', 'tagged'];
const sorts: readonly Sort[] = ['due', 'title', 'type'];

export function FilterBar({ counts, filter, onFilter, query, onQuery, sort, onSort }: FilterBarProps) {
  return (
    <div className="filter-bar">
      <ToggleButtonGroup
        aria-label={words.board.show}
        className="pills"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[filter]}
        onSelectionChange={(keys) => {
          const chosen = filters.find((one) => keys.has(one));
          if (chosen) onFilter(chosen);
        }}
      >
        {filters.map((one) => (
          <ToggleButton key={one} id={one} className="pill">
            <span>{words.board.filter[one]}</span> <span className="pill-count">{counts[one]}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <SearchBox label={words.board.find} value={query} onChange={onQuery} />
      <Choice
        look="button"
        label={words.board.sort}
        options={sorts.map((one) => ({ id: one, text: words.board.sortBy[one] }))}
        value={sort}
        onChange={(value) => onSort(sorts.find((one) => one === value) ?? 'due')}
      />
    </div>
  );
}
