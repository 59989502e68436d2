/** Tags that wait for a teacher's word: dashed, so that nobody takes them for tags. */
import { Chip } from '../../design';
import type { CopyOffer } from '../api/copies-types';
import { words } from '../words';

interface ProposedTagsProps {
  offer: CopyOffer;
  /** What the tags would be of. */
  title: string;
  /** How many are shown; the rest is counted. */
  most?: number;
}

export function ProposedTags({ offer: { tags, leftOut }, title, most = tags.length }: ProposedTagsProps) {
  const rest = tags.length - most;
  return (
    <>
      <ul className="chips chips-proposed" aria-label={words.copies.proposedFor(title)}>
        {tags.slice(0, most).map((tag) => (
          <li key={tag.id}>
            <Chip
              cluster={tag.clusterCode}
              label={tag.label}
              text={tag.text}
              relationWord={tag.relation === 'assesses' ? words.relationLower.assesses : null}
            />
          </li>
        ))}
        {rest > 0 ? <li className="meta">{words.board.more(rest)}</li> : null}
      </ul>
      {leftOut.length > 0 ? <p className="meta">{words.copies.leftOut(leftOut.length)}</p> : null}
    </>
  );
}
