/** Making tagged links for the LMS: choose statements, name the link, perhaps make another, hand them over. */
import { useRef, useState } from 'react';
import { Icon } from '../../design';
import type { Board, PathwayRef, Relation, TaggedLink, TargetDetail } from '../api/types';
import { RelationChoice } from '../parts/segmented';
import { useTitle } from '../parts/use-title';
import { useWaymark } from '../session/context';
import { FinderView } from '../tagging/finder-view';
import { KeysDialog } from '../tagging/keys-dialog';
import { useFinder } from '../tagging/use-finder';
import { useKeys } from '../tagging/use-keys';
import { words } from '../words';
import { LinkName } from './link-name';
import { MadeLinks } from './made-links';
import { Problem } from './problem';
import type { Answer } from './use-answer';
import { useLinks } from './use-links';

/** What the course has already; the picker does its work without it. */
export interface Surroundings {
  board: Board | null;
  detail: Pick<TargetDetail, 'recent' | 'pinned'>;
}

interface LinkPickerProps {
  heading: string;
  /** On the button, for so many links with so many tags. */
  verb: (links: number, tags: number) => string;
  /** Where the LMS has given it; else it is asked. */
  title: string | null;
  /** Links at a time. */
  most: number;
  around: Surroundings;
  answer: Answer;
  ask: (links: [TaggedLink, ...TaggedLink[]]) => ReturnType<ReturnType<typeof useWaymark>['api']['deepLink']>;
  onBack?: () => void;
}

export function LinkPicker({ heading, verb, title, most, around, answer, ask, onBack }: LinkPickerProps) {
  const { api } = useWaymark();
  useTitle(heading);
  const links = useLinks(title);
  const { work, change, selection, tally } = links;
  const [pinned, setPinned] = useState<PathwayRef[]>(around.board?.pinned ?? []);
  const [keysOpen, setKeysOpen] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);

  /** Goes on only with a link that has a name. */
  const named = (go: () => void) => {
    if (links.nameless()) {
      answer.setProblem(words.deepLink.nameMissing);
      nameField.current?.focus();
    } else {
      answer.setProblem(null);
      go();
    }
  };
  const add = () =>
    named(() => {
      const [first, ...others] = links.links();
      if (first) void answer.send(() => ask([first, ...others]), links.letGo);
    });
  const another = () =>
    named(() => {
      links.keep();
      finder.clear();
      finder.input.current?.focus();
    });

  const finder = useFinder({
    hasPins: pinned.length > 0,
    onTick: (statement) => selection.tick(statement, null),
    onSave: add,
  });
  useKeys({
    save: () => {
      if (finder.pending.current) finder.pending.current.save = true;
      else add();
    },
    undo: () => undefined,
    search: () => finder.input.current?.focus(),
    help: () => setKeysOpen(true),
    escape: () => finder.clear(),
  });

  return (
    <div className="tagging">
      <header className="panel-head">
        {onBack ? (
          <button type="button" className="btn btn-quiet panel-back" onClick={onBack}>
            <Icon name="chevron-left" />
            <span>{words.deepLink.back}</span>
          </button>
        ) : null}
        <h1 className="panel-title">{heading}</h1>
      </header>
      <MadeLinks made={links.made} onEdit={(link) => named(() => links.edit(link))} onRemove={links.remove} />
      <FinderView
        finder={finder}
        selection={selection}
        detail={around.detail}
        pinned={pinned}
        onPinned={setPinned}
      />
      <div className="bottom">
        <footer className="bottom-bar link-bar">
          {title === null ? (
            <LinkName
              value={links.typed}
              onChange={links.setTitle}
              problem={answer.problem}
              inputRef={nameField}
            />
          ) : answer.problem ? (
            <Problem text={answer.problem} />
          ) : null}
          <div className="add-as">
            <span>{words.tagging.addAs}</span>
            <RelationChoice
              label={words.tagging.addAs}
              value={work.addAs}
              onChange={(addAs: Relation) => change((now) => ({ ...now, addAs }))}
            />
          </div>
          {most > 1 ? <Another full={links.made.length + 1 >= most} most={most} onPress={another} /> : null}
          <button
            type="button"
            className="btn"
            onClick={() => void answer.send(api.cancelDeepLink, links.letGo, words.deepLink.cancelByHand)}
          >
            {words.cancel}
          </button>
          <button type="button" className="btn btn-primary" onClick={add}>
            {answer.sending ? words.deepLink.adding : verb(tally.links, tally.tags)}
          </button>
        </footer>
      </div>
      {keysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
    </div>
  );
}

function Another({ full, most, onPress }: { full: boolean; most: number; onPress: () => void }) {
  if (full) return <span className="small ink-2">{words.deepLink.full(most)}</span>;
  return (
    <button type="button" className="btn btn-quiet link-another" onClick={onPress}>
      {words.deepLink.another}
    </button>
  );
}
