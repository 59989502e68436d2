/**
 * The two pages that a launch may show before Waymark itself, and the one that ends a registration. `LtiPages` is a port: the web room supplies the looks; the versions
 * here are plain and complete, for tests and for use without it. Those of a launch are one form each: without scripts it is sent by hand.
 */
import type { Lms } from '../shared/viewer';

/** A form as data. `data` become `data-…` attributes; `fields` are hidden inputs. */
export interface PageForm {
  action: string;
  method: 'get' | 'post';
  fields: Record<string, string>;
}

/** Sends the login again in a window of its own, where cookies work: the form needs `target="_blank"`. */
export interface OpenInNewWindowProps {
  lms: Lms;
  form: PageForm;
}

/**
 * Talks to the LMS's Platform Storage, then goes on. The page needs `<form id="waymark-storage">` with `data` as `data-…`
 * attributes, a submit button for browsers without scripts, and `<script src={script} defer>`.
 */
export interface PlatformStorageProps {
  lms: Lms;
  script: string;
  form: PageForm & { id: 'waymark-storage'; data: Record<string, string> };
}

/**
 * What an LMS and Waymark have agreed on. The page needs `<button type="button" id="waymark-close" hidden>`, which the script shows,
 * and `<script src={script} defer>`.
 */
export interface RegisteredProps {
  lms: Lms;
  script: string;
  /** What people call the platform. */
  name: string;
  id: string;
  /** False while it waits for approval. */
  active: boolean;
  clientId: string;
  deploymentId: string | null;
  /** Granted scopes and placements, as the LMS names them. */
  scopes: string[];
  placements: string[];
}

export interface LtiPages {
  /** @param languages what the administrator's browser asks for, best first: a registration says nothing of the person's language */
  registered(props: RegisteredProps, languages: string[]): string;
  openInNewWindow(props: OpenInNewWindowProps): string;
  platformStorage(props: PlatformStorageProps): string;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

const attributes = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

const hidden = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, value]) => `<input${attributes({ type: 'hidden', name, value })}>`)
    .join('');

const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`;

const form = (props: PageForm, extra: Record<string, string>, button: string) =>
  `<form${attributes({ action: props.action, method: props.method, ...extra })}>${hidden(props.fields)}` +
  `<button type="submit">${escaped(button)}</button></form>`;

const factRows = (rows: [name: string, value: string][]) =>
  `<dl>${rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;

export const plainPages: LtiPages = {
  registered: ({ script, name, id, active, clientId, deploymentId, scopes, placements }) =>
    page(
      active ? 'Waymark is connected' : 'Waymark waits for approval',
      `<p>${escaped(name)}</p>` +
        factRows([
          ['Platform', id],
          ['Client id', clientId],
          ['Deployment', deploymentId ?? 'any'],
          ['Scopes', scopes.join(' ') || 'none'],
          ['Placements', placements.join(', ') || 'none'],
        ]) +
        '<button type="button" id="waymark-close" hidden>Done</button>' +
        `<script${attributes({ src: script })} defer></script>`,
    ),
  openInNewWindow: (props) =>
    page(
      'Open Waymark in its own window',
      '<p>Your browser does not let Waymark remember you inside this page. In a window of its own it works as usual, ' +
        'and this page stays where it is.</p>' +
        form(props.form, { target: '_blank' }, 'Open in a new window'),
    ),
  platformStorage: ({ script, form: props }) =>
    page(
      'Opening Waymark',
      '<p>Your LMS is telling Waymark who you are. This takes a moment.</p>' +
        form(props, { id: props.id, ...prefixed(props.data) }, 'Continue') +
        `<script${attributes({ src: script })} defer></script>`,
    ),
};

const prefixed = (data: Record<string, string>) =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
