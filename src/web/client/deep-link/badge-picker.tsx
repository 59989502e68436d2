/** Which tags a text of the LMS is to show: those of the course, of one piece of its coursework, or new ones. */
import { useId, useState } from 'react';
import type { Target } from '../api/types';
import { useTitle } from '../parts/use-title';
import { useWaymark } from '../session/context';
import { words } from '../words';
import { Problem } from './problem';
import type { Answer } from './use-answer';

interface BadgePickerProps {
  /** The course and its coursework, as far as they have tags. At least one. */
  targets: readonly Target[];
  answer: Answer;
  onNew: () => void;
}

export function BadgePicker({ targets, answer, onNew }: BadgePickerProps) {
  const { api } = useWaymark();
  const name = useId();
  const [chosenId, setChosen] = useState(targets[0]?.id);
  const chosen = targets.find(({ id }) => id === chosenId);
  useTitle(words.deepLink.badge);
  const add = () => {
    if (chosen) void answer.send(() => api.deepLink({ badge: { targetId: chosen.id } }));
  };
  return (
    <div className="tagging">
      <header className="panel-head">
        <h1 className="panel-title">{words.deepLink.badge}</h1>
      </header>
      <main className="badge-choices">
        <fieldset className="badge-list">
          <legend className="ink-2">{words.deepLink.badgeText}</legend>
          {targets.map((target) => (
            <label key={target.id} className="badge-choice">
              <input
                type="radio"
                className="radio"
                name={name}
                checked={target.id === chosenId}
                onChange={() => setChosen(target.id)}
              />
              <span>{target.kind === 'course' ? words.deepLink.badgeOfCourse : target.title}</span>
              <span className="meta">{words.deepLink.tags(target.tags.length)}</span>
            </label>
          ))}
        </fieldset>
        <button type="button" className="btn btn-quiet" onClick={onNew}>
          {words.deepLink.newBadge}
        </button>
      </main>
      <div className="bottom">
        <footer className="bottom-bar link-bar badge-bar">
          {answer.problem ? <Problem text={answer.problem} /> : null}
          <button
            type="button"
            className="btn"
            onClick={() => void answer.send(api.cancelDeepLink, undefined, words.deepLink.cancelByHand)}
          >
            {words.cancel}
          </button>
          <button type="button" className="btn btn-primary" onClick={add}>
            {answer.sending ? words.deepLink.adding : words.deepLink.addBadge(1, chosen?.tags.length ?? 0)}
          </button>
        </footer>
      </div>
    </div>
  );
}
