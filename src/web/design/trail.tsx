/**
 * The trail: an ordered list of legs (a pathway, or all of a cluster) with stops on one line. Server-rendered pages and
 * the client share it. Headings take the level that the page needs.
 */
import type { ReactNode } from 'react';
import { Blaze } from './blaze';

interface TrailProps {
  /** Larger text for student pages. */
  read?: boolean;
  label?: string;
  children: ReactNode;
}

export function Trail({ read = false, label, children }: TrailProps) {
  return (
    <ol className={read ? 'trail trail-read' : 'trail'} aria-label={label}>
      {children}
    </ol>
  );
}

interface LegProps {
  /** Code of the cluster, for the blaze. */
  cluster: string;
  name: ReactNode;
  meta?: ReactNode;
  heading?: 'h2' | 'h3';
  children?: ReactNode;
}

export function Leg({ cluster, name, meta, heading: Heading = 'h2', children }: LegProps) {
  return (
    <li className="leg">
      <div className="leg-head">
        <Blaze cluster={cluster} size={24} />
        <Heading className="leg-name">{name}</Heading>
        {meta ? <p className="leg-meta">{meta}</p> : null}
      </div>
      {children ? <ol className="stops">{children}</ol> : null}
    </li>
  );
}

interface StopProps {
  /** `here`: behind you or here (filled). `to-come`: hollow. `more`: a small stop for what is folded away. */
  kind?: 'here' | 'to-come' | 'more';
  meta?: ReactNode;
  children: ReactNode;
}

export function Stop({ kind = 'here', meta, children }: StopProps) {
  return (
    <li className={kind === 'here' ? 'stop' : `stop ${kind}`}>
      <div className="stop-text">{children}</div>
      {meta ? <div className="stop-meta">{meta}</div> : null}
    </li>
  );
}
