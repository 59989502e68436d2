/** What stands above the list when a save did not simply work: a conflict to decide on, or "Not saved yet". */
import { useEffect, useState } from 'react';
import { Blaze, Icon } from '../../design';
import type { ApiError } from '../api/request';
import type { Conflict, Tag, Target } from '../api/types';
import { CopyText } from '../parts/copy-text';
import { since } from '../parts/format';
import { words } from '../words';
import { counts } from './draft';
import type { Saving, Work } from './use-saving';

interface NotSavedProps {
  saving: Saving & { state: 'waiting' | 'refused' };
  work: Work;
  text: string;
  onTry: () => void;
}

export function NotSaved({ saving, work, text, onTry }: NotSavedProps) {
  return (
    <div className="banner banner-danger" role="alert">
      <Icon name="warning" />
      <div>
        <p className="banner-title">{words.notSaved.title}</p>
        <p className="banner-text">
          {saving.state === 'waiting' ? (
            <Countdown nextTry={saving.nextTry} work={work} />
          ) : (
            refusal(saving.error)
          )}
        </p>
      </div>
      <div className="banner-actions">
        <CopyText text={text} className="btn btn-small" />
        <button type="button" className="btn btn-small" onClick={onTry}>
          {words.notSaved.tryNow}
        </button>
      </div>
    </div>
  );
}

function refusal(error: ApiError): string {
  const text = words.notSaved.refused(error.message, error.help);
  return error.reference ? `${text} ${words.session.reference}: ${error.reference}.` : text;
}

/** Counts down on the screen only: read aloud once, a second-by-second text would never let anybody go. */
function Countdown({ nextTry, work }: { nextTry: number; work: Work }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.ceil((nextTry - now) / 1000);
  return <>{words.notSaved.text(counts(work.draft), seconds > 0 ? seconds : null)}</>;
}

interface ConflictBannerProps {
  conflict: Conflict;
  work: Work;
  onUseTheirs: () => void;
  onKeepBoth: () => void;
}

export function ConflictBanner({ conflict, work, onUseTheirs, onKeepBoth }: ConflictBannerProps) {
  const { changedBy, changedAt } = conflict;
  return (
    <div className="banner banner-caution" role="alert">
      <Icon name="info" />
      <div>
        <p className="banner-title">{words.conflict.title(changedBy, work.base, since(changedAt))}</p>
        <p className="banner-text">{words.conflict.text}</p>
        <dl className="difference">
          {differences(conflict, work).map((line) => (
            <DifferenceLine key={line.name} line={line} />
          ))}
        </dl>
      </div>
      <div className="banner-actions">
        <button type="button" className="btn btn-small" onClick={onUseTheirs}>
          {words.conflict.useTheirs(changedBy)}
        </button>
        <button type="button" className="btn btn-small btn-primary" onClick={onKeepBoth}>
          {words.conflict.keepBoth}
        </button>
      </div>
    </div>
  );
}

interface Line {
  name: string;
  entries: { cluster: string; text: string }[];
}

function DifferenceLine({ line }: { line: Line }) {
  const [first] = line.entries;
  const oneCluster = line.entries.every((entry) => entry.cluster === first?.cluster);
  return (
    <>
      <dt>{line.name}</dt>
      {oneCluster && first ? (
        <dd>
          <Blaze cluster={first.cluster} />
          <span>{line.entries.map((entry) => entry.text).join(', ')}</span>
        </dd>
      ) : (
        line.entries.map((entry) => (
          <dd key={entry.text}>
            <Blaze cluster={entry.cluster} />
            <span>{entry.text}</span>
          </dd>
        ))
      )}
    </>
  );
}

/** What they did and what this page wants, in lines of one kind each; empty ones are left out. */
function differences({ current, changedBy }: Conflict, { base, draft }: Work): Line[] {
  const inBase = byId(base);
  const inCurrent = byId(current);
  const removedHere = new Set(draft.removals);
  const entry = (tag: { clusterCode: string }, text: string) => ({ cluster: tag.clusterCode, text });
  const as = (tag: Tag) => words.conflict.as(tag.label, words.relationLower[tag.relation]);

  const added = current.tags.filter((tag) => !inBase.has(tag.id));
  const removed = base.tags.filter((tag) => !inCurrent.has(tag.id));
  const changed = current.tags.filter((tag) => {
    const before = inBase.get(tag.id);
    return before && before.relation !== tag.relation;
  });
  const lines: Line[] = [
    { name: words.conflict.added(changedBy), entries: added.map((tag) => entry(tag, as(tag))) },
    {
      name: words.conflict.removed(changedBy),
      entries: removed.map((tag) =>
        entry(tag, removedHere.has(tag.id) ? tag.label : `${tag.label}${words.conflict.leftIn}`),
      ),
    },
    {
      name: words.conflict.changed(changedBy),
      entries: changed.map((tag) =>
        entry(tag, words.conflict.to(tag.label, words.relationLower[tag.relation])),
      ),
    },
    {
      name: words.conflict.youAdded,
      entries: draft.additions.map(({ statement }) => entry(statement, statement.label)),
    },
    {
      name: words.conflict.youRemoved,
      entries: base.tags.filter((tag) => removedHere.has(tag.id)).map((tag) => entry(tag, tag.label)),
    },
    {
      name: words.conflict.youChanged,
      entries: base.tags.flatMap((tag) => {
        const relation = draft.changes[tag.id];
        return relation ? [entry(tag, words.conflict.to(tag.label, words.relationLower[relation]))] : [];
      }),
    },
  ];
  return lines.filter((line) => line.entries.length > 0);
}

const byId = (target: Target) => new Map(target.tags.map((tag) => [tag.id, tag]));
