/** A part of a tree that unfolds without scripts. */
import type { ReactNode } from 'react';

interface BranchProps {
  name: ReactNode;
  /** How much is inside. */
  meta: string;
  children: ReactNode;
}

export function Branch({ name, meta, children }: BranchProps) {
  return (
    <details className="branch">
      <summary>
        <span className="branch-name">{name}</span>
        <span className="branch-meta">{meta}</span>
      </summary>
      <div className="branch-inside">{children}</div>
    </details>
  );
}
