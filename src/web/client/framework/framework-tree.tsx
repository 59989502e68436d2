/** The left side of the framework page: finding, and the tree. */
import { useMemo, useState } from 'react';
import { type Key, Tree } from 'react-aria-components/Tree';
import { Blaze } from '../../design';
import type { Framework, SearchScope, Statement } from '../api/types';
import { type Branch, branchOf, useBranches } from '../parts/branches';
import { SearchBox } from '../parts/search-box';
import { BranchItem, StatementItem } from '../parts/tree-rows';
import { useSearch } from '../tagging/use-search';
import { words } from '../words';

interface FrameworkTreeProps {
  framework: Framework;
  chosen: string | null;
  onChoose: (id: string) => void;
}

export function FrameworkTree({ framework, chosen, onChoose }: FrameworkTreeProps) {
  const [query, setQuery] = useState('');
  const q = query.trim();
  return (
    <nav className="framework-side" aria-label={words.framework.tree}>
      <div className="framework-find">
        <SearchBox label={words.framework.find} value={query} onChange={setQuery} />
      </div>
      <div className="framework-scroll">
        {q ? (
          <Found framework={framework} q={q} chosen={chosen} onChoose={onChoose} />
        ) : (
          <WholeTree framework={framework} chosen={chosen} onChoose={onChoose} />
        )}
      </div>
    </nav>
  );
}

function WholeTree({ framework, chosen, onChoose }: FrameworkTreeProps) {
  const [expanded, setExpanded] = useState<Set<Key>>(new Set());
  const { branches, open } = useBranches();
  const expand = (keys: Iterable<Key>) => {
    const next = new Set(keys);
    setExpanded(next);
    for (const cluster of framework.clusters) open(cluster, next);
  };
  return (
    <Tree
      aria-label={words.framework.tree}
      className="tree"
      selectionMode="single"
      selectionBehavior="toggle"
      disallowEmptySelection
      escapeKeyBehavior="none"
      disabledBehavior="selection"
      disabledKeys={framework.clusters.map((cluster) => branchOf(cluster.id))}
      selectedKeys={chosen ? [chosen] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key === undefined) return;
        expand([...expanded, key]);
        onChoose(String(key));
      }}
      expandedKeys={expanded}
      onExpandedChange={expand}
    >
      {framework.clusters.map((cluster) => (
        <BranchItem
          key={cluster.id}
          id={cluster.id}
          name={cluster.name}
          count={cluster.count}
          cluster={cluster.code}
        >
          {cluster.shared > 0 ? (
            <BranchItem
              id={branchOf(cluster.id)}
              name={words.framework.shared}
              count={cluster.shared}
              branch={branches.get(branchOf(cluster.id))}
            >
              {rowsOf(branches.get(branchOf(cluster.id)))}
            </BranchItem>
          ) : null}
          {cluster.pathways.map((pathway) => (
            <BranchItem
              key={pathway.id}
              id={pathway.id}
              name={pathway.name}
              count={pathway.count}
              branch={branches.get(pathway.id)}
            >
              {rowsOf(branches.get(pathway.id))}
            </BranchItem>
          ))}
        </BranchItem>
      ))}
    </Tree>
  );
}

function rowsOf(branch: Branch | undefined) {
  const statements: Statement[] = branch?.state === 'ready' ? branch.data : [];
  return statements.map((statement) => <StatementItem key={statement.id} statement={statement} />);
}

interface Hit {
  id: string;
  name: string;
  meta: string;
  cluster: string;
}

const MOST_NAMES = 12;

function Found({ framework, q, chosen, onChoose }: FrameworkTreeProps & { q: string }) {
  const scope: SearchScope = { q, cluster: null, pathway: null, level: null, pinned: false };
  const search = useSearch(scope);
  const named = useMemo(() => namesMatching(framework, q), [framework, q]);
  const statements: Hit[] = (search.result?.statements ?? []).map((statement) => ({
    id: statement.id,
    name: statement.label,
    meta: statement.code,
    cluster: statement.clusterCode,
  }));
  const hits = [...named, ...statements];
  if (hits.length === 0 && search.settled) {
    return (
      <div className="framework-nothing">
        <h2 className="group-title">{words.framework.nothing(q)}</h2>
        <p className="ink-2">{words.framework.nothingText}</p>
      </div>
    );
  }
  return (
    <>
      <p className="hint framework-count" role="status">
        {search.settled ? words.framework.found(named.length + (search.result?.total ?? 0)) : ''}
      </p>
      <ul className="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <button
              type="button"
              className="hit"
              aria-current={hit.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(hit.id)}
            >
              <Blaze cluster={hit.cluster} size={18} />
              <span className="tree-name">{hit.name}</span>
              <span className="tree-count">{hit.meta}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Clusters and pathways whose name or code holds every word. */
function namesMatching(framework: Framework, q: string): Hit[] {
  const wanted = q.toLowerCase().split(/\s+/);
  const all = framework.clusters.flatMap((cluster) => [
    { id: cluster.id, name: cluster.name, meta: cluster.code, cluster: cluster.code },
    ...cluster.pathways.map((pathway) => ({
      id: pathway.id,
      name: pathway.name,
      meta: pathway.code,
      cluster: cluster.code,
    })),
  ]);
  return all
    .filter((hit) => wanted.every((word) => `${hit.name} ${hit.meta}`.toLowerCase().includes(word)))
    .slice(0, MOST_NAMES);
}
