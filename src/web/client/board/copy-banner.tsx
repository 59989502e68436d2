/** Above the board of a copied course: how many tags wait, and what can be done with all of them. */
import { Icon } from '../../design';
import type { CopyStore, Waiting } from '../copies/use-copies';
import { day } from '../parts/format';
import { words } from '../words';

interface CopyBannerProps {
  waiting: Waiting;
  copies: CopyStore;
  onReview: () => void;
  onLater: () => void;
}

export function CopyBanner({ waiting, copies, onReview, onLater }: CopyBannerProps) {
  const { origin, byTarget, notMatched } = waiting;
  const proposals = [...byTarget.values()];
  const tags = proposals.reduce((sum, proposal) => sum + proposal.tags.length, 0);
  const course = proposals.some(({ by }) => by === 'course');
  const pieces = proposals.length - (course ? 1 : 0);
  const { progress, problem } = copies;
  return (
    <section className="banner copy-banner" aria-label={words.copies.section}>
      <Icon name="info" />
      <div>
        <p className="banner-title">{words.copies.title(origin.title, day(origin.lastUsed))}</p>
        <p className="banner-text">
          {[
            tags > 0 ? words.copies.waiting(tags, course, pieces) : null,
            notMatched.length > 0 ? words.copies.without(notMatched.length) : null,
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
        {progress && progress.total > progress.done ? (
          <p className="banner-text" role="status">
            {words.copies.progress(progress.done, progress.total)}
          </p>
        ) : null}
        {problem ? (
          <p className="status-danger" role="alert">
            {words.failure.text(problem.message, problem.help)}
          </p>
        ) : null}
      </div>
      <div className="banner-actions">
        <button type="button" className="btn btn-quiet btn-small" onClick={onLater}>
          {words.copies.later}
        </button>
        <button type="button" className="btn btn-small" onClick={onReview}>
          {words.copies.review}
        </button>
        {tags > 0 ? (
          <button
            type="button"
            className="btn btn-small btn-primary"
            disabled={progress !== null}
            onClick={() => void copies.confirm(proposals)}
          >
            {words.copies.confirmAll(tags)}
          </button>
        ) : null}
      </div>
    </section>
  );
}
