/** “From a course export”: a file, how far it is, what it would change, and what it changed. */
import '../styles/upload.css';
import { useState } from 'react';
import { Icon } from '../../design';
import type { InventoryReport } from '../api/uploads';
import type { BoardStore } from '../board/use-board';
import { size } from '../parts/format';
import { DialogBox } from '../parts/overlays';
import { words as common } from '../words';
import { ChooseFile } from './choose-file';
import { PreviewList } from './preview-list';
import { uploadWords as words } from './upload-words';
import { type ReadUpload, type UploadState, useUpload } from './use-upload';

export function UploadDialog({ board, onClose }: { board: BoardStore; onClose: () => void }) {
  const courseTitle = board.result.state === 'ready' ? board.result.data.course.title : '';
  const { state, send, add, choose } = useUpload();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  /** The upload whose course has another title, and that is wanted all the same. */
  const [accepted, setAccepted] = useState<string | null>(null);
  const begin = (file: File) => {
    setLeft(new Set());
    void send(file);
  };
  const asks =
    state.step === 'ready' && accepted !== state.upload.id && isOther(state.upload.courseTitle, courseTitle);

  const close = () => {
    onClose();
    // Not before: while the board is read again, nothing stands on it.
    if (state.step === 'done') board.reload();
  };

  return (
    <DialogBox
      isOpen
      onClose={close}
      title={state.step === 'done' ? words.done.title(state.report.added.length) : common.add.fromExport}
      footer={
        <Footer
          state={state}
          left={left}
          asks={asks}
          onClose={close}
          onAgain={() => choose(null)}
          onAdd={(upload) => void add(upload, [...left])}
        />
      }
    >
      {state.step === 'choose' ? (
        <ChooseFile problem={state.problem} onFile={begin} onProblem={choose} />
      ) : null}
      {state.step === 'sending' || state.step === 'reading' ? <Running state={state} /> : null}
      {asks ? (
        <OtherCourse
          file={state.upload.courseTitle ?? ''}
          course={courseTitle}
          onUse={() => setAccepted(state.upload.id)}
        />
      ) : null}
      {state.step === 'ready' && !asks ? <Found upload={state.upload} left={left} onLeave={setLeft} /> : null}
      {state.step === 'done' ? <Report report={state.report} /> : null}
    </DialogBox>
  );
}

/** Capitals and blanks make no other course. */
const plain = (title: string) => title.replace(/\s+/g, ' ').trim().toLocaleLowerCase();
const isOther = (file: string | null, course: string) => file !== null && plain(file) !== plain(course);

function Running({ state }: { state: Extract<UploadState, { step: 'sending' | 'reading' }> }) {
  const sending = state.step === 'sending';
  const { done, total } = sending
    ? { done: state.sent, total: state.total }
    : (state.upload?.progress ?? { done: 0, total: 0 });
  const sentence = sending
    ? words.sending(size(done), size(total))
    : state.upload?.state === 'waiting'
      ? words.waiting
      : words.reading(done, total);
  return (
    <div className="upload-running">
      <p role="status">{sentence}</p>
      <progress
        className="progress"
        aria-label={sending ? words.sendingLabel : words.readingLabel}
        value={done}
        max={Math.max(total, 1)}
      />
    </div>
  );
}

function OtherCourse({ file, course, onUse }: { file: string; course: string; onUse: () => void }) {
  return (
    <div className="banner banner-caution upload-note" role="alert">
      <Icon name="warning" />
      <div>
        <p className="banner-title">{words.other.title(file)}</p>
        <p className="banner-text">{words.other.text(course)}</p>
      </div>
      <div className="banner-actions">
        <button type="button" className="btn btn-small" onClick={onUse}>
          {words.other.use}
        </button>
      </div>
    </div>
  );
}

interface FoundProps {
  upload: ReadUpload;
  left: ReadonlySet<string>;
  onLeave: (left: ReadonlySet<string>) => void;
}

function Found({ upload, left, onLeave }: FoundProps) {
  const { preview, courseTitle, unreadable } = upload;
  const nothing =
    preview.length === 0
      ? words.nothingIn
      : preview.every(({ change }) => change === 'here')
        ? words.nothingNew
        : null;
  return (
    <>
      {courseTitle ? <p className="dialog-lead">{words.of(courseTitle)}</p> : null}
      {nothing ? <p className="dialog-lead">{nothing}</p> : null}
      {unreadable > 0 ? <p className="dialog-lead">{words.unreadable(unreadable)}</p> : null}
      <PreviewList preview={preview} left={left} onLeave={onLeave} />
    </>
  );
}

function Report({ report }: { report: InventoryReport }) {
  const lines = [
    [report.renamed.length, words.done.renamed],
    [report.back.length, words.done.back],
    [report.merged.length, words.done.merged],
    [report.unchanged, words.done.unchanged],
  ] as const;
  return <div role="status">{lines.map(([n, say]) => (n > 0 ? <p key={say(n)}>{say(n)}</p> : null))}</div>;
}

interface FooterProps {
  state: UploadState;
  left: ReadonlySet<string>;
  asks: boolean;
  onClose: () => void;
  onAgain: () => void;
  onAdd: (upload: ReadUpload) => void;
}

function Footer({ state, left, asks, onClose, onAgain, onAdd }: FooterProps) {
  if (state.step === 'done') {
    return (
      <button type="button" className="btn btn-primary" onClick={onClose}>
        {words.done.close}
      </button>
    );
  }
  return (
    <>
      {state.step === 'ready' && state.problem ? (
        <p className="dialog-problem small status-danger" role="alert">
          {state.problem}
        </p>
      ) : null}
      {state.step === 'ready' ? (
        <button type="button" className="btn" onClick={onAgain}>
          {words.another}
        </button>
      ) : null}
      <button type="button" className="btn" onClick={onClose}>
        {common.cancel}
      </button>
      {state.step === 'ready' && !asks ? <AddButton state={state} left={left} onAdd={onAdd} /> : null}
    </>
  );
}

interface AddButtonProps {
  state: Extract<UploadState, { step: 'ready' }>;
  left: ReadonlySet<string>;
  onAdd: (upload: ReadUpload) => void;
}

/** Names its number; where nothing is left to do there is a sentence in its place. */
function AddButton({ state: { upload, adding }, left, onAdd }: AddButtonProps) {
  const choices = upload.preview.filter(({ change }) => change !== 'here');
  const ticked = choices.filter(({ key }) => !left.has(key));
  if (choices.length === 0) return null;
  if (ticked.length === 0) return <p className="small ink-2">{words.nothingTicked}</p>;
  const renamed = ticked.filter(({ change }) => change === 'renamed').length;
  return (
    <button type="button" className="btn btn-primary" disabled={adding} onClick={() => onAdd(upload)}>
      {adding ? words.adding : words.add(ticked.length - renamed, renamed)}
    </button>
  );
}
