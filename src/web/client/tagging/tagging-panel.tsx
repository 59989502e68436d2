/** The tagging panel: search, tick, save. Holds the draft and what happens to it; its parts only show and report. */
import { useCallback, useEffect, useState } from 'react';
import { Icon } from '../../design';
import type { Relation, Statement, Target, TargetDetail } from '../api/types';
import type { BoardStore } from '../board/use-board';
import { say } from '../parts/announcer';
import { notify } from '../parts/toast';
import { useMedia } from '../parts/use-media';
import { useTitle } from '../parts/use-title';
import { lastChange } from '../session/last-change';
import type { Navigation } from '../session/navigation';
import { words } from '../words';
import { ConflictBanner, NotSaved } from './banners';
import { counts, emptyDraft, inverseEdit, isEmpty, rebase, tick } from './draft';
import { forgetDraft } from './draft-store';
import { FinderView } from './finder-view';
import { KeysDialog } from './keys-dialog';
import { LeaveDialog } from './leave-dialog';
import { PanelHead } from './panel-head';
import { BottomBar, SideTray, type TrayProps, TraySheet } from './tray';
import { afterSave, asText, useDraft } from './use-draft';
import { useFinder } from './use-finder';
import { useKeys } from './use-keys';
import { useSaving, type Work } from './use-saving';

interface TaggingPanelProps {
  detail: TargetDetail;
  navigation: Navigation;
  board: BoardStore;
}

export function TaggingPanel({ detail, navigation, board }: TaggingPanelProps) {
  useTitle(words.tagging.title(detail.target.title));
  const { work, current, change, selection, restored } = useDraft(detail.target);
  const [savedOnce, setSavedOnce] = useState(false);
  const [sheetOpen, setSheetOpen] = useState(false);
  const [keysOpen, setKeysOpen] = useState(false);
  const [leaving, setLeaving] = useState<{ proceed: () => void } | null>(null);
  const wide = useMedia('(min-width: 1000px) and (min-height: 520px)');
  const pinned = board.result.state === 'ready' ? board.result.data.pinned : [];

  const takeIn = useCallback(
    (target: Target) => {
      board.update(target);
      change((now) => ({ ...now, base: target, draft: rebase(now.draft, target, now.addAs) }));
    },
    [board.update, change],
  );

  const onSaved = (sent: Work, target: Target) => {
    const { title } = target;
    board.update(target);
    change((now) => ({ ...now, base: target, draft: afterSave(sent, now, target) }));
    setSavedOnce(true);
    setSheetOpen(false);
    lastChange.set({ targetId: target.id, title, inverse: inverseEdit(sent.base, target) });
    notify({ text: words.tagging.saved(counts(sent.draft), title), undo: () => void undo() });
  };

  const { saving, save, reset } = useSaving({ current, onSaved });
  const undo = () =>
    lastChange.undo({
      find: (id) => (id === current().base.id ? current().base : board.find(id)),
      edit: async (target, edit) => {
        const inverse = await board.edit(target, edit);
        const newer = board.find(target.id);
        if (newer && newer.id === current().base.id) takeIn(newer);
        return inverse;
      },
    });

  const finder = useFinder({
    hasPins: pinned.length > 0,
    onTick: (statement) => selection.tick(statement, null),
    onSave: () => void save(),
  });

  const held = saving.state === 'conflict';
  const dirty = !isEmpty(work.draft);
  const goBack = () => navigation.go({ screen: 'board' });

  const { setGuard } = navigation;
  useEffect(() => {
    setGuard(
      dirty
        ? (proceed) => {
            setLeaving({ proceed });
            return false;
          }
        : null,
    );
    return () => setGuard(null);
  }, [dirty, setGuard]);

  // Nothing is left to save: neither a failure nor a conflict is worth showing any longer.
  useEffect(() => {
    if (!dirty && saving.state !== 'saving') reset();
    if (!dirty) setSheetOpen(false);
  }, [dirty, saving.state, reset]);

  useKeys({
    save: () => {
      if (finder.pending.current) finder.pending.current.save = true;
      else if (!held) void save();
    },
    undo: () => void undo(),
    search: () => finder.input.current?.focus(),
    help: () => setKeysOpen(true),
    escape: () => finder.clear() || goBack(),
  });

  const tray: TrayProps = {
    work,
    held,
    saving: saving.state === 'saving',
    onRelation: (statement: Statement, relation: Relation) => selection.tick(statement, relation),
    onRemove: (statement) => selection.untick(statement),
    onKeep: (statement) =>
      change((now) => {
        const tag = now.base.tags.find((one) => one.id === statement.id);
        return tag ? { ...now, draft: tick(now.draft, now.base, tag, tag.relation) } : now;
      }),
    onClear: () => {
      change((now) => ({ ...now, draft: emptyDraft }));
      say(words.tagging.nothing);
    },
    onAddAs: (addAs) => change((now) => ({ ...now, addAs })),
    onSave: () => void save(),
  };

  const banner =
    saving.state === 'conflict' ? (
      <ConflictBanner
        conflict={saving.conflict}
        work={work}
        onUseTheirs={() => {
          change((now) => ({ ...now, draft: emptyDraft }));
          takeIn(saving.conflict.current);
          reset();
        }}
        onKeepBoth={() => {
          takeIn(saving.conflict.current);
          reset();
          void save();
        }}
      />
    ) : saving.state === 'waiting' || saving.state === 'refused' ? (
      <NotSaved saving={saving} work={work} text={asText(work)} onTry={() => void save()} />
    ) : restored > 0 ? (
      <div className="banner" role="status">
        <Icon name="info" />
        <p className="banner-title">{words.tagging.restored(restored)}</p>
      </div>
    ) : null;

  return (
    <div className="tagging">
      <PanelHead target={work.base} onBack={goBack} />
      <FinderView
        finder={finder}
        selection={selection}
        detail={detail}
        pinned={pinned}
        onPinned={board.setPinned}
        banner={banner ? <div className="finder-banner">{banner}</div> : null}
        aside={wide ? <SideTray {...tray} /> : null}
      />
      {wide ? null : (
        <div className="bottom">
          {sheetOpen && dirty && !held ? <TraySheet {...tray} onClose={() => setSheetOpen(false)} /> : null}
          <BottomBar
            {...tray}
            sheetOpen={sheetOpen}
            onSheet={setSheetOpen}
            done={savedOnce && !dirty && saving.state === 'idle'}
            onBack={goBack}
          />
        </div>
      )}
      {keysOpen ? <KeysDialog onClose={() => setKeysOpen(false)} /> : null}
      {leaving ? (
        <LeaveDialog
          work={work}
          onStay={() => setLeaving(null)}
          onLeave={() => {
            forgetDraft(work.base.id);
            leaving.proceed();
          }}
        />
      ) : null}
    </div>
  );
}
