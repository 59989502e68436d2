/**
 * The page script for Platform Storage (LTI Client Side postMessages; Platform Storage v0p1), served as a static file because the
 * CSP allows no inline script. It runs in the browser from its own source text, so it uses nothing from outside the function.
 *
 * Step `put`: leave the value with the LMS, then go to `next`. Step `get`: ask for it and send it along with the form. If the LMS
 * does not answer within `patience` milliseconds, the form is sent as it is and the server decides.
 */
function platformStorage(): void {
  const form = document.getElementById('waymark-storage') as HTMLFormElement;
  const { step, frame, origin, key, value, next, patience } = form.dataset as Record<string, string>;
  const messageId = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const subject = step === 'put' ? 'lti.put_data' : 'lti.get_data';

  function storageFrame(): Window | null {
    const parent: Window = window.opener ?? window.parent;
    try {
      return frame === '_parent'
        ? parent
        : ((parent.frames as unknown as Record<string, Window>)[frame as string] ?? null);
    } catch {
      return null;
    }
  }

  let done = false;
  function finish(stored: string | null): void {
    if (done) return;
    done = true;
    if (step === 'put' && stored === value) {
      window.location.replace(next as string);
      return;
    }
    const field = form.elements.namedItem('storage_value') as HTMLInputElement | null;
    if (field) field.value = stored ?? '';
    form.submit();
  }

  window.addEventListener('message', (event) => {
    const { data } = event;
    if (event.origin !== origin || typeof data !== 'object' || data === null) return;
    if (data.message_id !== messageId || data.subject !== `${subject}.response`) return;
    finish(!data.error && typeof data.value === 'string' ? data.value : null);
  });
  setTimeout(() => finish(null), Number(patience));

  const target = storageFrame();
  if (!target) {
    finish(null);
    return;
  }
  const message: Record<string, unknown> = { subject, message_id: messageId, key };
  if (step === 'put') message.value = value;
  target.postMessage(message, origin as string);
}

export const platformStorageScript = `'use strict';\n(${platformStorage.toString()})();\n`;
