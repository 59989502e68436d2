/** A tag as a chip. *Teaches* is the unmarked default; "assesses" stands in a cell of its own. */
import { Blaze } from './blaze';

interface ChipProps {
  /** Code of the cluster, for the blaze. */
  cluster: string;
  /** Short label of the statement. */
  label: string;
  /** Full statement, for the tooltip and assistive technology. */
  text: string;
  /** The word for *assesses* where the tag says so; null for *teaches*. */
  relationWord?: string | null;
}

export function Chip({ cluster, label, text, relationWord }: ChipProps) {
  return (
    <span className="chip" title={text}>
      <span className="chip-body">
        <Blaze cluster={cluster} />
        <span>{label}</span>
      </span>
      {relationWord ? <span className="chip-relation">{relationWord}</span> : null}
    </span>
  );
}
