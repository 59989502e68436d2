/** Rows of the framework's tree: a branch (cluster, pathway, what all share) and a statement. */
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { Blaze, Icon } from '../../design';
import type { Statement } from '../api/types';
import type { RowState } from '../tagging/selection';
import { count as number, words } from '../words';
import { Box } from './box';
import type { Branch } from './branches';

interface BranchItemProps {
  id: string;
  name: string;
  count: number;
  /** Code of the cluster, on cluster rows only. */
  cluster?: string;
  /** State of the statements below, where they are fetched on opening. */
  branch?: Branch;
  children: ReactNode;
}

export function BranchItem({ id, name, count, cluster, branch, children }: BranchItemProps) {
  const fetched = cluster !== undefined || branch?.state === 'ready';
  return (
    <TreeItem
      id={id}
      textValue={`${name}, ${words.tagging.statements(count)}`}
      hasChildItems={count > 0 || cluster !== undefined}
      className={cluster ? 'tree-row tree-cluster' : 'tree-row tree-branch'}
    >
      <TreeItemContent>
        {({ isExpanded, hasChildItems }) => (
          <>
            {hasChildItems ? (
              <Button slot="chevron" className="tree-chevron">
                <Icon name={isExpanded ? 'chevron-down' : 'chevron-right'} />
              </Button>
            ) : (
              <span className="tree-chevron" />
            )}
            {cluster ? <Blaze cluster={cluster} size={18} /> : null}
            <span className="tree-name" title={name}>
              {name}
            </span>
            <span className="tree-count">{number(count)}</span>
          </>
        )}
      </TreeItemContent>
      {fetched || count === 0 ? children : <StandIn id={`stand-in ${id}`} branch={branch} />}
    </TreeItem>
  );
}

/** The part of a code after the cluster's: `THR.01` of `HL.THR.01`. */
const shortCode = (code: string) => code.slice(code.indexOf('.') + 1);

interface StatementItemProps {
  statement: Statement;
  state?: RowState;
  /** With a box and the whole statement; else its short label. */
  boxed?: boolean;
}

export function StatementItem({ statement, state, boxed = false }: StatementItemProps) {
  return (
    <TreeItem
      id={statement.id}
      textValue={`${statement.code} ${boxed ? statement.text : statement.label}`}
      className={`tree-row tree-statement is-${state?.kind ?? 'free'}`}
    >
      <TreeItemContent>
        {boxed ? <Box /> : null}
        <span className="tree-code">{shortCode(statement.code)}</span>
        <span className="tree-text">{boxed ? statement.text : statement.label}</span>
        {state?.kind === 'there' ? <span className="row-note ok">{words.tagging.already}</span> : null}
        {state?.kind === 'going' ? <span className="row-note">{words.tagging.willBeRemoved}</span> : null}
      </TreeItemContent>
    </TreeItem>
  );
}

/**
 * A row in the place of statements that are not here yet: a bar, or why they did not come. It stands in closed branches
 * too, because a tree item without children cannot be opened by key.
 */
function StandIn({ id, branch }: { id: string; branch: Branch | undefined }) {
  return (
    <TreeItem id={id} textValue={words.tagging.loading} className="tree-row tree-statement">
      <TreeItemContent>
        {branch?.state === 'failed' ? (
          <span className="small status-danger">{branch.error.message}</span>
        ) : (
          <span className="bar bar-line" />
        )}
      </TreeItemContent>
    </TreeItem>
  );
}

/** Bars in the place of a tree that is on the way. */
export function TreeBars() {
  return (
    <div className="tree" aria-hidden="true">
      {[0, 1, 2, 3, 4, 5, 6, 7].map((row) => (
        <div key={row} className="tree-row tree-cluster">
          <span className="bar bar-line" />
        </div>
      ))}
    </div>
  );
}
