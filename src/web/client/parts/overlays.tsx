/** Dialog and drawer: focus moves in and comes back; Escape and the scrim close. */
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Icon } from '../../design';
import { words } from '../words';

interface OverlayProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
}

/** A question or a short task in the middle of the page. `footer` holds its buttons. */
export function DialogBox({
  isOpen,
  onClose,
  title,
  children,
  footer,
  question = false,
}: OverlayProps & { footer?: ReactNode; question?: boolean }) {
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className={question ? 'overlay dialog dialog-question' : 'overlay dialog'}>
        <Dialog className="dialog-body" role={question ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
          {footer ? <div className="dialog-footer">{footer}</div> : null}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A panel at the right edge, 500 wide. */
export function Drawer({ isOpen, onClose, title, children }: OverlayProps) {
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => open || onClose()} isDismissable>
      <Modal className="overlay drawer">
        <Dialog className="drawer-body">
          <div className="drawer-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <button type="button" className="btn btn-icon" aria-label={words.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          </div>
          <div className="drawer-scroll">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
