/** What kept an answer from the LMS, beside what mends it. */
import { Icon } from '../../design';

export function Problem({ text, id }: { text: string; id?: string }) {
  return (
    <p className="hint hint-error" id={id} role="alert">
      <Icon name="warning" />
      {text}
    </p>
  );
}
