/** A state as icon and word: colour never says it alone. */
import { Icon, type IconName } from '../../../design';

export type Tone = 'ok' | 'caution' | 'danger' | 'quiet';

const icons: Record<Tone, IconName> = { ok: 'check', caution: 'clock', danger: 'failed', quiet: 'minus' };

export function Status({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className={`status status-${tone}`}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  );
}
