/** One notice at a time with Undo: 8 s, paused while hovered or focused, above a bottom bar, never for errors. */
import { Text } from 'react-aria-components/Text';
import {
  Button,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Icon } from '../../design';
import { words } from '../words';

interface Notice {
  text: string;
  undo?: () => void;
}

const SHOWN_FOR = 8000;
const queue = new ToastQueue<Notice>({ maxVisibleToasts: 1 });

/** Shows a notice in place of the one before. */
export function notify(notice: Notice): void {
  queue.clear();
  queue.add(notice, { timeout: SHOWN_FOR });
}

export function Notices() {
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={words.notifications}>
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <Icon name="check" />
          <ToastContent className="toast-text">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo ? (
            <Button
              className="toast-undo"
              onPress={() => {
                queue.close(toast.key);
                toast.content.undo?.();
              }}
            >
              {words.undo}
            </Button>
          ) : null}
        </Toast>
      )}
    </ToastRegion>
  );
}
