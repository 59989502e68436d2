/** One of the numbered steps of a new connection. */
import type { ReactNode } from 'react';

export function Step({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li>
      <h3>{title}</h3>
      {children}
    </li>
  );
}
