/** A cluster's trail mark. Silent: the name of the cluster, pathway or statement always stands beside it. */
import { blazes, plainBlaze } from '../../shared/blazes';

interface BlazeProps {
  /** Code of the cluster, such as `HL`. */
  cluster: string;
  /** 14 in chips and rows, 18 in trees and lists, 24 on legs and drawers, 40 on a page of its own. */
  size?: 14 | 18 | 24 | 40;
}

export function Blaze({ cluster, size = 14 }: BlazeProps) {
  const mark = blazes[cluster];
  const classes = ['blaze', size > 14 ? `blaze-${size}` : '', mark ? `bz-${cluster}` : ''];
  return (
    <svg className={classes.filter(Boolean).join(' ')} viewBox="0 0 16 16" aria-hidden="true">
      <rect className="g" width="16" height="16" rx="2.5" />
      <path className="f" fillRule="evenodd" d={(mark ?? plainBlaze).path} />
    </svg>
  );
}
