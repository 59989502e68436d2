/** Adding a tagged link to the course from inside the LMS: choose statements, name the link, hand it back. */
import { useCallback, useId, useRef, useState } from 'react';
import { Icon } from '../../design';
import type { Board, PathwayRef, Relation, TargetDetail } from '../api/types';
import { RelationChoice } from '../parts/segmented';
import { asApiError, useLoad } from '../parts/use-load';
import { useTitle } from '../parts/use-title';
import { useWaymark } from '../session/context';
import { editOf, emptyDraft } from '../tagging/draft';
import { FinderView } from '../tagging/finder-view';
import { KeysDialog } from '../tagging/keys-dialog';
import { useDraft } from '../tagging/use-draft';
import { useFinder } from '../tagging/use-finder';
import { useKeys } from '../tagging/use-keys';
import { words } from '../words';

/** What the picker tags: a link that does not exist yet. */
const newLink = {
  id: 'new-link',
  kind: 'coursework',
  title: '',
  type: 'Link',
  dueAt: null,
  byHand: false,
  gone: false,
  renamedFrom: null,
  url: null,
  revision: 0,
  tags: [],
} as const;

interface Surroundings {
  board: Board | null;
  detail: Pick<TargetDetail, 'recent' | 'pinned'>;
}

const nothingAround: Surroundings = { board: null, detail: { recent: [], pinned: [] } };

export function DeepLinkPicker({ courseTitle }: { courseTitle: string | null }) {
  const { api, session } = useWaymark();
  const load = useCallback(async (): Promise<Surroundings> => {
    if (!session.course) return nothingAround;
    const board = await api.board();
    return { board, detail: await api.target(board.courseTarget.id) };
  }, [api, session.course]);
  const { result } = useLoad(load);
  if (result.state === 'loading') return null;
  // Without the course's pins and recent statements the picker still does its work.
  const around = result.state === 'ready' ? result.data : nothingAround;
  return <Picker courseTitle={courseTitle} around={around} />;
}

function Picker({ courseTitle, around }: { courseTitle: string | null; around: Surroundings }) {
  const { api } = useWaymark();
  useTitle(words.deepLink.title(courseTitle));
  const { work, current, change, selection } = useDraft({ ...newLink, sources: [], tags: [] });
  const [pinned, setPinned] = useState<PathwayRef[]>(around.board?.pinned ?? []);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);

  const answer = async (ask: () => Promise<{ returnUrl: string; jwt: string }>, otherwise?: string) => {
    if (adding) return;
    setAdding(true);
    setProblem(null);
    try {
      const { returnUrl, jwt } = await ask();
      change((now) => ({ ...now, draft: emptyDraft }));
      // The draft is out of the way before the page goes, so that the browser does not ask about leaving.
      setTimeout(() => postBack(returnUrl, jwt), 0);
    } catch (thrown) {
      const error = asApiError(thrown);
      setProblem(otherwise && !error.passing ? otherwise : words.failure.text(error.message, error.help));
      setAdding(false);
    }
  };

  const add = () => {
    if (!title.trim()) {
      setProblem(words.deepLink.nameMissing);
      nameField.current?.focus();
      return;
    }
    const { draft, addAs } = current();
    const tags = editOf(draft, addAs).put;
    void answer(() => api.deepLink({ title: title.trim(), tags }));
  };

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
        <h1 className="panel-title">{words.deepLink.title(courseTitle)}</h1>
      </header>
      <FinderView
        finder={finder}
        selection={selection}
        detail={around.detail}
        pinned={pinned}
        onPinned={setPinned}
      />
      <div className="bottom">
        <footer className="bottom-bar link-bar">
          <LinkName value={title} onChange={setTitle} problem={problem} inputRef={nameField} />
          <div className="add-as">
            <span>{words.tagging.addAs}</span>
            <RelationChoice
              label={words.tagging.addAs}
              value={work.addAs}
              onChange={(addAs: Relation) => change((now) => ({ ...now, addAs }))}
            />
          </div>
          <button
            type="button"
            className="btn"
            onClick={() => void answer(api.cancelDeepLink, words.deepLink.cancelByHand)}
          >
            {words.cancel}
          </button>
          <button type="button" className="btn btn-primary" onClick={add}>
            {adding ? words.deepLink.adding : words.deepLink.add(work.draft.additions.length)}
          </button>
        </footer>
      </div>
      {keysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
    </div>
  );
}

interface LinkNameProps {
  value: string;
  onChange: (value: string) => void;
  problem: string | null;
  inputRef: React.RefObject<HTMLInputElement | null>;
}

function LinkName({ value, onChange, problem, inputRef }: LinkNameProps) {
  const id = useId();
  return (
    <div className="link-name">
      <label htmlFor={id}>{words.deepLink.name}</label>
      <input
        ref={inputRef}
        id={id}
        className="input"
        value={value}
        maxLength={255}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem ? (
        <p className="hint hint-error" id={`${id}-problem`} role="alert">
          <Icon name="warning" />
          {problem}
        </p>
      ) : null}
    </div>
  );
}

/** Posts the signed answer to the LMS from the person's browser (LTI Deep Linking 2.0, 4.4: field `JWT`). */
function postBack(returnUrl: string, jwt: string): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = returnUrl;
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'JWT';
  field.value = jwt;
  form.append(field);
  document.body.append(form);
  form.submit();
}
