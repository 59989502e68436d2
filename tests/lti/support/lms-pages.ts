/**
 * The browser's side of a test LMS: a course page with Waymark in a frame, a Platform Storage that may answer, and an authentication
 * endpoint that gives each login hint one launch.
 */
import type { ServerResponse } from 'node:http';
import type { TestLms } from './test-lms';
import { claimsFor, loginFields, type TestWaymark } from './waymark';

export interface LmsPages {
  /** Storage messages that the course page has received, by subject. */
  messages: { subject: string; origin: string }[];
  /** Authentication requests so far. */
  authentications: number;
}

const page = (res: ServerResponse, body: string) =>
  res.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><meta charset="utf-8">${body}`);
const form = (action: string, fields: Record<string, string>, more = '') =>
  `<form method="post" action="${action}" ${more}>${Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${name}" value='${value}'>`)
    .join('')}<button>Go on</button></form>`;

/** Paths: `/course` (no storage), `/course-with-storage`, `/course-with-deaf-storage`. */
export function addPages(lms: TestLms, waymark: TestWaymark): LmsPages {
  const state: LmsPages = { messages: [], authentications: 0 };
  const course =
    (storage: Record<string, string>, script: string) => (_req: unknown, res: ServerResponse) => {
      const fields = loginFields(waymark, lms, { lti_message_hint: `hint-${Math.random()}`, ...storage });
      page(
        res,
        `<h1>Course</h1><iframe name="tool" width="600" height="400"></iframe>` +
          `${form(`${waymark.url}/lti/login`, fields, 'target="tool" id="login"')}<script>${script}</script>`,
      );
    };
  const answer = `
    const kept = {};
    addEventListener('message', (event) => {
      const { subject, key, value, message_id } = event.data;
      fetch('/message?' + new URLSearchParams({ subject, origin: event.origin }), { method: 'POST' });
      if (subject === 'lti.put_data') kept[key] = value;
      event.source.postMessage({ subject: subject + '.response', message_id, key, value: kept[key] }, event.origin);
    });`;
  const submit = "document.getElementById('login').submit();";
  const storage = { lti_storage_target: '_parent' };
  lms.routes['/course'] = course({}, submit);
  lms.routes['/course-with-storage'] = course(storage, answer + submit);
  lms.routes['/course-with-deaf-storage'] = course(storage, submit);
  lms.routes['/message'] = (req, res) => {
    const { searchParams } = new URL(req.url ?? '', lms.url);
    state.messages.push({
      subject: searchParams.get('subject') ?? '',
      origin: searchParams.get('origin') ?? '',
    });
    res.writeHead(204).end();
  };

  const usedHints = new Set<string>();
  lms.routes['/auth'] = (req, res) => {
    state.authentications += 1;
    const asked = Object.fromEntries(new URL(req.url ?? '', lms.url).searchParams);
    const { state: given = '', nonce = '', redirect_uri = '', lti_message_hint = '' } = asked;
    const post = (fields: Record<string, string>) =>
      page(
        res,
        `${form(redirect_uri, fields, 'id="answer"')}<script>document.getElementById('answer').submit();</script>`,
      );
    if (usedHints.has(lti_message_hint)) return post({ state: given, error: 'launch_no_longer_valid' });
    usedHints.add(lti_message_hint);
    const begun = { state: given, nonce, cookie: '', authUrl: new URL(lms.url) };
    void lms.sign(claimsFor(waymark, lms, begun)).then((id_token) => post({ state: given, id_token }));
  };
  return state;
}
