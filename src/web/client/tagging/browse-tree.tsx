/** The framework as a tree with boxes on its statements: for looking around, not the main way to tag. */
import { useEffect, useMemo, useState } from 'react';
import type { Key } from 'react-aria-components/Tree';
import { Tree } from 'react-aria-components/Tree';
import type { Statement } from '../api/types';
import { branchOf, useBranches } from '../parts/branches';
import { BranchItem, StatementItem, TreeBars } from '../parts/tree-rows';
import { words } from '../words';
import type { Selection } from './selection';
import type { Finder } from './use-finder';

export function BrowseTree({ finder, selection }: { finder: Finder; selection: Selection }) {
  const { outline, filters } = finder;
  const [expanded, setExpanded] = useState<Set<Key>>(() => new Set(filters.cluster ? [filters.cluster] : []));
  const { branches, open } = useBranches();
  const clusters = useMemo(
    () => (outline?.clusters ?? []).filter((cluster) => !filters.cluster || cluster.id === filters.cluster),
    [outline, filters.cluster],
  );
  useEffect(() => {
    const { cluster } = filters;
    if (cluster) setExpanded((now) => new Set([...now, cluster]));
  }, [filters]);

  if (!outline) return <TreeBars />;
  const known = new Map<string, Statement>(
    [...branches.values()]
      .flatMap((branch) => (branch.state === 'ready' ? branch.data : []))
      .map((one) => [one.id, one]),
  );
  const statementsOf = (branch: string) => {
    const loaded = branches.get(branch);
    return loaded?.state === 'ready' ? loaded.data : [];
  };
  const branch = (id: string, name: string, count: number, level: 'cluster' | 'pathway') =>
    filters.level && filters.level !== level ? null : (
      <BranchItem key={id} id={id} name={name} count={count} branch={branches.get(id)}>
        {statementsOf(id).map((statement) => (
          <StatementItem
            key={statement.id}
            statement={statement}
            state={selection.stateOf(statement.id)}
            boxed
          />
        ))}
      </BranchItem>
    );

  return (
    <div ref={finder.list}>
      <Tree
        aria-label={words.framework.tree}
        className="tree tree-boxes"
        selectionMode="multiple"
        selectionBehavior="toggle"
        disabledBehavior="selection"
        escapeKeyBehavior="none"
        disabledKeys={outline.clusters.flatMap((cluster) => [
          cluster.id,
          branchOf(cluster.id),
          ...cluster.pathways.map((pathway) => pathway.id),
        ])}
        selectedKeys={selection.ticked}
        onSelectionChange={(keys) => {
          if (keys === 'all') return;
          for (const statement of known.values()) {
            const ticked = keys.has(statement.id);
            if (ticked === selection.ticked.has(statement.id)) continue;
            if (ticked) selection.tick(statement, null);
            else selection.untick(statement);
          }
        }}
        expandedKeys={expanded}
        onExpandedChange={(keys) => {
          setExpanded(new Set(keys));
          for (const cluster of outline.clusters) open(cluster, keys);
        }}
      >
        {clusters.map((cluster) => (
          <BranchItem
            key={cluster.id}
            id={cluster.id}
            name={cluster.name}
            count={cluster.count}
            cluster={cluster.code}
          >
            {branch(branchOf(cluster.id), words.framework.shared, cluster.shared, 'cluster')}
            {cluster.pathways.map((pathway) => branch(pathway.id, pathway.name, pathway.count, 'pathway'))}
          </BranchItem>
        ))}
      </Tree>
    </div>
  );
}
