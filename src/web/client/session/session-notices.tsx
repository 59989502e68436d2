/** The pages that stand in place of the client when there is no session: never opened, failed, ended. */
import { Notice } from '../../design';
import type { ApiError } from '../api/request';
import { CopyText } from '../parts/copy-text';
import { instant } from '../parts/format';
import { words } from '../words';
import type { Unsaved } from './unsaved';

function factsOf(error: ApiError | null, at: Date) {
  if (!error) return undefined;
  const rows: [string, string][] = [
    [words.session.code, error.code],
    [words.session.when, instant(at)],
  ];
  if (error.reference) rows.push([words.session.reference, error.reference]);
  if (error.help) rows.push([words.session.helps, error.help]);
  return { summary: words.session.administrator, rows };
}

export function NoCode() {
  return <Notice title={words.session.noCode.title}>{words.session.noCode.text}</Notice>;
}

/** The exchange of the code failed: it had been used or had run out (the LMS must launch again), or nothing answered. */
export function StartFailed({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const facts = factsOf(error, new Date());
  if (!error.passing) {
    return (
      <Notice title={words.session.codeUsed.title} facts={facts}>
        {words.session.codeUsed.text}
      </Notice>
    );
  }
  const { title, text, button } = words.session.failed;
  return (
    <Notice
      title={title}
      facts={facts}
      actions={
        <button type="button" className="btn btn-primary btn-large" onClick={onRetry}>
          {button}
        </button>
      }
    >
      {text(error.message)}
    </Notice>
  );
}

/** The session ran out. The LMS opens Waymark; a page cannot, so this says what to do. */
export function SessionEnded({ error, unsaved }: { error: ApiError; unsaved: Unsaved | null }) {
  const { title, text, unsaved: kept } = words.session.ended;
  return (
    <Notice
      title={title}
      facts={factsOf(error, new Date())}
      actions={unsaved ? <CopyText text={unsaved.text} className="btn" /> : null}
    >
      {text}
      {unsaved ? ` ${kept(unsaved.count, unsaved.title)}` : null}
    </Notice>
  );
}

export function WrongRole() {
  return <Notice title={words.session.other.title}>{words.session.other.text}</Notice>;
}
