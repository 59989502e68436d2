/** A page that posts a form at once (OAuth 2.0 Form Post Response Mode); without JavaScript a button does it. */
import { Document } from './document';

export interface FormPostProps {
  action: string;
  title: string;
  fields: Record<string, string>;
}

export function formPost({ action, title, fields }: FormPostProps) {
  return (
    <Document title={title} look="bare" script="submit">
      <main>
        <form method="post" action={action} data-submit="">
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit">Open Waymark</button>
        </form>
      </main>
    </Document>
  );
}
