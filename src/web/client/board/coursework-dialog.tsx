/** Typing coursework in, one after the other by Enter, and changing what was typed in. */
import { type FormEvent, useId, useRef, useState } from 'react';
import type { CourseworkType, Target, TypedCoursework } from '../api/types';
import { DialogBox } from '../parts/overlays';
import { SelectField } from '../parts/select-field';
import { notify } from '../parts/toast';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';
import type { BoardStore } from './use-board';

const MOST = 255;
const types: readonly CourseworkType[] = ['Assignment', 'Quiz', 'Page', 'Link'];
const NONE = 'none';

interface DialogProps {
  board: BoardStore;
  onClose: () => void;
}

export function TypeInDialog({ board, onClose }: DialogProps) {
  const { api } = useWaymark();
  return (
    <CourseworkDialog
      title={words.add.title}
      text={words.add.text}
      verb={words.add.add}
      onClose={onClose}
      onSave={async (typed) => {
        const { target } = await api.addCoursework(typed);
        board.update(target);
        notify({ text: words.add.added(target.title) });
      }}
    />
  );
}

export function ChangeDialog({ board, onClose, target }: DialogProps & { target: Target }) {
  const { api } = useWaymark();
  return (
    <CourseworkDialog
      title={words.add.changeTitle}
      text={words.add.changeText}
      verb={words.add.save}
      target={target}
      onClose={onClose}
      onSave={async (typed) => {
        board.update((await api.changeCoursework(target.id, typed)).target);
        notify({ text: words.add.changed(typed.title) });
        onClose();
      }}
    />
  );
}

interface CourseworkDialogProps {
  title: string;
  text: string;
  verb: string;
  target?: Target;
  onClose: () => void;
  onSave: (typed: TypedCoursework) => Promise<void>;
}

function CourseworkDialog({ title, text, verb, target, onClose, onSave }: CourseworkDialogProps) {
  const [name, setName] = useState(target?.title ?? '');
  const [type, setType] = useState<CourseworkType | null>(target ? target.type : 'Assignment');
  const [due, setDue] = useState(target?.dueAt ? dayOf(target.dueAt) : '');
  const [problem, setProblem] = useState<{ text: string; namesake: boolean } | null>(null);
  const [saving, setSaving] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const nameId = useId();
  const dueId = useId();
  const formId = useId();

  const save = async (anyway: boolean) => {
    field.current?.focus();
    if (saving) return;
    if (!name.trim()) return setProblem({ text: words.add.nameMissing, namesake: false });
    setSaving(true);
    setProblem(null);
    try {
      await onSave({ title: name.trim(), type, dueAt: due ? endOf(due) : null, anyway });
      setName('');
    } catch (thrown) {
      const error = asApiError(thrown);
      const namesake = error.code === 'coursework.exists';
      setProblem({ text: words.failure.text(error.message, error.help), namesake });
    } finally {
      setSaving(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };

  return (
    <DialogBox
      isOpen
      onClose={onClose}
      title={title}
      footer={
        <>
          {problem ? (
            <p className="dialog-problem small status-danger" role="alert">
              {problem.text}
            </p>
          ) : null}
          <button type="button" className="btn" onClick={onClose}>
            {target ? words.cancel : words.add.done}
          </button>
          {problem?.namesake ? (
            <button type="button" className="btn" onClick={() => void save(true)}>
              {target ? words.add.save : words.add.anyway}
            </button>
          ) : (
            <button type="submit" form={formId} className="btn btn-primary">
              {verb}
            </button>
          )}
        </>
      }
    >
      <p className="dialog-lead">{text}</p>
      <form id={formId} className="type-in" onSubmit={submit}>
        <div className="field type-in-name">
          <label className="label" htmlFor={nameId}>
            {words.add.name}
          </label>
          <input
            ref={field}
            id={nameId}
            className="input"
            // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type this in
            autoFocus
            maxLength={MOST}
            autoComplete="off"
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
          />
        </div>
        <SelectField
          label={words.add.type}
          options={[
            { id: NONE, text: words.add.noType },
            ...types.map((one) => ({ id: one, text: words.board.type[one] })),
          ]}
          value={type ?? NONE}
          onChange={(value) => setType(types.find((one) => one === value) ?? null)}
        />
        <div className="field">
          <label className="label" htmlFor={dueId}>
            {words.add.due}
          </label>
          <input
            id={dueId}
            className="input"
            type="date"
            value={due}
            onChange={(event) => setDue(event.target.value)}
          />
        </div>
      </form>
    </DialogBox>
  );
}

/** Due on a day is due until its end, where the teacher is. */
const endOf = (day: string): string => new Date(`${day}T23:59:00`).toISOString();

/** The day of a date where the teacher is, as a date field takes it. */
function dayOf(iso: string): string {
  const date = new Date(iso);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
