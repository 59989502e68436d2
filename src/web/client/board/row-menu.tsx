/** What can be done with a row that no LMS keeps: change what was typed in, take it off the list. */
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Icon } from '../../design';
import type { Target } from '../api/types';
import { DialogBox } from '../parts/overlays';
import { notify } from '../parts/toast';
import { asApiError } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';
import { ChangeDialog } from './coursework-dialog';
import type { BoardStore } from './use-board';

interface RowProps {
  target: Target;
  board: BoardStore;
}

export function RowMenu({ target, board }: RowProps) {
  const [open, setOpen] = useState<'change' | 'remove' | null>(null);
  if (!target.byHand && !target.gone) return null;
  const close = () => setOpen(null);
  return (
    <>
      <MenuTrigger>
        <Button className="btn btn-icon" aria-label={words.board.actionsFor(target.title)}>
          <Icon name="more" />
        </Button>
        <Popover className="overlay menu" offset={4} placement="bottom end">
          <Menu className="menu-list" onAction={(key) => setOpen(key === 'change' ? 'change' : 'remove')}>
            {target.byHand ? (
              <MenuItem id="change" className="menu-item">
                <span>{words.add.change}</span>
              </MenuItem>
            ) : null}
            <MenuItem id="remove" className="menu-item">
              <span>{words.add.remove}</span>
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      {open === 'change' ? <ChangeDialog target={target} board={board} onClose={close} /> : null}
      {open === 'remove' ? <RemoveDialog target={target} board={board} onClose={close} /> : null}
    </>
  );
}

function RemoveDialog({ target, board, onClose }: RowProps & { onClose: () => void }) {
  const { api } = useWaymark();
  const [problem, setProblem] = useState<string | null>(null);
  const tags = target.tags.length;

  const remove = async () => {
    try {
      await api.removeCoursework(target.id);
      board.drop(target.id);
      notify({ text: words.add.removed(target.title) });
    } catch (thrown) {
      const error = asApiError(thrown);
      setProblem(words.failure.text(error.message, error.help));
    }
  };

  return (
    <DialogBox
      isOpen
      question
      onClose={onClose}
      title={words.add.removeTitle(target.title)}
      footer={
        <>
          {problem ? (
            <p className="dialog-problem small status-danger" role="alert">
              {problem}
            </p>
          ) : null}
          <button type="button" className="btn" onClick={onClose}>
            {words.add.notYet}
          </button>
          <button type="button" className="btn btn-primary" onClick={() => void remove()}>
            {words.add.removeIt(tags)}
          </button>
        </>
      }
    >
      <p className="dialog-lead">{words.add.removeText(tags)}</p>
    </DialogBox>
  );
}
